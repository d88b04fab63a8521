/** Builds `dist/` or `build/` where it is missing or older than what it is made from. Says so on stderr only. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { top } from "./install.mjs";

const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path];

const fingerprint = () => {
  const hash = createHash("sha256");
  for (const source of ["package-lock.json", "vite.config.ts", "tsconfig.json", "index.html", "public", "src"]) {
    for (const file of existsSync(join(top, source)) ? files(join(top, source)) : []) {
      hash.update(file.slice(top.length)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
};

/** mode: "production" writes dist/, "command" writes build/. */
export const built = (mode) => {
  const made = join(top, mode === "production" ? "dist/index.html" : "build/command.js");
  const stamp = join(top, `node_modules/.cache/built-${mode}`);
  const now = fingerprint();
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
    return;
  }
  process.stderr.write(`Building (${mode}) …\n`);
  const vite = join(top, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--mode", mode, "--logLevel", "warn"], {
    cwd: top,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    process.exit(2);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
};
