import { expect, test } from "vitest";
import { londonClock, londonDay, londonHourShownTwice } from "../../src/journeys/london.ts";

test.each([
  ["2026-01-15T23:59:59.999Z", "2026-01-15"],
  ["2026-06-01T22:59:59.999Z", "2026-06-01"],
  ["2026-06-01T23:00:00.000Z", "2026-06-02"],
  // Summer time began at 01:00 UTC on 29 March 2026 and ended at 01:00 UTC on 25 October 2026.
  ["2026-03-28T23:30:00.000Z", "2026-03-28"],
  ["2026-03-29T23:30:00.000Z", "2026-03-30"],
  ["2026-10-24T23:30:00.000Z", "2026-10-25"],
  ["2026-10-25T23:30:00.000Z", "2026-10-25"],
  // A year whose last Sundays are the 31st.
  ["2024-03-31T00:59:59.000Z", "2024-03-31"],
  ["2024-03-31T23:00:00.000Z", "2024-04-01"],
])("at %s it is %s in London", (time, day) => {
  expect(londonDay(time)).toBe(day);
});

test("is what the platform's own time zone data say, each hour of each March and October of eight years", () => {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2032, 0, 1); at += 3_600_000) {
    const time = new Date(at);
    if (![2, 9].includes(time.getUTCMonth())) {
      continue;
    }
    expect(londonDay(time.toISOString())).toBe(format.format(time));
  }
});

test.each([
  ["2026-11-24T14:05:59.000Z", "14:05"],
  ["2026-07-01T23:30:00.000Z", "00:30"],
  ["2026-10-25T00:59:59.000Z", "01:59"],
  ["2026-10-25T01:00:00.000Z", "01:00"],
])("at %s a clock in London shows %s", (moment, clock) => {
  expect(londonClock(moment)).toBe(clock);
});

test.each([
  ["2026-10-24T23:59:59.999Z", undefined],
  ["2026-10-25T00:00:00.000Z", "before"],
  ["2026-10-25T00:59:59.999Z", "before"],
  ["2026-10-25T01:00:00.000Z", "after"],
  ["2026-10-25T01:59:59.999Z", "after"],
  ["2026-10-25T02:00:00.000Z", undefined],
  // In spring an hour is missing, and none is shown twice.
  ["2026-03-29T01:30:00.000Z", undefined],
])("%s is told from the other time that a clock in London shows the same: %s", (moment, which) => {
  expect(londonHourShownTwice(moment)).toBe(which);
});
