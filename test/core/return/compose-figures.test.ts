import { expect, test } from "vitest";
import type { FigureBox, FigureRow } from "../../../src/core/questionnaire/content.ts";
import { figuresOf } from "../../../src/core/return/compose-figures.ts";
import { composing, fullDraft } from "./fixture.ts";

const { content, force } = composing("EW");
const draft = fullDraft(content);
const row = content.figures[0] as FigureRow;
const box = row.boxes[0] as FigureBox;
const rows = (figures: readonly FigureRow[]) => ({ ...content, figures });

test("a row that is not asked here leaves its figures and its notes behind", () => {
  const { cells, rows: notes } = figuresOf(draft, rows([{ ...row, notShown: "no such order" }]), force);
  expect(cells).toEqual({});
  expect(notes).toEqual({});
});

test("pounds come in pence and full-time equivalents in tenths", () => {
  const boxes: readonly FigureBox[] = [
    { ...box, id: "D19.gbp", kind: "pounds", times: ["2026"] },
    { ...box, id: "D21.team", kind: "fte", times: ["snap"] },
  ];
  const figures = {
    "D19.gbp.2026": { text: "£1,234.5", why: null, reason: "" },
    "D21.team.snap": { text: "4.6", why: null, reason: "" },
  };
  const { cells } = figuresOf({ ...draft, figures }, rows([{ ...row, boxes }]), force);
  expect(cells["D19.gbp.2026"]?.value).toBe(123450);
  expect(cells["D21.team.snap"]?.value).toBe(46);
});

test("a reason for no figure goes before a figure, and its words stay only where they are asked", () => {
  const figures = { "D1.2026": { text: "5", why: "not-recorded", reason: "old words" } } as const;
  expect(figuresOf({ ...draft, figures }, content, force).cells).toEqual({
    "D1.2026": { value: null, why: "not-recorded", reason: "", published: null },
  });
});

test("empty notes of a row are left out", () => {
  const figureRows = { D1: { source: "", note: "" }, D9: { source: "", note: "A note" } };
  expect(figuresOf({ ...draft, figureRows }, content, force).rows).toEqual({ D9: { source: "", note: "A note" } });
});

test("a figure confirmed for one force is no figure of another", () => {
  const figures = { "D1.2026": { text: "58", why: null, reason: "", published: "confirmed", against: 58 } } as const;
  const [, some] = Object.entries(force.published)[0] ?? [];
  const of = (value: number | undefined) =>
    figuresOf({ ...draft, figures }, content, {
      ...force,
      published: value === undefined || some === undefined ? {} : { "D1.2026": { ...some, value } },
    }).cells["D1.2026"];
  expect(of(58)).toMatchObject({ value: 58, published: "confirmed" });
  expect(of(5)).toBeUndefined();
  expect(of(undefined)).toBeUndefined();
});
