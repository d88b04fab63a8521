import { expect, test } from "vitest";
import type { Draft } from "../../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import { type ForceChange, forceChange } from "../../../src/ui/start/force-change.ts";
import { readyDraft } from "../read/stage.ts";

const side = (slug: string): Parameters<typeof forceChange>[1] => {
  const force = forcesOf("training-2026").find((one) => one.slug === slug);
  const content = force && contentOf("training-2026", force.jurisdiction);
  if (!force || !content) {
    throw new Error(`no force ${slug}`);
  }
  return { force, content };
};

const moved = (draft: Draft, from: string, to: string): ForceChange => forceChange(draft, side(from), side(to));

test("within one jurisdiction no line and no figure is lost, and nothing has to be read again", () => {
  expect(moved(readyDraft(), "exampleshire", "exampleshire-3")).toMatchObject({ lines: [], figures: [], reread: [] });
});

test("a ticked line that the other jurisdiction does not show is named with the reason", () => {
  const draft = readyDraft();
  const { lines, reread } = moved(draft, "exampleshire", "lough-example");
  expect(lines.length).toBeGreaterThan(0);
  for (const { notShown, text } of lines) {
    expect(notShown).not.toBe("");
    expect(text).not.toBe("");
  }
  expect(reread.length).toBeGreaterThan(0);
  const ticks = Object.fromEntries(
    Object.entries(draft.answers).map(([id, answer]) => [id, { ...answer, ticks: [], choice: null }]),
  );
  expect(moved({ ...draft, answers: ticks }, "exampleshire", "lough-example")).toMatchObject({ lines: [], reread: [] });
});

test("figures that were compared with what was published about the force left are asked again, by their names", () => {
  const draft = readyDraft();
  const confirmed = {
    ...draft,
    figures: { ...draft.figures, "D1.2024": { text: "41", why: null, reason: "", published: "confirmed" as const } },
  };
  expect(moved(confirmed, "exampleshire", "exampleshire-3").published).toContain(
    "MSHT crimes recorded, year to 31 March 2024",
  );
});
