import type { Cell, Change, Draft, FigureRowNotes } from "../answers/draft.ts";
import { problemText } from "../answers/problem-words.ts";
import { cleanText, codePoints, limits, sayRemoved } from "../answers/text.ts";
import type { Content, Published } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { sayFigure } from "../return/figure-text.ts";
import { sayIn } from "../return/say.ts";
import { notAsked } from "./blank-sheet.ts";
import { type CellKind, heldValue, publishedChoice, readCell, typedText } from "./cell.ts";
import { sayCellName } from "./cell-name.ts";
import type { Placed, PlacedBlock, PlacedText } from "./pasted-block.ts";
import { type PastedValue, readPasted, type WhyWords } from "./pasted-value.ts";
import type { SheetBox, SheetOf } from "./sheet-boxes.ts";
import { sayTime } from "./sheet-columns.ts";
import { sheetText } from "./sheet-words.ts";

/** One thing that putting in would change. */
export interface PreviewLine {
  /** "MSHT crimes recorded, year to 31 March 2026". */
  readonly where: string;
  readonly now: string;
  readonly comes: string;
}

/** What would become of a block, before anything is changed. */
export interface Preview {
  readonly status: "preview";
  readonly lines: readonly PreviewLine[];
  /** How many values are what already stands there. */
  readonly same: number;
  /** Published figures that came back as they are, and that nobody has confirmed: the author may do so here. */
  readonly confirmable: readonly PreviewLine[];
  readonly refused: readonly string[];
  readonly warned: readonly string[];
  readonly changes: readonly Change[];
  /** What confirming adds to `changes`. */
  readonly confirmations: readonly Change[];
}

export type ReadBlock = Preview | { readonly status: "refused"; readonly sentence: string };

/** Puts a draft back to what it was before the changes: each record as it stood. */
export const reversal = (draft: Draft, changes: readonly Change[]): readonly Change[] =>
  changes.map(
    ({ section, id }) =>
      ({ section, id, value: Object.hasOwn(draft[section], id) ? draft[section][id] : undefined }) as Change,
  );

interface Found {
  readonly lines: PreviewLine[];
  readonly confirmable: PreviewLine[];
  readonly refused: string[];
  readonly warned: string[];
  readonly changes: Change[];
  readonly confirmations: Change[];
  same: number;
}

const whyWordsOf = ({ words }: Content): WhyWords => ({
  "not-extracted": words["figures.not-extracted"] ?? "NX",
  "not-recorded": words["figures.not-recorded"] ?? "NR",
  "does-not-apply": words["figures.does-not-apply"] ?? "NA",
});

const figure = (text: string): Cell => ({ text, why: null, reason: "" });

/**
 * What goes where. A figure that differs from the published one is put in as a correction, and the line says so. One
 * that equals it says nothing about who looked: the blank sheet itself carried it out. So it is never confirmed by
 * coming back, only proposed (`figures.md` §1).
 */
export const previewOf = (placed: PlacedBlock, draft: Draft, of: SheetOf): ReadBlock => {
  if (placed.status === "refused") {
    return placed;
  }
  const found: Found = {
    lines: [],
    same: 0,
    confirmable: [],
    refused: [...placed.refused],
    warned: [],
    changes: [],
    confirmations: [],
  };
  for (const one of placed.cells) {
    if ("kind" in one.box) {
      takeUp(one, one.box, draft, of, found);
    } else {
      keepApart(one, draft, of, found);
    }
  }
  takeUpTexts(placed.texts, draft, of, found);
  return { status: "preview", ...found };
};

/** The cell that a value makes; `null` where it makes none. */
const cellFrom = (read: PastedValue): Cell | undefined | null => {
  switch (read.status) {
    case "clear":
      return undefined;
    case "figure":
      return figure(read.text);
    case "none":
      return { text: "", why: read.why, reason: read.reason };
    default:
      return null;
  }
};

const takeUp = ({ time, raw }: Placed, box: SheetBox, draft: Draft, of: SheetOf, found: Found): void => {
  const { content, force } = of;
  const { censusDate } = content.edition;
  if (!box.times.includes(time)) {
    if (!["", notAsked].includes(raw.trim().toLowerCase())) {
      found.refused.push(sheetText("refused.not-asked", { row: box.name, y: sayTime(time, censusDate) }));
    }
    return;
  }
  const name = `${box.id}.${time}`;
  const said = sayCellName(box, time, censusDate);
  const read = readPasted(raw, { kind: box.kind, said }, whyWordsOf(content));
  const published = own(force.published, name);
  const came = cellFrom(read);
  const before = own(draft.figures, name);
  if (read.status === "refused") {
    found.refused.push(read.sentence);
  } else if (published !== undefined && came?.why) {
    found.refused.push(problemText("problem.figure.V0.published", { row: said }));
  }
  if (came === null || (published !== undefined && came?.why)) {
    return;
  }
  const say = (cell: Cell | undefined): string => sayCell(cell, box.kind, published, content);
  const put = (cell: Cell | undefined, changes: Change[], lines: PreviewLine[]): void => {
    lines.push({ where: said, now: say(before), comes: say(cell) });
    changes.push({ section: "figures", id: name, value: cell });
  };
  if (published === undefined || came === undefined) {
    if (say(before) === say(came)) {
      found.same += 1;
    } else {
      put(came, found.changes, found.lines);
    }
    return;
  }
  const choice = publishedChoice(before ?? {}, published.value);
  const chosen = { ...came, against: published.value } as const;
  if (isPublished(came, published, box.kind)) {
    if (choice === "confirmed") {
      found.same += 1;
    } else {
      const text = String(published.value);
      put({ ...chosen, text, published: "confirmed" }, found.confirmations, found.confirmable);
    }
    return;
  }
  const corrected: Cell = { ...chosen, published: "corrected" };
  if (say(before) === say(corrected)) {
    found.same += 1;
  } else {
    put(corrected, found.changes, found.lines);
  }
};

const isPublished = ({ text }: Cell, { value }: Published, kind: CellKind): boolean => {
  const read = readCell(text, kind);
  return read.status === "figure" && read.value === heldValue(value, kind);
};

/** In words; two cells that are said alike are alike. */
const sayCell = (
  cell: Cell | undefined,
  kind: CellKind,
  published: Published | undefined,
  content: Content,
): string => {
  const value = (text: string): string => {
    const read = readCell(text, kind);
    return read.status === "figure" ? sayFigure(read.value, kind, sayIn(content)) : text.trim();
  };
  const choice = publishedChoice(cell ?? {}, published?.value);
  if (published !== undefined) {
    const about = { value: value(typedText(cell ?? figure(""))), published: value(String(published.value)) };
    return choice === null
      ? sheetText("cell.unconfirmed", about)
      : choice === "confirmed"
        ? sheetText("cell.confirmed", { value: about.published })
        : sheetText("cell.corrected", { ...about, value: about.value || sheetText("cell.nothing") });
  }
  if (cell !== undefined && cell.why !== null) {
    const why = whyWordsOf(content)[cell.why];
    return cell.why === "does-not-apply" ? sheetText("cell.why", { why, reason: cell.reason }) : why;
  }
  return value(cell === undefined ? "" : typedText(cell)) || sheetText("cell.nothing");
};

/** V14. What kind of figure a hidden box takes is not known here: whatever can be one is kept. */
const keepApart = ({ box, time, raw }: Placed, draft: Draft, { content }: SheetOf, found: Found): void => {
  if (box.times !== undefined || raw.trim().toLowerCase() === notAsked) {
    return;
  }
  const name = `${box.id}.${time}`;
  const said = sayCellName(box, time, content.edition.censusDate);
  const reads = (["count", "fte", "pounds"] as const).map((kind) =>
    readPasted(raw, { kind, said }, whyWordsOf(content)),
  );
  const read = reads.find(({ status }) => status !== "refused") ?? reads[0];
  if (read === undefined || read.status === "blank") {
    return;
  }
  if (read.status === "refused") {
    found.refused.push(read.sentence);
    return;
  }
  const before = own(draft.figures, name);
  const came = cellFrom(read) ?? undefined;
  if (came !== undefined) {
    found.warned.push(sheetText("kept-apart", { row: said, reason: box.reason }));
  }
  const [was, is] = [before, came].map((cell) => `${cell?.text ?? ""} ${cell?.why ?? ""} ${cell?.reason ?? ""}`);
  if (was === is) {
    found.same += came === undefined ? 0 : 1;
  } else {
    found.changes.push({ section: "figures", id: name, value: came });
  }
};

const textLimits = { source: "figureSource", note: "figureNote" } as const;

/** Lines of one row may each say something: what differs is put together, and held to the limit of the row's box. */
const takeUpTexts = (texts: readonly PlacedText[], draft: Draft, { content }: SheetOf, found: Found): void => {
  for (const { id, name } of content.figures) {
    const before: FigureRowNotes = own(draft.figureRows, id) ?? { source: "", note: "" };
    const after = { ...before };
    for (const part of ["source", "note"] as const) {
      const said = texts.filter((one) => one.row === id && one.part === part).map(({ raw }) => cleanText(raw));
      const given = [...new Set(said.map(({ text }) => text.trim()).filter((text) => text !== ""))];
      const where = sheetText(`text.${part}`, { row: name });
      const joined = given.length === 1 && given[0] === "CLEAR" ? "" : given.join(part === "note" ? "\n" : "; ");
      const limit = limits[textLimits[part]];
      const over = codePoints(joined) - limit;
      const removed = sayRemoved([...new Set(said.flatMap((one) => one.removed))]);
      if (given.length === 0) {
        continue;
      }
      if (over > 0) {
        const what = problemText(`problem.what.${textLimits[part]}`);
        const text = problemText("problem.text.over", { what, limit, over });
        found.refused.push(sheetText("refused.text", { row: name, text }));
        continue;
      }
      if (removed !== "") {
        found.warned.push(sheetText("warned.removed", { row: where, text: removed }));
      }
      if (joined === before[part]) {
        found.same += 1;
        continue;
      }
      const nothing = sheetText("cell.nothing");
      found.lines.push({ where, now: before[part] || nothing, comes: joined || nothing });
      after[part] = joined;
    }
    if (after.source !== before.source || after.note !== before.note) {
      const empty = after.source === "" && after.note === "";
      found.changes.push({ section: "figureRows", id, value: empty ? undefined : after });
    }
  }
};
