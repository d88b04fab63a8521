/**
 * The day in Europe/London at a moment: what "today" means in this service, on whatever clock the laptop runs.
 * Summer time begins and ends at 01:00 UTC on the last Sundays of March and October (Summer Time Order 2002).
 */
export const londonDay = (isoTime: string): string => londonWall(isoTime).slice(0, 10);

/** The time of day in Europe/London at a moment, such as "14:05". */
export const londonClock = (isoTime: string): string => londonWall(isoTime).slice(11, 16);

/** Which of the two it is, in the hour that clocks in London show twice: before they went back, or after. */
export const londonHourShownTwice = (isoTime: string): "before" | "after" | undefined => {
  const after = Date.parse(isoTime) - lastSunday(Number(isoTime.slice(0, 4)), 10);
  return after < -hour || after >= hour ? undefined : after < 0 ? "before" : "after";
};

/** What a calendar and a clock on a wall in London show, in the form of an ISO time. */
const londonWall = (isoTime: string): string => {
  const at = Date.parse(isoTime);
  const year = Number(isoTime.slice(0, 4));
  const summer = at >= lastSunday(year, 3) && at < lastSunday(year, 10);
  return new Date(at + (summer ? hour : 0)).toISOString();
};

const hour = 3_600_000;

/** 01:00 UTC on the last Sunday of a month of 31 days. */
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month - 1, 31));
  return last.getTime() - last.getUTCDay() * 24 * hour + hour;
};
