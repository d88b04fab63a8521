import { sayDate } from "../../core/answers/dates.ts";
import { londonClock, londonDay, londonHourShownTwice } from "../../journeys/london.ts";
import { fill } from "../components/fill.ts";

const en = {
  time: "{day} at {clock}",
  before: "{day} at {clock}, before the clocks went back",
  after: "{day} at {clock}, after the clocks went back",
  later: "{time} (the clock of this device has been set back since)",
} as const;
export const timeWords = { en } as const;

/** "24 November 2026 at 14:05", by the clock in London; what is no time is said as it stands. */
export const saidTime = (isoTime: string): string =>
  Number.isNaN(Date.parse(isoTime))
    ? isoTime
    : fill(timeWords.en[londonHourShownTwice(isoTime) ?? "time"], {
        day: sayDate(londonDay(isoTime)),
        clock: londonClock(isoTime),
      });

/** Of what was done on this device: a time that is yet to come says why. */
export const saidPast = (isoTime: string, now: string): string => {
  const time = saidTime(isoTime);
  return Date.parse(isoTime) > Date.parse(now) ? fill(timeWords.en.later, { time }) : time;
};

/** "12 MB", "3 GB": for people, so rounded down to whole units of a thousand. */
export const saidSize = (bytes: number): string => {
  const units = ["bytes", "kB", "MB", "GB", "TB"] as const;
  let whole = Math.floor(bytes);
  let unit = 0;
  while (whole >= 1_000 && unit < units.length - 1) {
    whole = Math.floor(whole / 1_000);
    unit += 1;
  }
  return `${whole} ${units[unit]}`;
};
