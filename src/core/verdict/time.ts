import { isDay } from "../answers/dates.ts";

/**
 * A real moment in universal time, such as `2026-06-01T09:30:00Z`. `Date.parse` will not do: some engines take
 * 30 February for 2 March and others for nothing, and two readers must not differ about one file.
 */
export const isTime = (text: string): boolean => {
  const [, day = "", hours, minutes, seconds] = /^(.{10})T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?Z$/.exec(text) ?? [];
  return isDay(day) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
};
