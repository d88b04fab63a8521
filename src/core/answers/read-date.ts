import { months, realDate } from "./dates.ts";

/** "September", "Sept", "sep" and "Sep." alike. */
const monthOf = (word: string): number => {
  const typed = word.toLowerCase().replace(/\.$/, "");
  return typed.length < 3
    ? 0
    : months.findIndex((name) => name.toLowerCase().startsWith(typed === "sept" ? "sep" : typed)) + 1;
};

const numbers = (match: RegExpExecArray): readonly number[] => match.slice(1).map(Number);

/** Reads what a person types, in British order. `null` when it is no real date, or could be meant in two ways. */
export const readDate = (typed: string): string | null => {
  const text = typed.trim().replace(/,/g, " ").replace(/\s+/g, " ");
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso !== null) {
    const [year = 0, month = 0, day = Number.NaN] = numbers(iso);
    return realDate(year, month, Number.isNaN(day) ? null : day);
  }
  const full = /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?: ?[/.-] ?| )(\d{4})$/.exec(text);
  if (full !== null) {
    const [day = 0, month = 0, year = 0] = numbers(full);
    return realDate(year, month, day);
  }
  const short = /^(\d{1,2})(?: ?[/.-] ?| )(\d{4})$/.exec(text);
  if (short !== null) {
    const [month = 0, year = 0] = numbers(short);
    return realDate(year, month, null);
  }
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:of )?([A-Za-z]+\.?) (\d{4})$/.exec(text);
  if (words !== null) {
    return realDate(Number(words[3]), monthOf(words[2] ?? ""), words[1] === undefined ? null : Number(words[1]));
  }
  return null;
};
