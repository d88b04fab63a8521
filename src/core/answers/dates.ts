/**
 * Dates of a return are `YYYY-MM-DD`, or `YYYY-MM` where month and year will do. No clock and no locale here: "today"
 * is an argument, and every date is said in one form, "15 January 2026".
 */
export const months = [
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

/** In the form in which a return keeps it; `null` for what is no real day or month. */
export const realDate = (year: number, month: number, day: number | null): string | null => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) {
    return null;
  }
  if (day === null) {
    return `${year}-${two(month)}`;
  }
  return day < 1 || day > daysIn(year, month) ? null : `${year}-${two(month)}-${two(day)}`;
};

/** Already in the form in which a return keeps it, and a real day or month. */
export const isDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  return year !== undefined && realDate(Number(year), Number(month), day === undefined ? null : Number(day)) === text;
};

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
