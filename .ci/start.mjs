/** `npm start`: installs and builds where needed, then serves the built app until ended. */
import "./install.mjs";
import { built } from "./built.mjs";
import { top } from "./install.mjs";

await built("production");
const { preview } = await import("vite");
const port = Number(process.env.PORT ?? 4173);
try {
  await preview({
    root: top,
    configFile: false,
    logLevel: "error",
    base: "/",
    preview: { host: "127.0.0.1", port, strictPort: true },
  });
} catch (problem) {
  process.stderr.write(`Cannot serve on port ${port}: ${problem.message}. Set PORT to another one.\n`);
  process.exit(1);
}
process.stdout.write(`Ready: http://127.0.0.1:${port}/\n`);
