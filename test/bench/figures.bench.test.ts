import type { Page } from "playwright-core";
import { test } from "vitest";
import { contentOf } from "../../src/core/questionnaire/all-content.ts";
import { serveCompressed } from "../support/brotli-server.ts";
import { firstLoad } from "../support/first-load.ts";
import { samePerson, servedApp } from "../support/hooks.ts";
import { startPractice, visit } from "../support/lead-and-head.ts";
import { say } from "./say.ts";

/** Prints figures; fails for nothing but a broken measurement. Quiet machine, medians. */

const app = servedApp(serveCompressed);
const reader = samePerson();

const throttle = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.44 * 1024 * 1024) / 8,
    uploadThroughput: (0.675 * 1024 * 1024) / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
};

test("first load, brotli bytes", async () => {
  for (const [name, address] of [
    ["start page", "#/"],
    ["question page 1.1", "#/try/SOC-1"],
  ] as const) {
    const { js, css, requests } = await firstLoad(reader, app.url, address);
    console.info(`first load of ${name}: JS ${js} B, CSS ${css} B, ${requests.length} requests`);
  }
});

test("time to interactive and a click, 4x CPU on slow 4G", async () => {
  for (const [name, address] of [
    ["start page", "#/"],
    ["question page 1.1", "#/try/SOC-1"],
  ] as const) {
    const interactive: number[] = [];
    const clicks: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const page = await reader.open("about:blank", { serviceWorkers: "block" });
      page.context().setDefaultTimeout(60_000);
      await throttle(page);
      await page.addInitScript(() => {
        const tasks: number[] = [];
        Object.assign(globalThis, { tasks });
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries()) {
            tasks.push(startTime + duration);
          }
        }).observe({ type: "longtask", buffered: true });
      });
      await page.goto(`${app.url}${address}`);
      await page.locator("main h1").waitFor();
      const shown = await page.evaluate(() => performance.now());
      await page.waitForTimeout(1_000);
      const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
      interactive.push(Math.max(shown, ...tasks));
      const times = await page.evaluate(async () => {
        const found: number[] = [];
        for (const box of [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].slice(0, 8)) {
          const start = performance.now();
          box.click();
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          found.push(performance.now() - start);
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        return found;
      });
      clicks.push(...times);
      await reader.close();
    }
    say(`${name}: interactive, 4x CPU, slow 4G`, interactive);
    if (clicks.length > 0) {
      say(`${name}: check-box click to the next frame, 4x CPU`, clicks);
    }
  }
});

test("keystroke to durable", async () => {
  const page = await reader.open("about:blank");
  await page.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    const done: number[] = [];
    Object.assign(globalThis, { done });
    IDBDatabase.prototype.transaction = function (...given: Parameters<typeof transaction>) {
      const begun = transaction.apply(this, given);
      if (given[1] === "readwrite") {
        begun.addEventListener("complete", () => done.push(performance.now()));
      }
      return begun;
    };
  });
  await page.goto(app.url);
  await startPractice(page);
  await page.locator("summary", { hasText: "Working notes" }).click();
  const box = page.locator('[name="SOC-1.note"]');
  await box.focus();
  const waits: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    await page.evaluate(() => {
      const store = globalThis as unknown as { typed: number; done: number[] };
      store.done.length = 0;
      document.addEventListener("input", () => (store.typed = performance.now()), { once: true, capture: true });
    });
    await page.keyboard.press("a");
    await page.waitForFunction(() => (globalThis as unknown as { done: number[] }).done.length > 0);
    waits.push(
      await page.evaluate(() => {
        const { done, typed } = globalThis as unknown as { typed: number; done: number[] };
        return (done[0] ?? Number.NaN) - typed;
      }),
    );
  }
  say("keystroke to durable (input event to the end of a strict transaction)", waits);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  console.info(`memory of the question page after 200 keys: ${(heap / 1_000_000).toFixed(1)} MB of heap`);
  await reader.close();
});

/** A header and 199 lines of 12 columns: every box of Exampleshire, then boxes that the edition does not know. */
const pastedBlock = (): string => {
  const boxes = contentOf("training-2026", "EW")?.figures.flatMap((row) => row.boxes) ?? [];
  const header = ["edition", "force", "box", "name", "unit", "2024", "2025", "2026", "31-March-2026", "source", "note"];
  const lines = Array.from({ length: 199 }, (_, i) => {
    const box = boxes[i];
    const at = (time: string): string => (box === undefined || box.times.includes(time) ? String(1_000 + i) : "x");
    const values = ["2024", "2025", "2026", "snap"].map(at);
    return ["training-2026", "exampleshire", box?.id ?? `Z${i}`, "Name", "unit", ...values, "Source", "", "more"];
  });
  return [[...header, "another"], ...lines].map((line) => line.join("\t")).join("\r\n");
};

test("a pasted block of 200 by 12 to its preview on the screen, 1x CPU", async () => {
  const page = await reader.open(app.url);
  await startPractice(page);
  const times: number[] = [];
  for (let run = 0; run < 20; run += 1) {
    await visit(page, "#/draft/practice/figures/D9");
    const box = page.locator('[name="D9.total.2024"]');
    await box.waitFor();
    const [time, rows] = await page.evaluate(async (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const start = performance.now();
      document
        .getElementsByName("D9.total.2024")[0]
        ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return [performance.now() - start, document.querySelectorAll("main table tbody tr, main li").length];
    }, pastedBlock());
    if (rows < 190) {
      throw new Error(`only ${rows} lines are shown`);
    }
    times.push(time);
    await page.getByRole("button", { name: "Cancel" }).click();
    await visit(page, "#/draft/practice/figures");
  }
  say("pasted block of 200 by 12 to its preview", times);
  await reader.close();
});
