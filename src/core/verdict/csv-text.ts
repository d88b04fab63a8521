/**
 * Spreadsheet programs take a cell that begins so for a formula, full-width signs too. An apostrophe makes it text.
 * A line break before such a sign is no shelter: some programs trim it.
 */
const formula = /^[\s\u{feff}]*[=+\-@\t\r＝＋－＠]/u;

const isFormula = (text: string): boolean => formula.test(text) || /^[\t\r]/.test(text);

const quoted = (text: string): string => {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180 with a byte order mark, which is what makes Excel read UTF-8; CRLF after each line. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `\u{feff}${lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`;

/** Without the apostrophe that kept it from being a formula. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
