import { sayDate } from "../answers/dates.ts";

/** What a column of the sheet holds: the figures of one time, or something about the line. */
export type Column =
  | { readonly kind: "edition" | "force" | "box" | "name" | "unit" | "source" | "note" }
  | { readonly kind: "time"; readonly time: string };

/** The times of a sheet, in the order of its columns: three years and the position date. */
export const sheetTimes = (censusDate: string): readonly string[] => {
  const latest = Number(censusDate.slice(0, 4));
  return [...[latest - 2, latest - 1, latest].map(String), "snap"];
};

/** "2024", or "31 March 2026" for the position date. */
export const sayTime = (time: string, censusDate: string): string => (time === "snap" ? sayDate(censusDate) : time);

const before = ["edition", "force", "box", "name", "unit"] as const;
const after = ["source", "note"] as const;

/** The header of `figures.md` §7, exactly. */
export const sheetHeader = (censusDate: string): readonly string[] => [
  ...before,
  ...sheetTimes(censusDate).map((time) => sayTime(time, censusDate).replaceAll(" ", "-")),
  ...after,
];

const twoDigits = (value: string): string => String(Number(value));

/** Opened in a spreadsheet, `31-March-2026` is a date, and is saved again as `31-Mar-26` or `31/03/2026`. */
const formsOfDay = (censusDate: string): readonly string[] => {
  const [year = "", month = "", day = ""] = censusDate.split("-");
  const [, name = ""] = sayDate(censusDate).split(" ");
  const years = [year, year.slice(2)];
  const names = [name, name.slice(0, 3)].flatMap((said) => years.map((one) => `${Number(day)}-${said}-${one}`));
  const numbers = years.flatMap((one) => [
    `${day}-${month}-${one}`,
    `${twoDigits(day)}-${twoDigits(month)}-${one}`,
    `${month}-${day}-${one}`,
    `${twoDigits(month)}-${twoDigits(day)}-${one}`,
  ]);
  return [censusDate, ...names, ...numbers].map((one) => one.toLowerCase());
};

/** Any order, any case. `undefined` for a header that the edition does not know. */
export const columnOf = (header: string, censusDate: string): Column | undefined => {
  const said = header.trim().toLowerCase();
  const known = [...before, ...after].find((name) => name === said);
  if (known !== undefined) {
    return { kind: known };
  }
  const time = sheetTimes(censusDate).find((one) =>
    one === "snap" ? formsOfDay(censusDate).includes(said.replace(/[\s/.]+/g, "-")) : one === said,
  );
  return time === undefined ? undefined : { kind: "time", time };
};
