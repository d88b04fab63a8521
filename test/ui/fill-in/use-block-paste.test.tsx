import type { VNode } from "preact";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { FillIn } from "../../../src/journeys/fill-in.ts";
import { openSignOff, type SignOff } from "../../../src/journeys/sign-off.ts";
import { FiguresPutIn } from "../../../src/ui/fill-in/figures-put-in.tsx";
import { useBlockPaste } from "../../../src/ui/fill-in/use-block-paste.tsx";
import { show } from "../read/stage.ts";
import { draftWith, openDraft } from "./open-draft.ts";

const Grid = ({ fillIn, signOff }: { readonly fillIn: FillIn; readonly signOff: SignOff }): VNode => {
  const { onPaste, preview } = useBlockPaste({ fillIn, signOff });
  return (
    <>
      <h1>Grid</h1>
      <FiguresPutIn fillIn={fillIn} />
      {preview ?? (
        <div onPaste={onPaste}>
          <label>
            Box <input id="D9.total.2025" name="D9.total.2025" />
          </label>
          <label>
            Note <input name="D9.note" />
          </label>
        </div>
      )}
    </>
  );
};

const opened = async () => {
  const { edges, fillIn } = await openDraft(draftWith("exampleshire"));
  const signOff = await openSignOff(edges, fillIn);
  if (signOff === undefined) {
    throw new Error("no force");
  }
  show(<Grid fillIn={fillIn} signOff={signOff} />);
  return fillIn;
};

/** As the browser does on Ctrl+V; `false` when the page took it up itself. */
const paste = (name: string, text: string): boolean => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  return document.getElementsByName(name)[0]?.dispatchEvent(event) ?? true;
};

test("a block goes from the box into which it is pasted, after a preview", async () => {
  const fillIn = await opened();
  expect(paste("D9.total.2025", "24\t26\r\n")).toBe(false);
  await expect.element(page.getByRole("heading", { name: "What goes where" })).toHaveFocus();
  expect(fillIn.draft.value.figures).toEqual({});
  await page.getByRole("button", { name: "Put in these figures" }).click();
  expect(Object.entries(fillIn.draft.value.figures).map(([name, { text }]) => [name, text])).toEqual([
    ["D9.total.2025", "24"],
    ["D9.total.2026", "26"],
  ]);
  await page.getByRole("button", { name: "Take these figures back" }).click();
  expect(fillIn.draft.value.figures).toEqual({});
});

test("cancelling leads back to the box", async () => {
  const fillIn = await opened();
  paste("D9.total.2025", "24\t26");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.element(page.getByRole("textbox", { name: "Box" })).toHaveFocus();
  expect(fillIn.draft.value.figures).toEqual({});
});

test("a single value, and whatever is pasted elsewhere, is left to the box", async () => {
  await opened();
  expect(paste("D9.total.2025", "1,234\r\n")).toBe(true);
  expect(paste("D9.note", "a\tb")).toBe(true);
  await expect.element(page.getByRole("heading", { level: 2 })).not.toBeInTheDocument();
});
