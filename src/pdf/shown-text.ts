import type { Metrics } from "./font-metrics.ts";

/**
 * The text as it can be printed. What the face lacks is shown as `[U+1F600]`, never dropped: jsPDF itself would leave
 * such a character out, or cut off the line after it. U+2011, the hyphen that does not break, has a plain stand-in.
 * A line feed stays: layout breaks the line there.
 */
export const shownText = (text: string, metrics: Metrics): string => {
  let at = 0;
  while (at < text.length && (metrics.glyphOf(text.charCodeAt(at)) !== 0 || text.charCodeAt(at) === 10)) {
    at++;
  }
  if (at === text.length) {
    return text;
  }
  let shown = text.slice(0, at);
  for (const character of text.slice(at)) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x2011) {
      shown += "-";
    } else if (code === 10 || (code <= 0xffff && metrics.glyphOf(code) !== 0)) {
      shown += character;
    } else {
      shown += `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
    }
  }
  return shown;
};
