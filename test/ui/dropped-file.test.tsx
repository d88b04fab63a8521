import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { backupFiles } from "../../src/files/backup-files.ts";
import { draftCopy } from "../../src/journeys/start.ts";
import { DropFiles } from "../../src/ui/collate/drop-files.tsx";
import { droppedFile, watchDrops } from "../../src/ui/dropped-file.ts";
import { RestorePage } from "../../src/ui/work/restore-page.tsx";
import { readyDraft, show, stageEdges } from "./read/stage.ts";

let stop = (): void => {};
beforeEach(() => {
  window.location.hash = "#/questions";
  stop = watchDrops();
});
afterEach(async () => {
  const main = document.querySelector("main");
  if (main !== null) {
    render(null, main);
  }
  stop();
  // A page that was left hears no more, once the next frame was drawn.
  await expect.poll(() => send("dragover", document.body, () => {}).defaultPrevented).toBe(false);
  droppedFile.value = undefined;
  window.location.hash = "";
});
const send = (kind: "dragover" | "drop", on: Element, fill: (data: DataTransfer) => void): DragEvent => {
  const dataTransfer = new DataTransfer();
  fill(dataTransfer);
  const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
  on.dispatchEvent(event);
  return event;
};
const copy = new File([draftCopy({ ...readyDraft(), id: "d1" })], "a_draft.json");
const withCopy = (data: DataTransfer): void => void data.items.add(copy);

test("a file that is dropped on any page is taken up by the one that opens files", async () => {
  const main = show(<p>All questions</p>);
  expect(send("dragover", main, withCopy).defaultPrevented).toBe(true);
  expect(send("drop", main, withCopy).defaultPrevented).toBe(true);
  await expect.poll(() => window.location.hash).toBe("#/work/restore");
  render(null, main);
  show(<RestorePage edges={{ ...stageEdges(), backupFiles: async () => backupFiles }} params={{}} />);
  await expect.element(page.getByRole("button", { name: "Open beside what is here" })).toBeVisible();
  expect(droppedFile.value).toBeUndefined();
});

test("text that is dragged into a box is left to the browser", () => {
  const main = show(<textarea aria-label="Notes" />);
  const text = (data: DataTransfer): void => data.setData("text/plain", "a note");
  expect(send("dragover", main, text).defaultPrevented).toBe(false);
  expect(send("drop", main, text).defaultPrevented).toBe(false);
  expect(window.location.hash).toBe("#/questions");
});

test("a page with a place of its own for files keeps them, also those dropped beside the place", async () => {
  const taken: string[] = [];
  const main = show(
    <DropFiles
      name="files"
      label="Returns"
      hint=""
      accept=".pdf"
      onFiles={(files) => taken.push(...files.map(({ name }) => name))}
    />,
  );
  const zone = document.querySelector(".app-drop") ?? main;
  await expect.poll(() => send("dragover", document.body, () => {}).defaultPrevented).toBe(true);
  send("drop", zone, withCopy);
  send("drop", main, withCopy);
  expect(taken).toEqual(["a_draft.json"]);
  expect(droppedFile.value).toBeUndefined();
  expect(window.location.hash).toBe("#/questions");
});
