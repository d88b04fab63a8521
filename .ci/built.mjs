/** Builds `dist/` or `build/` where it is missing or older than what it is made from. Says so on stderr only. */
import { spawn } from "node:child_process";
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

/** What stands there was made from these sources, and by nobody else since. */
const stampOf = (sources, made) => `${sources} ${createHash("sha256").update(readFileSync(made)).digest("hex")}`;

const vite = join(top, "node_modules/vite/bin/vite.js");
const build = (mode) =>
  new Promise((resolve) => {
    process.stderr.write(`Building (${mode}) …\n`);
    spawn(process.execPath, [vite, "build", "--mode", mode, "--logLevel", "warn"], {
      cwd: top,
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", 2, 2],
    }).on("close", resolve);
  });

const builtOne = async (mode, sources) => {
  const made = join(top, mode === "production" ? "dist/index.html" : "build/command.js");
  const stamp = join(top, `node_modules/.cache/built-${mode}`);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, "utf8") === stampOf(sources, made)) {
    return;
  }
  if ((await build(mode)) !== 0) {
    process.exit(2);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, stampOf(sources, made));
};

/** modes: "production" writes dist/, "command" writes build/. */
export const built = async (...modes) => {
  const sources = fingerprint();
  await Promise.all(modes.map((mode) => builtOne(mode, sources)));
};
