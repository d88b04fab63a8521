import { withoutApostrophe } from "../verdict/csv-text.ts";
import { quoteValue } from "./pasted-value.ts";
import { countLines, type Lines, readSeparated, type Separator, separatorIn } from "./separated.ts";
import { type HiddenBox, hiddenBox, type SheetBox, type SheetOf, shownBoxes } from "./sheet-boxes.ts";
import { type Column, columnOf, sheetTimes } from "./sheet-columns.ts";
import { sheetText } from "./sheet-words.ts";

/** A value and the cell that it is for. */
export interface Placed {
  readonly box: SheetBox | (HiddenBox & { readonly times?: undefined });
  readonly time: string;
  readonly raw: string;
}

/** What a line says of its row. */
export interface PlacedText {
  readonly row: string;
  readonly part: "source" | "note";
  readonly raw: string;
}

/** A block as it falls on the grid. A whole that is refused puts nothing anywhere. */
export type PlacedBlock =
  | { readonly status: "refused"; readonly sentence: string }
  | {
      readonly status: "placed";
      readonly cells: readonly Placed[];
      readonly texts: readonly PlacedText[];
      readonly refused: readonly string[];
    };

/** At most (`figures.md` §7). */
export const mostLines = 200;
export const mostColumns = 12;

const refusedWhole = (sentence: string): PlacedBlock => ({ status: "refused", sentence });

export interface Room {
  readonly r: number;
  readonly c: number;
}

export const tooBig = (block: Room, room: Room): string =>
  sheetText("refused.too-big", { r: block.r, c: block.c, r2: room.r, c2: room.c });

const widthOf = (lines: Lines): number => lines.reduce((most, line) => Math.max(most, line.length), 0);

/** The block as read, or the sentence that refuses it for its size. */
const linesIn = (text: string, separator: Separator, room: Room): Lines | string => {
  const { lines, more } = readSeparated(text, separator, room.r);
  const c = widthOf(lines);
  if (more || c > room.c) {
    return tooBig({ r: more ? Math.max(countLines(text), lines.length) : lines.length, c }, room);
  }
  return lines.map((line) => line.map(withoutApostrophe));
};

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === "";

/** Whether a first line is a header: it has `box` and a year. */
const isHeader = (line: readonly string[], censusDate: string): boolean => {
  const columns = line.map((cell) => columnOf(cell, censusDate)?.kind);
  return columns.includes("box") && columns.includes("time");
};

/** What a spreadsheet leaves behind a single cell is no block. */
export const isBlock = (text: string): boolean => /[\t\r\n]/.test(text.replace(/(?:\r\n?|\n)$/, ""));

/** A block from the clipboard: by its header where it has one, else right and down from a cell in screen order. */
export const placeBlock = (
  text: string,
  from: { readonly box: string; readonly time: string },
  of: SheetOf,
): PlacedBlock => {
  const { censusDate } = of.content.edition;
  // Copied out of a text editor, a sheet has the commas or semicolons that it was saved with.
  const separator = separatorIn(text);
  const [first = []] = readSeparated(text, separator, 1).lines;
  if (isHeader(first, censusDate)) {
    return placeByHeader(linesIn(text, separator, { r: mostLines, c: mostColumns }), of, false);
  }
  const boxes = shownBoxes(of.content);
  const times = sheetTimes(censusDate);
  const top = boxes.findIndex(({ id }) => id === from.box);
  const left = times.indexOf(from.time);
  if (top < 0 || left < 0) {
    throw new Error(`no cell ${from.box}.${from.time}`);
  }
  const lines = linesIn(text, "\t", { r: Math.min(mostLines, boxes.length - top), c: times.length - left });
  if (typeof lines === "string") {
    return refusedWhole(lines);
  }
  const cells = lines.flatMap((line, down) =>
    line.map((raw, right): Placed => ({ box: boxes[top + down] as SheetBox, time: times[left + right] ?? "", raw })),
  );
  return lines.length === 0
    ? refusedWhole(sheetText("refused.empty"))
    : { status: "placed", cells, texts: [], refused: [] };
};

/** A sheet that came back. It must say for which edition and force it was made. */
export const placeSheet = (text: string, separator: Separator, of: SheetOf): PlacedBlock => {
  const [first = []] = readSeparated(text, separator, 1).lines;
  if (!isHeader(first, of.content.edition.censusDate)) {
    const v = first.find((cell) => columnOf(cell, of.content.edition.censusDate) === undefined) ?? first[0] ?? "";
    return refusedWhole(isBlank(v) ? sheetText("refused.empty") : sheetText("refused.unknown", { v: quoteValue(v) }));
  }
  return placeByHeader(linesIn(text, separator, { r: mostLines, c: mostColumns }), of, true);
};

/** Another edition's or force's. Cells that were merged come as blanks and mean what stands above them. */
const ownerFault = (
  [header = [], ...lines]: Lines,
  columns: readonly (Column | undefined)[],
  { content, force, forces }: SheetOf,
  mustSay: boolean,
): string | undefined => {
  const place = (kind: "edition" | "force" | "box"): number => columns.findIndex((column) => column?.kind === kind);
  const [editionAt, forceAt] = [place("edition"), place("force")];
  let [edition, slug] = ["", ""];
  for (const line of lines.filter((one) => !isBlank(one[place("box")]))) {
    edition = line[editionAt]?.trim() || edition;
    slug = line[forceAt]?.trim() || slug;
    if ((edition !== "" && edition !== content.edition.id) || (slug !== "" && slug !== force.slug)) {
      const name = forces.find((one) => one.slug === slug)?.name ?? (slug === "" ? force.name : quoteValue(slug));
      return sheetText("refused.other-sheet", { force: name, edition: quoteValue(edition || content.edition.id) });
    }
    if (mustSay && (edition === "" || slug === "")) {
      return sheetText("refused.nobody's");
    }
  }
  return header.length === 0 || lines.length === 0 ? sheetText("refused.empty") : undefined;
};

const placeByHeader = (lines: Lines | string, of: SheetOf, mustSay: boolean): PlacedBlock => {
  if (typeof lines === "string") {
    return refusedWhole(lines);
  }
  const { content } = of;
  const [header = [], ...rest] = lines;
  const columns = header.map((cell) => columnOf(cell, content.edition.censusDate));
  const fault = ownerFault(lines, columns, of, mustSay);
  if (fault !== undefined) {
    return refusedWhole(fault);
  }
  const refused = headerFaults(header, columns, rest);
  const keyOf = (column: Column): string => (column.kind === "time" ? column.time : column.kind);
  const once = columns.map((column) =>
    column !== undefined && columns.filter((one) => one !== undefined && keyOf(one) === keyOf(column)).length === 1
      ? column
      : undefined,
  );
  const boxAt = columns.findIndex((column) => column?.kind === "box");
  const idOf = (line: readonly string[]): string => (line[boxAt] ?? "").trim().toLowerCase();
  const boxes = new Map(shownBoxes(content).map((box) => [box.id.toLowerCase(), box]));
  const times = new Map<string, number>();
  for (const line of rest) {
    times.set(idOf(line), (times.get(idOf(line)) ?? 0) + 1);
  }
  const cells: Placed[] = [];
  const texts: PlacedText[] = [];
  for (const [at, line] of rest.entries()) {
    const id = idOf(line);
    const asItStands = (line[boxAt] ?? "").trim();
    const box = boxes.get(id) ?? hiddenBox(content, asItStands);
    if (id === "") {
      const says = line.some((cell, i) => !isBlank(cell) && !["edition", "force"].includes(columns[i]?.kind ?? ""));
      refused.push(...(says ? [sheetText("refused.no-box", { n: at + 2 })] : []));
    } else if (box === undefined) {
      refused.push(sheetText("refused.unknown", { v: quoteValue(asItStands) }));
    } else if ((times.get(id) ?? 0) > 1) {
      refused.push(sheetText("refused.twice", { row: box.name }));
    } else {
      for (const [i, column] of once.entries()) {
        const raw = line[i] ?? "";
        if (column?.kind === "time") {
          cells.push({ box, time: column.time, raw });
        } else if ((column?.kind === "source" || column?.kind === "note") && "row" in box) {
          texts.push({ row: box.row, part: column.kind, raw });
        }
      }
    }
  }
  return { status: "placed", cells, texts, refused: [...new Set(refused)] };
};

/** A header that the edition does not know, that is there twice, or that is missing over something. */
const headerFaults = (header: readonly string[], columns: readonly (Column | undefined)[], rest: Lines): string[] => {
  const width = Math.max(header.length, widthOf(rest));
  return Array.from({ length: width }, (_, i) => header[i] ?? "").flatMap((cell, i) => {
    if (isBlank(cell)) {
      return rest.some((line) => !isBlank(line[i])) ? [sheetText("refused.no-header", { n: i + 1 })] : [];
    }
    if (columns[i] === undefined) {
      return [sheetText("refused.unknown", { v: quoteValue(cell) })];
    }
    const same = header.filter((one) => one.trim().toLowerCase() === cell.trim().toLowerCase());
    return same.length > 1 ? [sheetText("refused.header-twice", { v: quoteValue(cell) })] : [];
  });
};
