import { expect, test } from "vitest";
import { serve } from "../support/built-app.ts";
import { keptAfterKill, keysWithin, typed } from "../support/killed.ts";

const runs = 10;

test("the browser is killed at once and later, ten times each", async () => {
  const app = await serve();
  const lost: string[] = [];
  try {
    for (const wait of [0, 10, 50, 100, 500]) {
      const kept: number[] = [];
      for (let run = 0; run < runs; run++) {
        const text = await keptAfterKill(app.url, wait);
        kept.push(text.length);
        const mayBeLost = wait < 50 ? keysWithin(50 - wait) : 0;
        if (!typed.startsWith(text) || text.length < typed.length - mayBeLost) {
          lost.push(`${wait} ms: "${text}"`);
        }
      }
      console.info(`killed ${wait} ms after the last key, of ${typed.length} characters kept: ${kept.join(" ")}`);
    }
  } finally {
    await app.stop();
  }
  expect(lost).toEqual([]);
}, 3_600_000);
