import type { EmbeddedFace } from "../../tags/faces.ts";
import { fromBottom, hundredths, pdfNumber } from "../../tags/numbers.ts";
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
  readonly to?: Target;
}

/** Fills the numbers of pages in, and cuts the line where a link begins or ends. */
export const drawnLine = (pdf: TaggedPdf, laid: LaidOut, line: PlacedLine): readonly DrawnLine[] => {
  const { y, size, grey } = line;
  if (line.runs.every(({ to }) => to === undefined)) {
    const width = widthOf(line.runs);
    return [{ x: line.x + indent(pdf, line, width), y, size, grey, width, runs: line.runs }];
  }
  const filled = line.runs.map((run) => fill(pdf, laid, run, size));
  let x = line.x + indent(pdf, line, widthOf(filled));
  const drawn: { x: number; width: number; runs: Filled[]; to?: Target }[] = [];
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
  return drawn.map((part) => ({ y, size, grey, ...part }));
};

type Target = Place & { readonly title: string };

interface Filled {
  readonly text: string;
  readonly bold: boolean;
  readonly width: number;
  readonly to?: Target;
}

const widthOf = (runs: readonly { readonly width: number }[]): number =>
  runs.reduce((sum, { width }) => sum + width, 0);

/** The space at the end of a line that goes on is for readers by ear: it does not count when text is set to the right. */
const indent = (pdf: TaggedPdf, { align, runs, size, width }: PlacedLine, used: number): number => {
  if (align === "left") {
    return 0;
  }
  const last = runs.at(-1);
  const unseen = last?.text.endsWith(" ") === true ? faceOf(pdf, last).metrics.widthOf(" ", size) : 0;
  const spare = width - used + unseen;
  return align === "right" ? spare : spare / 2;
};

const faceOf = (pdf: TaggedPdf, { bold }: { readonly bold: boolean }): EmbeddedFace =>
  bold ? pdf.faces.bold : pdf.faces.regular;

/** Where an anchor stands. Throws for one that no heading has: the document would lead nowhere. */
export const placeOf = (laid: LaidOut, anchor: string): Target => {
  const place = laid.anchors.get(anchor);
  if (place === undefined) {
    throw new Error(`the document names the place ${anchor}, but no heading has it`);
  }
  return place;
};

const fill = (pdf: TaggedPdf, laid: LaidOut, run: Run, size: number): Filled => {
  const { text, bold, width } = run;
  if (run.to === undefined) {
    return { text, bold, width };
  }
  const to = placeOf(laid, run.to);
  const number = String(to.page);
  return { text: number, bold, width: faceOf(pdf, run).metrics.widthOf(number, size), to };
};

/** Operators that show lines: characters of embedded faces, each line at its own place (PDF 32000-1 §9.4). */
export const textOperators = (pdf: TaggedPdf, lines: readonly DrawnLine[]): string => {
  let operators = "BT";
  let size = 0;
  let bold: boolean | null = null;
  let grey = -1;
  // Td moves from where the last line began: in whole hundredths, so that nothing adds up.
  let [fromX, fromY] = [0, 0];
  for (const line of lines) {
    if (line.grey !== grey) {
      grey = line.grey;
      operators += `\n${pdfNumber(grey)} g`;
    }
    const [x, y] = [Math.round(line.x * 100), Math.round(fromBottom(line.y) * 100)];
    operators += `\n${hundredths(x - fromX)} ${hundredths(y - fromY)} Td`;
    [fromX, fromY] = [x, y];
    for (const run of line.runs) {
      const face = faceOf(pdf, run);
      if (run.bold !== bold || line.size !== size) {
        bold = run.bold;
        size = line.size;
        operators += `\n/${face.key} ${pdfNumber(size)} Tf`;
      }
      operators += `\n${face.stringOf(run.text)} Tj`;
    }
  }
  return `${operators}\nET`;
};
