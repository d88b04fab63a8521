/** `check-return` and `samples`: installs and builds where needed (on stderr), then runs the built command. */
import "./install.mjs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { built } from "./built.mjs";
import { top } from "./install.mjs";

// A reader that has seen enough (`| head`) closes the pipe: not a crash, and nothing more to say.
process.stdout.on("error", (problem) => process.exit(problem.code === "EPIPE" ? (process.exitCode ?? 1) : 2));

await built("command");
const { run } = await import(pathToFileURL(join(top, "build/command.js")).href);
process.exitCode = await run(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), join(top, "build"));
