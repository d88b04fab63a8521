/** Installs the packages where they are missing or older than the lock file. Says so on stderr only. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const top = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(top, "node_modules/.cache/installed-lock.json");

export const install = () => {
  const lock = readFileSync(join(top, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) {
    return;
  }
  process.stderr.write("Installing packages (npm ci) …\n");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: top,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write("npm ci failed. Check the network and try again.\n");
    process.exit(2);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
};

install();
