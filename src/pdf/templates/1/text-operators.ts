import { fromBottom, pdfNumber } from "../../tags/numbers.ts";
import type { TaggedPdf } from "../../tags/tagged-pdf.ts";
import type { LaidOut, Place, PlacedLine, Run } from "./laid-out.ts";

/** A stretch of a line that belongs to one element, at its own place. */
export interface DrawnLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly grey: number;
  readonly width: number;
  readonly runs: readonly { readonly text: string; readonly bold: boolean }[];
  /** Where it leads, when it is the number of a page. */
  readonly to?: Place & { readonly title: string };
}

/** Fills the numbers of pages in, and cuts the line where a link begins or ends. */
export const drawnLine = (pdf: TaggedPdf, laid: LaidOut, line: PlacedLine): readonly DrawnLine[] => {
  const filled = line.runs.map((run) => fill(pdf, laid, run, line.size));
  const ending = filled.at(-1);
  // The space at the end of a line that goes on is for readers by ear; it does not count when text is set to the right.
  const seen =
    (ending?.text.endsWith(" ") ?? false) ? widthOf(pdf, { text: " ", bold: ending?.bold ?? false }, line.size) : 0;
  const whole = filled.reduce((sum, run) => sum + run.width, 0) - seen;
  const spare = line.width - whole;
  let x = line.x + (line.align === "right" ? spare : line.align === "centre" ? spare / 2 : 0);
  const drawn: { x: number; width: number; runs: Filled[]; to?: Place & { readonly title: string } }[] = [];
  for (const run of filled) {
    const last = drawn.at(-1);
    if (last !== undefined && last.to === undefined && run.to === undefined) {
      last.runs.push(run);
      last.width += run.width;
    } else {
      drawn.push({ x, width: run.width, runs: [run], ...(run.to === undefined ? {} : { to: run.to }) });
    }
    x += run.width;
  }
  return drawn.map((part) => ({ y: line.y, size: line.size, grey: line.grey, ...part }));
};

interface Filled {
  readonly text: string;
  readonly bold: boolean;
  readonly width: number;
  readonly to?: Place & { readonly title: string };
}

const widthOf = (
  pdf: TaggedPdf,
  { text, bold }: { readonly text: string; readonly bold: boolean },
  size: number,
): number => pdf.faces[bold ? "bold" : "regular"].metrics.widthOf(text, size);

const fill = (pdf: TaggedPdf, laid: LaidOut, run: Run, size: number): Filled => {
  if (run.to === undefined) {
    return { text: run.text, bold: run.bold, width: run.width };
  }
  const to = laid.anchors.get(run.to);
  if (to === undefined) {
    throw new Error(`the document names the place ${run.to}, but no heading has it`);
  }
  const text = String(to.page);
  return { text, bold: run.bold, width: widthOf(pdf, { text, bold: run.bold }, size), to };
};

/** Operators that show lines: glyph ids of embedded faces, each line at its own place (PDF 32000-1 §9.4). */
export const textOperators = (pdf: TaggedPdf, lines: readonly DrawnLine[]): string => {
  const words: string[] = ["BT"];
  let face = "";
  let grey = -1;
  for (const line of lines) {
    if (line.grey !== grey) {
      grey = line.grey;
      words.push(`${pdfNumber(grey)} g`);
    }
    words.push(`1 0 0 1 ${pdfNumber(line.x)} ${pdfNumber(fromBottom(line.y))} Tm`);
    for (const run of line.runs) {
      const { key, hexOf } = pdf.faces[run.bold ? "bold" : "regular"];
      const wanted = `/${key} ${pdfNumber(line.size)} Tf`;
      if (wanted !== face) {
        face = wanted;
        words.push(wanted);
      }
      words.push(`<${hexOf(run.text)}> Tj`);
    }
  }
  words.push("ET");
  return words.join("\n");
};
