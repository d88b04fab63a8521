import type { EmbeddedFace } from "../../tags/faces.ts";
import { pageHeight, pageWidth, pdfNumber } from "../../tags/numbers.ts";

/** Up along the page: a little steeper than its diagonal would be for the letters to stand upright enough to read. */
const [cosine, sine] = [0.57, 0.82];
const length = 720;
/** Lighter than the rules of a table, so that the text in front of it keeps its contrast. */
const grey = 0.9;

/** Operators that show a word across a page, in the middle, behind everything else: `length` points long. */
export const watermarkOperators = ({ key, metrics, stringOf }: EmbeddedFace, word: string): string => {
  const size = (100 * length) / metrics.widthOf(word, 100);
  // The baseline begins half a length before the middle, and half the height of a capital below it.
  const x = pageWidth / 2 - (cosine * length) / 2 + sine * size * 0.34;
  const y = pageHeight / 2 - (sine * length) / 2 - cosine * size * 0.34;
  const matrix = [cosine, sine, -sine, cosine, x, y].map(pdfNumber).join(" ");
  return `BT\n${pdfNumber(grey)} g\n/${key} ${pdfNumber(size)} Tf\n${matrix} Tm\n${stringOf(word)} Tj\nET`;
};
