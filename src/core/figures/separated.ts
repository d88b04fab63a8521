/** What parts the cells of a line. */
export type Separator = "\t" | ";" | ",";

/** Lines of cells. A line's empty cells at its end, and empty lines at the end, are left out. */
export type Lines = readonly (readonly string[])[];

export interface ReadLines {
  readonly lines: Lines;
  /** There are more lines than were asked for; the rest was not read. */
  readonly more: boolean;
}

/** Excel on a computer where the comma is the decimal sign writes semicolons, and "Unicode text" tabs. */
export const separatorIn = (text: string): Separator => {
  const [first = ""] = /^[^\r\n]*/.exec(text) ?? [];
  const bare = first.replace(/"[^"]*"/g, "");
  const count = (separator: Separator): number => bare.split(separator).length;
  return bare.includes("\t") ? "\t" : count(";") > count(",") ? ";" : ",";
};

/** No line of figures comes near it. */
const mostCells = 1_000;

/** A cell in quotes ends at the quote before a separator, a line break or the end (RFC 4180); else the quote is text. */
const inQuotes = (text: string, from: number, separator: Separator): readonly [string, number] | undefined => {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      return undefined;
    }
    const after = text[quote + 1];
    if (after === '"') {
      at = quote + 2;
    } else if (after === undefined || after === separator || after === "\r" || after === "\n") {
      return [text.slice(from + 1, quote).replaceAll('""', '"'), quote + 1];
    } else {
      return undefined;
    }
  }
};

/**
 * RFC 4180, and the tab-separated text that a spreadsheet puts on the clipboard. Any line break will do. Reads no more
 * than `most` lines and says whether there are more, so that a million lines cost no more than two hundred.
 */
export const readSeparated = (text: string, separator: Separator, most: number): ReadLines => {
  const lines: (readonly string[])[] = [];
  const bare = new RegExp(`[^${separator}\\r\\n]*`, "y");
  let empty = 0;
  let at = text.startsWith("\u{feff}") ? 1 : 0;
  while (at < text.length) {
    const cells: string[] = [];
    let filled = 0;
    for (;;) {
      const quoted = text[at] === '"' ? inQuotes(text, at, separator) : undefined;
      if (quoted === undefined) {
        bare.lastIndex = at;
        const [cell = ""] = bare.exec(text) ?? [];
        cells.push(cell);
        at += cell.length;
      } else {
        cells.push(quoted[0]);
        at = quoted[1];
      }
      if (cells.at(-1)?.trim() !== "") {
        filled = cells.length;
      }
      if (text[at] !== separator || cells.length >= mostCells) {
        break;
      }
      at += 1;
    }
    if (cells.length >= mostCells) {
      return { lines: [...lines, cells], more: true };
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (filled === 0) {
      empty += 1;
      continue;
    }
    if (lines.length + empty >= most) {
      return { lines, more: true };
    }
    for (; empty > 0; empty -= 1) {
      lines.push([]);
    }
    lines.push(cells.slice(0, filled));
  }
  return { lines, more: false };
};

/** How many lines a text has, as far as it matters for saying that it has too many. */
export const countLines = (text: string): number => {
  let lines = 0;
  for (let at = 0; at >= 0 && at < text.length; lines += 1) {
    const next = text.indexOf("\n", at);
    at = next < 0 ? text.length : next + 1;
  }
  return lines;
};
