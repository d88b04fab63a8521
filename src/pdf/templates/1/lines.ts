import type { Inline, Text } from "../../../core/return/document.ts";
import type { Metrics } from "../../font-metrics.ts";
import { shownText } from "../../shown-text.ts";
import type { Run } from "./laid-out.ts";

/** Room kept for the number of a page, which is known only after layout. */
const reserved = "00";

/** Widths of words, and lines of texts that were broken before. */
export interface Ruler {
  readonly regular: Metrics;
  readonly bold: Metrics;
  /** In ems. */
  widthOf(text: string, bold: boolean): number;
  /** Lines by room and then by text. Most of a return is the words of its edition, the same in each. */
  readonly broken: Map<string, Map<string, readonly Line[]>>;
  /** How many texts `broken` holds. */
  kept: number;
}

/** So many words and so many texts are kept, those of an edition a few times over; then memory begins anew. */
const mostKept = 8_000;

const rulers = new WeakMap<Metrics, WeakMap<Metrics, Ruler>>();

/** One for each pair of faces: what it remembers follows from them alone. */
export const rulerFor = (regular: Metrics, bold: Metrics): Ruler => {
  const known = rulers.get(regular)?.get(bold);
  const ruler = known === undefined ? newRuler(regular, bold) : known;
  if (known === undefined) {
    rulers.set(regular, (rulers.get(regular) ?? new WeakMap()).set(bold, ruler));
  }
  return ruler;
};

const newRuler = (regular: Metrics, bold: Metrics): Ruler => {
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return {
    regular,
    bold,
    widthOf(text, inBold) {
      const cache = inBold ? known.bold : known.regular;
      const found = cache.get(text);
      if (found !== undefined) {
        return found;
      }
      if (cache.size >= mostKept) {
        cache.clear();
      }
      const width = (inBold ? bold : regular).widthOf(text, 1);
      cache.set(text, width);
      return width;
    },
    broken: new Map(),
    kept: 0,
  };
};

/** A stretch of text without a place to break. */
interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
  /** What stands before it: spaces, or a forced break. */
  readonly gap: string;
}

const asInlines = (text: Text): readonly Inline[] => (typeof text === "string" ? [text] : text);

/** Cuts text into words, widths in ems. A word may hold several runs, such as a page's number and the full stop after it. */
const wordsOf = (text: Text, bold: boolean, ruler: Ruler): readonly Word[] => {
  const words: Word[] = [];
  let runs: Run[] = [];
  let width = 0;
  let gap = "";
  const close = (next: string): void => {
    if (runs.length === 0) {
      gap += next;
      return;
    }
    words.push({ runs, gap, width });
    runs = [];
    width = 0;
    gap = next;
  };
  for (const inline of asInlines(text)) {
    if (typeof inline !== "string" && "page" in inline) {
      const run = { text: reserved, bold, width: ruler.widthOf(reserved, bold), to: inline.page };
      runs.push(run);
      width += run.width;
      continue;
    }
    const inBold = bold || typeof inline !== "string";
    const shown = shownText(typeof inline === "string" ? inline : inline.strong, inBold ? ruler.bold : ruler.regular);
    for (let at = 0; at < shown.length; ) {
      const end = endOfPart(shown, at);
      const part = shown.slice(at, end);
      if (isGap(shown.charCodeAt(at))) {
        close(part);
      } else {
        const run = { text: part, bold: inBold, width: ruler.widthOf(part, inBold) };
        runs.push(run);
        width += run.width;
      }
      at = end;
    }
  }
  close("");
  return words;
};

const isGap = (code: number): boolean => code === 32 || code === 10;

/** Where the word, or the gap, that begins at `from` ends. */
const endOfPart = (text: string, from: number): number => {
  const gap = isGap(text.charCodeAt(from));
  let at = from + 1;
  while (at < text.length && isGap(text.charCodeAt(at)) === gap) {
    at++;
  }
  return at;
};

/** Cuts what fits into `width` ems off a word too long for a line, after a sign at which people expect a break if there is one. */
const cutWord = (word: Word, width: number, ruler: Ruler): readonly [Word, Word | null] => {
  let room = width;
  for (let at = 0; at < word.runs.length; at++) {
    const run = word.runs[at];
    if (run === undefined || run.width <= room || run.to !== undefined) {
      room -= run?.width ?? 0;
      continue;
    }
    let fits = 0;
    let used = 0;
    for (; fits < run.text.length; fits++) {
      used += ruler.widthOf(run.text.charAt(fits), run.bold);
      if (used > room) {
        break;
      }
    }
    const sign = Math.max(...["-", "/", "_", "–", "—", "@"].map((mark) => run.text.lastIndexOf(mark, fits - 1)));
    const cut = Math.max(sign > 0 ? sign + 1 : fits, at === 0 ? 1 : 0);
    const part = (text: string): Run[] => (text === "" ? [] : [{ ...run, text, width: ruler.widthOf(text, run.bold) }]);
    const head = [...word.runs.slice(0, at), ...part(run.text.slice(0, cut))];
    const tail = [...part(run.text.slice(cut)), ...word.runs.slice(at + 1)];
    const sum = (runs: readonly Run[]): number => runs.reduce((total, { width: each }) => total + each, 0);
    return [
      { runs: head, gap: word.gap, width: sum(head) },
      tail.length === 0 ? null : { runs: tail, gap: "", width: sum(tail) },
    ];
  }
  return [word, null];
};

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  /** Empty lines that the author left before it. */
  readonly blanks: number;
}

interface Room {
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
}

/**
 * Breaks text into lines of at most `width` points. A line that goes on ends with a space, inside its marked content:
 * else a screen reader runs the words together. A text that ends with one goes on in what stands beside it.
 */
export const breakLines = (text: Text, room: Room, ruler: Ruler): readonly Line[] => {
  if (typeof text !== "string") {
    return breakAnew(text, room, ruler);
  }
  const key = `${room.size} ${room.width} ${room.bold}`;
  const found = ruler.broken.get(key)?.get(text);
  if (found !== undefined) {
    return found;
  }
  const lines = breakAnew(text, room, ruler);
  if (ruler.kept >= mostKept) {
    ruler.broken.clear();
    ruler.kept = 0;
  }
  const inRoom = ruler.broken.get(key) ?? new Map<string, readonly Line[]>();
  ruler.broken.set(key, inRoom.set(text, lines));
  ruler.kept++;
  return lines;
};

const breakAnew = (text: Text, { size, bold, width }: Room, ruler: Ruler): readonly Line[] => {
  const room = width / size;
  const lines: Line[] = [];
  let line = newLine();
  let blanks = 0;
  const push = (goesOn: boolean): void => {
    if (goesOn) {
      addTo(line, " ", line.runs.at(-1)?.bold ?? bold, ruler);
    }
    for (const run of line.runs) {
      run.width *= size;
    }
    lines.push({ runs: line.runs, width: line.width * size, blanks });
    line = newLine();
    blanks = 0;
  };
  const waiting = [...wordsOf(text, bold, ruler)].reverse();
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    const { gap } = word;
    const feeds = gap.includes("\n") ? gap.split("\n").length - 1 : 0;
    if (feeds > 0) {
      if (line.runs.length > 0) {
        push(true);
      }
      blanks = lines.length === 0 ? 0 : feeds - 1;
    }
    if (line.runs.length > 0) {
      const gapInBold = line.runs.at(-1)?.bold === true && word.runs[0]?.bold === true;
      if (line.width + (gap === "" ? 0 : ruler.widthOf(gap, gapInBold)) + word.width > room) {
        push(gap !== "");
      } else if (gap !== "") {
        addTo(line, gap, gapInBold, ruler);
      }
    }
    const [head, tail] = word.width > room && line.runs.length === 0 ? cutWord(word, room, ruler) : [word, null];
    for (const run of head.runs) {
      if (run.to === undefined) {
        addTo(line, run.text, run.bold, ruler);
      } else {
        line.runs.push({ ...run });
        line.width += run.width;
      }
    }
    if (tail !== null) {
      push(false);
      waiting.push(tail);
    }
  }
  push(typeof text === "string" && text.endsWith(" ") && line.runs.length > 0);
  return lines;
};

/** A line while it is filled: widths in ems. */
interface OpenLine {
  readonly runs: { text: string; readonly bold: boolean; width: number; readonly to?: string }[];
  width: number;
}

const newLine = (): OpenLine => ({ runs: [], width: 0 });

/** Adds text to a line; neighbours in the same face become one run. */
const addTo = (line: OpenLine, text: string, bold: boolean, ruler: Ruler): void => {
  const width = ruler.widthOf(text, bold);
  const last = line.runs.at(-1);
  if (last !== undefined && last.bold === bold && last.to === undefined) {
    last.text += text;
    last.width += width;
  } else {
    line.runs.push({ text, bold, width });
  }
  line.width += width;
};
