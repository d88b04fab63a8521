import { type CalendarDay, calendarFile } from "../../core/answers/calendar.ts";
import { isDay } from "../../core/answers/dates.ts";
import { calendarFileName } from "../../core/return/file-name.ts";
import { sayList } from "../../core/scoring/reason.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { Edges, MadeFile } from "../../journeys/ports.ts";
import { fill } from "../components/fill.ts";
import { calendarWords } from "./calendar-words.ts";
import { idsOf } from "./items.ts";
import { numbersOf } from "./numbers.ts";

const words = calendarWords.en;

type Dated = Pick<FillIn, "draft" | "edition" | "force">;

/** The deadline, where the office has set one, and the day on which each action is due. None before a force is chosen. */
export const daysToKeep = ({ draft, edition, force: { value: force } }: Dated): readonly CalendarDay[] => {
  if (force === undefined) {
    return [];
  }
  // By edition and force, so that a draft brought back from a copy writes the same days.
  const uid = (of: string): string => `${of}-${edition.id}-${force.slug}@msht-self-assessment`;
  const marked = (summary: string): string => (edition.training ? fill(words.training, { summary }) : summary);
  const deadline = edition.issued?.deadline;
  const { actions } = draft.value;
  return [
    ...(deadline === undefined
      ? []
      : [
          {
            uid: uid("deadline"),
            day: deadline,
            summary: marked(fill(words.deadline, { force: force.name })),
            description: words.deadlineText,
          },
        ]),
    ...idsOf(draft.value, "actions").flatMap((id) => {
      const { due = "", serves = [] } = actions[id] ?? {};
      const list = sayList(numbersOf(serves), scoringWords);
      return isDay(due)
        ? [
            {
              uid: uid(id),
              day: due,
              summary: marked(fill(words.action, { force: force.name, id })),
              description: list === "" ? words.actionAlone : fill(words.actionText, { list }),
            },
          ]
        : [];
    }),
  ];
};

export const calendarOf = ({ clock }: Pick<Edges, "clock">, of: Dated): MadeFile => ({
  name: calendarFileName({
    training: of.edition.training,
    edition: of.edition.id,
    force: of.force.value?.slug ?? "",
  }),
  content: calendarFile(daysToKeep(of), clock.now()),
  type: "text/calendar;charset=utf-8",
});
