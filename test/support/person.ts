import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumPath, flags } from "./chromium.ts";

export interface Person {
  open(url: string, options?: BrowserContextOptions): Promise<Page>;
  /** Kills the whole browser at once, as a power cut of the process would. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Closes and forgets the profile. */
  leave(): Promise<void>;
}

interface Watched {
  violations: string[];
}

/** One person at one laptop: a profile folder that outlives the browser. */
export const person = async (executablePath = chromiumPath()): Promise<Person> => {
  const profile = await mkdtemp(join(tmpdir(), "person-"));
  let context: BrowserContext | undefined;
  return {
    async open(url, options = {}) {
      context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: flags,
        acceptDownloads: true,
        ...options,
      });
      // A machine with much else to do is slow, and that is no fault of the page.
      context.setDefaultTimeout(20_000);
      const page = context.pages()[0] ?? (await context.newPage());
      page.on("pageerror", (error) => console.error(`page error: ${error.stack ?? error.message}`));
      await page.addInitScript(() => {
        const violations: string[] = [];
        Object.assign(globalThis, { violations });
        document.addEventListener("securitypolicyviolation", (event) =>
          violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      await page.goto(url);
      return page;
    },
    async kill() {
      const session = await context?.browser()?.newBrowserCDPSession();
      if (!context || !session) {
        throw new Error("nothing to kill");
      }
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      const gone = new Promise((resolve) => context?.once("close", resolve));
      for (const { id } of processInfo.sort((one) => (one.type === "browser" ? -1 : 1))) {
        try {
          process.kill(id, "SIGKILL");
        } catch (problem) {
          if ((problem as NodeJS.ErrnoException).code !== "ESRCH") {
            throw problem;
          }
        }
      }
      await gone;
    },
    async close() {
      await context?.close();
    },
    async leave() {
      await context?.close().catch(() => {});
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Watched).violations);

export const workerReady = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it stands, by rule and element; the page's own policy stays on. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // What passes is thousands of elements on a long page, and nobody asks.
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
  });
};
