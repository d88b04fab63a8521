import { nextDay } from "./dates.ts";

/** A day to keep. Texts are printed as they are: whoever gives them sees to it that they name nobody. */
export interface CalendarDay {
  /** The same for the same thing each time it is written, so that a calendar replaces what it had. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/** How long before, at nine in the morning of that day: six days and fifteen hours before midnight is a week. */
const reminder = "-P6DT15H";

/**
 * An iCalendar file (RFC 5545): all-day events, each with a reminder a week before, that leave the day free. `stamp` is
 * ISO time in UTC. The same days and stamp give the same text.
 */
export const calendarFile = (days: readonly CalendarDay[], stamp: string): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Modern slavery self-assessment//EN",
    "CALSCALE:GREGORIAN",
    ...days.flatMap((day) => eventOf(day, stamp)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

const eventOf = ({ uid, day, summary, description }: CalendarDay, stamp: string): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp.slice(0, 19).replace(/[-:]/g, "")}Z`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  // The day after: the end of an event is outside it (RFC 5545 §3.6.1).
  `DTEND;VALUE=DATE:${basic(nextDay(day))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  "TRANSP:TRANSPARENT",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `TRIGGER:${reminder}`,
  `DESCRIPTION:${escaped(summary)}`,
  "END:VALARM",
  "END:VEVENT",
];

const basic = (day: string): string => day.replaceAll("-", "");

/** TEXT of RFC 5545 §3.3.11. Other controls have no place in a calendar. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(/\p{Cc}/gu, "");

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** At most 75 octets a line without its end, the space of the next line counted; no character is cut (§3.1). */
const folded = (line: string): string => {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
};
