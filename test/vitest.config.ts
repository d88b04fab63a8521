import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumPath, flags } from "./support/chromium.ts";

const nothing = new URL("../src/pdf/nothing.ts", import.meta.url).pathname;
const alias = { canvg: nothing, html2canvas: nothing, dompurify: nothing };
/** `house` and plain Node tests need no browser, so none is looked for when only they are asked for. */
const asked = process.argv.filter((_, i, all) => all[i - 1] === "--project");
const needsBrowser = asked.length === 0 || asked.some((name) => name !== "house" && name !== "node");
const executablePath = needsBrowser ? chromiumPath() : "";
const rooms = "core,journeys,pdf,signature,return-file,drafts,files,service-worker,samples";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    // By default one core is left idle; on a machine of two that is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: "house", include: ["test/house/**/*.test.ts"], testTimeout: 60_000, isolate: false } },
      {
        resolve: { alias },
        test: {
          name: "node",
          include: [`test/{${rooms}}/**/*.test.ts`],
          testTimeout: 60_000,
          // These files change nothing outside themselves, so a process goes on with what it has imported.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        optimizeDeps: {
          include: ["preact", "preact/hooks", "preact/jsx-dev-runtime", "@preact/signals", "idb", "zod/mini"],
        },
        test: {
          name: "browser",
          include: ["test/{ui,drafts,files,pdf}/**/*.test.tsx"],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: flags } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "journeys",
          include: ["test/built/**/*.test.ts"],
          globalSetup: ["test/support/global-setup.ts"],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "budgets",
          include: ["test/budgets/**/*.test.ts"],
          globalSetup: ["test/support/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "conformance",
          include: ["test/conformance/**/*.test.ts"],
          globalSetup: ["test/support/global-setup.ts"],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "pictures",
          include: ["test/pictures/**/*.test.ts"],
          globalSetup: ["test/support/global-setup.ts"],
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "night",
          include: ["test/bench/every-*.bench.test.ts"],
          globalSetup: ["test/support/global-setup.ts"],
          testTimeout: 10_800_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "bench",
          include: ["test/bench/{documents,figures,freezes,store}.bench.test.ts"],
          globalSetup: ["test/support/global-setup.ts"],
          testTimeout: 3_600_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
