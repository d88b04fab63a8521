import { build } from "vite";

/** Builds the app and the commands as they are shipped, once for all journeys. */
export default async (): Promise<void> => {
  if (process.env.BUILT === "1") {
    return;
  }
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  await build({ mode: "production", logLevel: "warn" });
  await build({ mode: "command", logLevel: "warn" });
  process.env.NODE_ENV = mode;
};
