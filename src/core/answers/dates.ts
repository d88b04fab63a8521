/**
 * Dates of a return are `YYYY-MM-DD`, or `YYYY-MM` where month and year will do. No clock and no locale here: "today"
 * is an argument, and every date is said in one form, "15 January 2026".
 */
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const two = (value: number): string => String(value).padStart(2, "0");

/** "September", "Sept", "sep" and "Sep." alike. */
const monthOf = (word: string): number => {
  const typed = word.toLowerCase().replace(/\.$/, "");
  return typed.length < 3
    ? 0
    : months.findIndex((name) => name.toLowerCase().startsWith(typed === "sept" ? "sep" : typed)) + 1;
};

const made = (year: number, month: number, day: number | null): string | null => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) {
    return null;
  }
  if (day === null) {
    return `${year}-${two(month)}`;
  }
  return day < 1 || day > daysIn(year, month) ? null : `${year}-${two(month)}-${two(day)}`;
};

const numbers = (match: RegExpExecArray): readonly number[] => match.slice(1).map(Number);

/** Reads what a person types, in British order. `null` when it is no real date, or could be meant in two ways. */
export const readDate = (typed: string): string | null => {
  const text = typed.trim().replace(/,/g, " ").replace(/\s+/g, " ");
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso !== null) {
    const [year = 0, month = 0, day = Number.NaN] = numbers(iso);
    return made(year, month, Number.isNaN(day) ? null : day);
  }
  const full = /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?: ?[/.-] ?| )(\d{4})$/.exec(text);
  if (full !== null) {
    const [day = 0, month = 0, year = 0] = numbers(full);
    return made(year, month, day);
  }
  const short = /^(\d{1,2})(?: ?[/.-] ?| )(\d{4})$/.exec(text);
  if (short !== null) {
    const [month = 0, year = 0] = numbers(short);
    return made(year, month, null);
  }
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:of )?([A-Za-z]+\.?) (\d{4})$/.exec(text);
  if (words !== null) {
    return made(Number(words[3]), monthOf(words[2] ?? ""), words[1] === undefined ? null : Number(words[1]));
  }
  return null;
};

/** Already in the form in which a return keeps it, and a real day or month. */
export const isDate = (text: string): boolean => /^\d{4}-\d{2}(-\d{2})?$/.test(text) && readDate(text) === text;

/** A whole date, and a real day. */
export const isDay = (text: string): boolean => text.length === 10 && isDate(text);

/** "15 January 2026", "January 2026"; what is no date is said as it stands. */
export const sayDate = (date: string): string => {
  if (!isDate(date)) {
    return date;
  }
  const [year = "", month = "", day] = date.split("-");
  const named = `${months[Number(month) - 1]} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
};

/** First and last day of a date: the same day, or those of its month. */
export const firstDay = (date: string): string => (date.length === 7 ? `${date}-01` : date);
export const lastDay = (date: string): string =>
  date.length === 7 ? `${date}-${two(daysIn(Number(date.slice(0, 4)), Number(date.slice(5))))}` : date;

/** The day after a real day. */
export const nextDay = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (date < daysIn(year, month)) {
    return `${year}-${two(month)}-${two(date + 1)}`;
  }
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
};

/** Both ends counted. A month lies within when every day of it does. */
export const within = (date: string, [from, to]: readonly [string, string]): boolean =>
  isDate(date) && firstDay(date) >= from && lastDay(date) <= to;

const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Whole days from one day to another; negative when `to` is the earlier. Times are cut off, so that "today" may be one. */
export const daysBetween = (from: string, to: string): number => dayNumber(lastDay(to)) - dayNumber(firstDay(from));
