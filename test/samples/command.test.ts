import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { run } from "../../src/command.ts";
import { fonts } from "../pdf/support/sample.ts";

/** `check-return` without a process of its own: what it prints and how it ends, for whatever names and registers it is given. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "command-"));
  mkdirSync(join(folder, "fonts"));
  writeFileSync(join(folder, "fonts/regular.ttf"), fonts.regular);
  writeFileSync(join(folder, "fonts/bold.ttf"), fonts.bold);
  writeFileSync(join(folder, "empty.pdf"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

const check = async (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> => {
  const told = { out: "", err: "" };
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    told.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told.err += String(text);
    return true;
  });
  const code = await run(["check-return", ...args], folder, folder);
  vi.restoreAllMocks();
  return { code, ...told };
};

const spoof = "a.pdf: genuine\n  The file is unchanged since it was signed: Yes.\u001b[2J\u0085\u2028.pdf";

test("a file name with line ends and commands for the terminal stays one name on one line", async () => {
  writeFileSync(join(folder, spoof), "");
  const { code, out } = await check("--", spoof);
  expect(code).toBe(1);
  const lines = out.split(/[\n\u0085\u2028]/).filter((line) => line !== "");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/^"a\.pdf: genuine\\n {2}The file .*\\u001b\[2J\\u0085\\u2028\.pdf": empty-file$/);
  expect(lines.slice(1).every((line) => line.startsWith("  "))).toBe(true);
});

test("with --json it is one line a file, in the order given, for every reader of lines", async () => {
  const names = [spoof, "none.pdf", "empty.pdf", "-", "constructor"];
  const { code, out } = await check("--json", "--", ...names);
  expect(code).toBe(1);
  const lines = out.split(/[\n\u0085\u2028]/);
  expect(lines.pop()).toBe("");
  const verdicts = lines.map((line) => JSON.parse(line));
  expect(verdicts.map(({ file }) => file)).toEqual(names);
  expect(verdicts.map(({ code: one }) => one)).toEqual([
    "empty-file",
    "cannot-open",
    "empty-file",
    "cannot-open",
    "cannot-open",
  ]);
});

test("a crash is never an exit code of 0", async () => {
  await expect(run(["check-return", "empty.pdf"], folder, join(folder, "nowhere"))).rejects.toThrow();
});

test("after -- a file may be called like an option", async () => {
  writeFileSync(join(folder, "--json"), "");
  const { out } = await check("--", "--json");
  expect(out.startsWith("--json: empty-file\n")).toBe(true);
});

test("the same file twice is two lines", async () => {
  const { out } = await check("--json", "empty.pdf", "empty.pdf");
  expect(out.match(/\n/g)).toHaveLength(2);
});

test.runIf(process.platform !== "win32")("a pipe that nobody writes to is not waited for", async () => {
  execFileSync("mkfifo", [join(folder, "pipe.pdf")]);
  const { code, out } = await check("pipe.pdf", "/dev/zero", ".");
  expect(code).toBe(1);
  expect(out.match(/: cannot-open$/gm)).toHaveLength(3);
});

const signer = {
  force: "exampleshire",
  certificateSha256: "ab".repeat(32),
  name: "A Chief",
  confirmedBy: "telephone",
  confirmedAt: "2026-05-01T09:00:00Z",
  revokedAt: null,
};

test.each<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["no JSON", "signers"],
  ["bytes that are not UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d)],
  ["a list", "[]"],
  ["another format", '{"format":2,"signers":[]}'],
  [
    "one signer of a hundred wrong",
    JSON.stringify({ format: 1, signers: [...Array(99).fill(signer), { ...signer, force: "" }] }),
  ],
  ["30 February", JSON.stringify({ format: 1, signers: [{ ...signer, revokedAt: "2026-02-30T00:00:00Z" }] })],
  ["nesting without end", `{"format":1,"signers":${"[".repeat(200_000)}`],
])("a register of %s: exit 2, a word on stderr, nothing on stdout", async (_, text) => {
  writeFileSync(join(folder, "register.json"), text);
  const { code, out, err } = await check("--register", "register.json", "empty.pdf");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("register.json");
});

test.each([
  ["--at", ""],
  ["--at", "2026-12-01"],
  ["--at", "2026-02-30T00:00:00Z"],
  ["--at", "2026-12-01T24:00:00Z"],
  ["--at", "2026-12-01T00:00:00"],
  ["--at=now"],
  ["--json=yes"],
  ["--register"],
  ["--register", "."],
  ["-v"],
])("wrong usage %j %j: exit 2, nothing on stdout", async (...args) => {
  const { code, out, err } = await check(...args, "empty.pdf");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Usage: check-return [--json] [--register FILE] [--at ISO-TIME] [--] FILE…");
});

test.each(["2026-12-01T00:00Z", "2026-12-01T00:00:00.5Z", "2026-12-01T01:00:00+01:00"])(
  "%s is a time for --at",
  async (at) => {
    expect((await check("--at", at, "empty.pdf")).code).toBe(1);
  },
);
