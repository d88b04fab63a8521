import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

/** The same browser without its windows: a journey takes half as long in it. Started past its wrapper, which outlives a kill. */
const headlessShell = "/usr/lib/chromium/chromium-headless-shell";
/** Where a browser as people have it is looked for, in this order, before one is brought. */
const wellKnown = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

const cache = resolve("node_modules/.cache/chromium");
const packaged = join(cache, "chromium.sh");

/** What every run is started with: no sandbox because tests may run as root in a container. */
export const flags: string[] = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run"];

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" }).status === 0;

/** A headless Chromium inside an npm package: Linux on x64, no root, nothing but the npm registry. */
const fromNpm = (): void => {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return;
  }
  const part = `${cache}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  if (!run("npm", "install", "--prefix", part, "--no-save", "--no-package-lock", "@sparticuz/chromium@153.0.0")) {
    return;
  }
  execFileSync(
    process.execPath,
    ["--input-type=module", "-e", "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: part, env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" } },
  );
  rmSync(join(part, "node_modules"), { recursive: true });
  // The package's own font configuration names a folder that is not there: text would have no height.
  writeFileSync(
    join(part, "fonts.conf"),
    `<fontconfig><dir>/usr/share/fonts</dir><dir>${cache}/fonts</dir><cachedir>${cache}/fontconfig</cachedir></fontconfig>`,
  );
  const environment = `LD_LIBRARY_PATH='${cache}/al2023/lib' FONTCONFIG_FILE='${cache}/fonts.conf'`;
  writeFileSync(join(part, "chromium.sh"), `#!/bin/sh\n${environment} exec '${cache}/chromium' "$@"\n`, {
    mode: 0o755,
  });
  rmSync(cache, { recursive: true, force: true });
  renameSync(part, cache);
};

const fromApt = (): void => {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return;
  }
  process.env.DEBIAN_FRONTEND = "noninteractive";
  run("apt-get", "update", "-qq");
  const install = (...packages: string[]): boolean =>
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
  if (install("chromium", "fonts-liberation")) {
    // Not every Debian has it.
    install("chromium-headless-shell");
  }
};

const fromPlaywright = (): void => {
  run("npx", "playwright", "install", "chromium");
};

const firstOf = (...paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && existsSync(path));

const found = (): string | undefined =>
  firstOf(process.env.CHROME_PATH, headlessShell, ...wellKnown, chromium.executablePath(), packaged);

/** Path of a Chromium. Brings one when there is none; throws, saying what to do, when that fails too. */
export const chromiumPath = (): string => {
  let path = found();
  for (const bring of [fromApt, fromNpm, fromPlaywright]) {
    if (path) {
      break;
    }
    bring();
    path = found();
  }
  if (!path) {
    throw new Error("No Chromium was found or could be installed. Install one, or set CHROME_PATH to one.");
  }
  process.env.CHROME_PATH = path;
  return path;
};

/** A browser with all that people have in it, where there is one: for what a headless shell answers without looking. */
export const wholeChromiumPath = (): string => firstOf(...wellKnown, chromium.executablePath()) ?? chromiumPath();
