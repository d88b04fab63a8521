import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarDay, calendarFile } from "../../../src/core/answers/calendar.ts";

const stamp = "2026-06-01T09:30:15.123Z";
const day: CalendarDay = {
  uid: "A1-2026-exampleshire@msht-self-assessment",
  day: "2026-09-30",
  summary: "Action A1 is due",
  description: "It serves 1.1.",
};

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** A reader of our own: unfolds, and takes a line apart at its first colon (no parameter of ours holds one). */
const linesOf = (text: string): readonly Property[] =>
  text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1)
    .map((line) => {
      const [, name = "", parameters = "", value = ""] = /^([A-Z-]+)((?:;[A-Z-]+=[A-Z]+)*):(.*)$/s.exec(line) ?? [];
      return { name, parameters, value };
    });

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, one: string) => (one === "n" || one === "N" ? "\n" : one));

/** The events, each as its properties; those of its alarm under names of their own. */
const eventsOf = (text: string): readonly Readonly<Record<string, string>>[] => {
  const events: Record<string, string>[] = [];
  let inAlarm = false;
  for (const { name, parameters, value } of linesOf(text)) {
    if (name === "BEGIN" || name === "END") {
      inAlarm = value === "VALARM" && name === "BEGIN";
      if (name === "BEGIN" && value === "VEVENT") {
        events.push({});
      }
      continue;
    }
    const event = events.at(-1);
    if (event !== undefined) {
      event[`${inAlarm ? "ALARM " : ""}${name}${parameters}`] = unescaped(value);
    }
  }
  return events;
};

test("an all-day event that ends with its day, leaves it free, and reminds a week before at nine", () => {
  expect(eventsOf(calendarFile([day], stamp))).toEqual([
    {
      UID: day.uid,
      DTSTAMP: "20260601T093015Z",
      "DTSTART;VALUE=DATE": "20260930",
      "DTEND;VALUE=DATE": "20261001",
      SUMMARY: "Action A1 is due",
      DESCRIPTION: "It serves 1.1.",
      TRANSP: "TRANSPARENT",
      "ALARM ACTION": "DISPLAY",
      "ALARM TRIGGER": "-P6DT15H",
      "ALARM DESCRIPTION": "Action A1 is due",
    },
  ]);
});

test("one calendar of version 2.0 holds all of them, and what begins ends", () => {
  const lines = linesOf(calendarFile([day, { ...day, uid: "A2" }], stamp));
  expect(lines[0]).toMatchObject({ name: "BEGIN", value: "VCALENDAR" });
  expect(lines.at(-1)).toMatchObject({ name: "END", value: "VCALENDAR" });
  expect(lines).toContainEqual({ name: "VERSION", parameters: "", value: "2.0" });
  const open: string[] = [];
  for (const { name, value } of lines) {
    if (name === "BEGIN") {
      open.push(value);
    } else if (name === "END") {
      expect(open.pop()).toBe(value);
    }
  }
  expect(open).toEqual([]);
});

describe("text", () => {
  test("commas, semicolons, backslashes and line ends are escaped", () => {
    const summary = "Read, then act; see C:\\files\r\nand sign";
    const text = calendarFile([{ ...day, summary }], stamp);
    expect(text).toContain("SUMMARY:Read\\, then act\\; see C:\\\\files\\nand sign\r\n");
    expect(eventsOf(text)[0]?.SUMMARY).toBe(summary.replace("\r\n", "\n"));
  });

  test("no text can begin a property or an event of its own", () => {
    const summary = "x\r\nEND:VEVENT\nATTACH:https://example.org\rBEGIN:VEVENT\u0000\u001f";
    const events = eventsOf(calendarFile([{ ...day, summary }], stamp));
    expect(events).toHaveLength(1);
    expect(Object.keys(events[0] ?? {})).not.toContain("ATTACH");
  });

  test("lines end in CRLF, hold at most 75 octets, cut no character, and unfold to what was given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const file = calendarFile([{ ...day, description: text }], stamp);
        const bytes = Buffer.from(file, "utf8");
        expect(bytes.toString("utf8")).toBe(file);
        const lines = file.split("\r\n");
        expect(lines.pop()).toBe("");
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.byteLength(line, "utf8")).toBeLessThanOrEqual(75);
        }
        expect(eventsOf(file)[0]?.DESCRIPTION).toBe(text.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, ""));
      }),
    );
  });
});

test("the same days at the same time give the same file", () => {
  expect(calendarFile([day], stamp)).toBe(calendarFile([{ ...day }], stamp));
});
