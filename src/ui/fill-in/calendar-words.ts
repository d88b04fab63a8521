/** What a calendar says of a day. Other people read it too: no answer, no post and no text that somebody typed. */
const en = {
  offer: "Save the dates for your calendar",
  hint: {
    one: "{n} date as an .ics file, which Outlook and other calendars open. It holds no answers.",
    many: "{n} dates as an .ics file, which Outlook and other calendars open. It holds no answers.",
  },
  training: "TRAINING: {summary}",
  deadline: "{force}: deadline of the MSHT self-assessment",
  deadlineText: "The signed return is to be sent to the office by this day.",
  action: "{force}: action {id} of the MSHT self-assessment is due",
  actionText: "It serves {list}. What was promised stands in the self-assessment, under actions and accepted risks.",
  actionAlone: "What was promised stands in the self-assessment, under actions and accepted risks.",
} as const;

export const calendarWords = { en } as const;
