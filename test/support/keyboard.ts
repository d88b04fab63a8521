import type { Locator, Page } from "playwright-core";

/** A person with a keyboard and no mouse. Every stop on the way is looked at: focus that nobody sees is a fault. */
export interface Keyboard {
  /** Presses Tab until the control has the focus; throws when it cannot be reached, or when a stop cannot be seen. */
  tabTo(control: Locator, backwards?: "backwards"): Promise<void>;
  /** Goes to a control and presses a key there. */
  press(control: Locator, key: "Enter" | "Space"): Promise<void>;
  /** Goes to a box and types. */
  type(box: Locator, text: string): Promise<void>;
  /** Opens the file chooser of an input and picks a file. */
  pick(input: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Waits for the page's heading, which must have the focus: a change of page never leaves it behind. */
  arrive(heading: RegExp): Promise<void>;
}

const mostStops = 250;

interface Stop {
  readonly at: string;
  readonly fault: string | null;
  /** It is the control that is looked for. */
  readonly there: boolean;
}

/** Where the focus is, in words; says so when it is nowhere or cannot be seen. Runs in the page. */
const whereFocusIs = (wanted: Node | null): Stop => {
  const one = document.activeElement;
  const there = one === wanted;
  if (!(one instanceof HTMLElement) || one === document.body) {
    return { at: "nowhere", fault: "the focus is lost", there };
  }
  const at = `${one.tagName.toLowerCase()} ${one.getAttribute("name") ?? one.textContent?.trim().slice(0, 40) ?? ""}`;
  const shows = ({ outlineStyle, outlineWidth, outlineColor, boxShadow }: CSSStyleDeclaration): boolean =>
    boxShadow !== "none" ||
    (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0 && !/^rgba\(.*, 0\)$/.test(outlineColor));
  // A check box or radio button of the pattern is drawn by its label.
  const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
  const drawn = /(?:checkbox|radio)/.test(one.getAttribute("type") ?? "") && label ? label : undefined;
  const seen =
    shows(getComputedStyle(one)) ||
    (drawn !== undefined && shows(getComputedStyle(drawn, "::before"))) ||
    // A summary and a task's link may draw it on a part of themselves.
    [...one.children].some((child) => shows(getComputedStyle(child)));
  const { width, height } = (drawn ?? one).getBoundingClientRect();
  return { at, fault: seen && width > 0 && height > 0 ? null : "the focus cannot be seen", there };
};

export const keyboardOf = (page: Page): Keyboard => {
  const tabTo: Keyboard["tabTo"] = async (control, backwards) => {
    await control.waitFor();
    const wanted = await control.elementHandle();
    const passed: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      await page.keyboard.press(backwards === undefined ? "Tab" : "Shift+Tab");
      const { at, fault, there } = await page.evaluate(whereFocusIs, wanted);
      passed.push(at);
      if (fault !== null) {
        throw new Error(`${fault} at ${passed.slice(-3).join(", then ")}`);
      }
      if (there) {
        return;
      }
    }
    throw new Error(`Tab does not lead to ${control}; it led to ${passed.slice(-20).join(", ")}`);
  };
  /** A control that goes away hands the focus on, at once or when the next page is there. */
  const notLost = async (): Promise<void> => {
    await page.waitForTimeout(50);
    await page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 5_000 });
  };
  return {
    tabTo,
    async press(control, key) {
      await tabTo(control);
      await page.keyboard.press(key);
      await notLost();
    },
    async type(box, text) {
      await tabTo(box);
      await page.keyboard.type(text);
    },
    async pick(input, file) {
      // Asked for before the way there begins: a chooser that opens before the browser was told to hand it over is lost.
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser", { timeout: 30_000 }),
        tabTo(input).then(() => page.keyboard.press("Space")),
      ]);
      await chooser.setFiles(file);
    },
    async arrive(heading) {
      await page.locator("main h1").filter({ hasText: heading }).waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    },
  };
};
