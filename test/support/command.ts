import { execFile } from "node:child_process";
import { join } from "node:path";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const build = join(process.cwd(), "build");

/** The built command as `npm run` starts it, without npm. `cwd`: where the person stands. */
export const command = (args: readonly string[], cwd = process.cwd()): Promise<Ended> =>
  new Promise((resolve) => {
    const script = `import { run } from ${JSON.stringify(join(build, "command.js"))};
process.exitCode = await run(process.argv.slice(1), ${JSON.stringify(cwd)}, ${JSON.stringify(build)});`;
    execFile(
      process.execPath,
      ["--input-type=module", "-e", script, "--", ...args],
      { maxBuffer: 64_000_000 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
