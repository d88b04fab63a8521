import { afterEach, expect, test } from "vitest";
import { tabsWith } from "../../src/drafts/tabs.ts";
import type { Tabs } from "../../src/journeys/ports.ts";

/** Each joining is a tab of its own: locks and channels do not ask from which page they are used. */
interface Tab {
  readonly place: ReturnType<Tabs["join"]>;
  /** Everything that it heard, in order. */
  readonly heard: readonly string[];
}

const tabs: Tab[] = [];
let drafts = 0;
const newDraft = (): string => {
  drafts += 1;
  return `draft${drafts}`;
};
const open = (draft: string, onWanted: () => Promise<void> = async () => {}, locks?: LockManager | null): Tab => {
  const heard: string[] = [];
  const place = tabsWith(locks === null ? undefined : (locks ?? navigator.locks)).join(draft, {
    onHeld: (held) => void heard.push(held ? "held" : "elsewhere"),
    onWanted: async () => {
      heard.push("wanted");
      await onWanted();
    },
    onWritten: () => void heard.push("written"),
  });
  const tab = { place, heard };
  tabs.push(tab);
  return tab;
};
const hears = (tab: Tab, ...all: readonly string[]): Promise<void> => expect.poll(() => tab.heard).toEqual(all);

afterEach(() => {
  for (const { place } of tabs.splice(0)) {
    place.leave();
  }
});

test("the first tab holds the draft, the second is told that it is open elsewhere", async () => {
  const draft = newDraft();
  const first = open(draft);
  await hears(first, "held");
  await hears(open(draft), "elsewhere");
  await hears(open(newDraft()), "held");
  await hears(first, "held");
});

test("a tab that watches hears of every save, the one that saved does not", async () => {
  const draft = newDraft();
  const first = open(draft);
  await hears(first, "held");
  const second = open(draft);
  await hears(second, "elsewhere");
  first.place.written();
  await hears(second, "elsewhere", "written");
  await hears(first, "held");
});

test("taken over, the first tab writes what waits before it lets go, and gets the draft back when the second leaves", async () => {
  const draft = newDraft();
  let written = (): void => {};
  const first = open(draft, () => new Promise((resolve) => (written = resolve)));
  await hears(first, "held");
  const second = open(draft);
  await hears(second, "elsewhere");
  const taken = second.place.takeOver();
  await hears(first, "held", "wanted");
  await hears(second, "elsewhere");
  written();
  await taken;
  await hears(second, "elsewhere", "held");
  await hears(first, "held", "wanted", "elsewhere");
  second.place.leave();
  await hears(first, "held", "wanted", "elsewhere", "held");
});

test("a tab that never answers loses the draft after a second", async () => {
  const draft = newDraft();
  const frozen = open(draft, () => new Promise(() => {}));
  await hears(frozen, "held");
  const second = open(draft);
  await hears(second, "elsewhere");
  await second.place.takeOver();
  await hears(second, "elsewhere", "held");
  await hears(frozen, "held", "wanted", "elsewhere");
});

test("of three tabs the one that asks gets it, though another stood first in the queue", async () => {
  const draft = newDraft();
  const first = open(draft);
  await hears(first, "held");
  const second = open(draft);
  await hears(second, "elsewhere");
  const third = open(draft);
  await hears(third, "elsewhere");
  await third.place.takeOver();
  await expect
    .poll(() => [first, second, third].map(({ heard }) => heard.at(-1)))
    .toEqual(["elsewhere", "elsewhere", "held"]);
});

test("a tab that is left holds nothing back", async () => {
  const draft = newDraft();
  const first = open(draft);
  await hears(first, "held");
  const second = open(draft);
  await hears(second, "elsewhere");
  first.place.leave();
  await hears(second, "elsewhere", "held");
  await hears(first, "held");
});

test("without Web Locks every tab goes on writing, and still hears of the others' saves", async () => {
  const draft = newDraft();
  const first = open(draft, undefined, null);
  const second = open(draft, undefined, null);
  second.place.written();
  await hears(first, "written");
  await hears(second);
});

test("taken over in turn thirty times, the draft is always with the one that asked last", async () => {
  const draft = newDraft();
  const two = [open(draft), open(draft)];
  await expect.poll(() => two.map(({ heard }) => heard.at(-1))).toEqual(["held", "elsewhere"]);
  for (let i = 1; i <= 30; i += 1) {
    await two[i % 2]?.place.takeOver();
    await expect.poll(() => two[i % 2]?.heard.at(-1)).toBe("held");
    await expect.poll(() => two[(i + 1) % 2]?.heard.at(-1)).toBe("elsewhere");
  }
});

test("a page that gets no locks at all writes on, and asks for them once only", async () => {
  let asked = 0;
  const locks = {
    request: () => {
      asked += 1;
      return Promise.reject(new DOMException("", "SecurityError"));
    },
  } as unknown as LockManager;
  const tab = open(newDraft(), undefined, locks);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([asked, tab.heard]).toEqual([1, []]);
});
