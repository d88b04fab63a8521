import { expect, test } from "vitest";
import { frameWords } from "../../../src/ui/frame-words.ts";
import { HelpPage } from "../../../src/ui/help/help-page.tsx";
import { axeFindings, show, stageEdges, sticksOutAt320 } from "../read/stage.ts";

const text = (name: string): string => {
  show(<HelpPage edges={stageEdges()} params={{ page: name }} />);
  return document.querySelector("main")?.textContent ?? "";
};

const linked = frameWords.footer.flatMap(({ address }) => /^#\/help\/(\w+)$/.exec(address)?.[1] ?? []);
const promised = ["privacy", "foi", "keeping", "accessibility", "it", "contact", "words", "signing", "changes"];

test("every page of help that the foot of the page leads to is there", () => {
  expect([...linked].sort()).toEqual([...promised].sort());
});

test.each(promised)("axe finds nothing in %s, and nothing sticks out at 320 pixels", async (name) => {
  expect(text(name)).not.toContain("no such page");
  expect(document.querySelectorAll("h1")).toHaveLength(1);
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});

test.each([
  ["privacy", "The office has not yet said how it handles personal data."],
  ["foi", "The office has not yet said what it will publish."],
  ["keeping", "The office has not yet said how long it will keep returns."],
  ["accessibility", "The office has not yet said."],
  ["contact", "The office has not yet said."],
])("%s says what the office has not yet said, and says nothing for it", (name, sentence) => {
  expect(text(name)).toContain(sentence);
  expect(text(name)).not.toContain("@");
});

test("signing says what is not proven as plainly as what is", () => {
  const said = text("signing");
  for (const limit of [
    "That anybody read the return.",
    "Who was at the keyboard.",
    "No time authority has confirmed it.",
  ]) {
    expect(said).toContain(limit);
  }
  expect(said).toContain("never one from the email or the return");
});

test("the page for IT gives the address of this copy", () => {
  expect(text("it")).toContain(location.href.replace(/#.*$/, ""));
  expect(text("it")).toContain("Version 0.1.0, in preparation");
});

test("a page that is not there says so", () => {
  expect(text("constructor")).toContain("There is no such page of help.");
});
