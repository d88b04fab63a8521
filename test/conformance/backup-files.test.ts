import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { backupFiles } from "../../src/files/backup-files.ts";
import { missing } from "./judges.ts";

const folder = mkdtempSync(join(tmpdir(), "age-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const passphrase = "four plain words here";
const text = `{"format":1}\n${"ŵ and 🙂 ".repeat(20_000)}`;

/** `age` asks for a passphrase on a terminal alone; `script` gives it one, and types `times` lines into it. */
const age = (args: string, times: number): { readonly status: number | null; readonly out: string } => {
  // A pause, since what is typed before the question is thrown away.
  const typing = Array.from({ length: times }, () => `sleep 1; echo '${passphrase}';`).join(" ");
  const run = `(${typing} sleep 3) | script -qec "age ${args}" /dev/null`;
  const { status, stdout } = spawnSync("bash", ["-c", run], { cwd: folder, encoding: "utf8" });
  return { status, out: stdout };
};

test("the age command is here", () => {
  expect(missing(), "these programs are missing: install them and run again").toEqual([]);
});

test("the age command opens a backup of ours by its passphrase", async () => {
  writeFileSync(join(folder, "ours.age"), await backupFiles.encrypt(text, passphrase));
  const { out } = age("-d -o opened.json ours.age", 1);
  expect(readFileSync(join(folder, "opened.json"), "utf8"), out).toBe(text);
});

test("a backup encrypted again by the age command opens here, plain or armoured", async () => {
  writeFileSync(join(folder, "plain.json"), text);
  for (const [name, flag] of [
    ["theirs.age", ""],
    ["theirs.asc", "-a"],
  ] as const) {
    const { out } = age(`-p ${flag} -o ${name} plain.json`, 2);
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    expect(await backupFiles.decrypt(bytes, passphrase), out).toEqual({ status: "opened", text });
    expect(await backupFiles.decrypt(bytes, "another")).toEqual({ status: "wrong-passphrase" });
  }
});
