import { startPractice } from "./lead-and-head.ts";
import { person } from "./person.ts";

/** About as fast as anybody types. */
const betweenKeys = 25;
export const typed = "thirty-three characters, all kept";

/** As many of the last keys as were pressed within so many milliseconds of the kill. */
export const keysWithin = (milliseconds: number): number => Math.ceil(milliseconds / betweenKeys);

/** Types, waits, kills the whole browser with SIGKILL, and starts it again: what of the text is there. */
export const keptAfterKill = async (url: string, wait: number): Promise<string> => {
  const lead = await person();
  try {
    let page = await lead.open(url);
    await startPractice(page);
    await page.locator("summary", { hasText: "Working notes" }).click();
    await page.locator('[name="SOC-1.note"]').pressSequentially(typed, { delay: betweenKeys });
    await page.waitForTimeout(wait);
    await lead.kill();
    page = await lead.open(`${url}#/try/SOC-1`);
    return await page.locator('[name="SOC-1.note"]').inputValue();
  } finally {
    await lead.leave();
  }
};
