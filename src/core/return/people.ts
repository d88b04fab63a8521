import { sayDate } from "../answers/dates.ts";
import type { Block } from "./document.ts";
import type { Telling } from "./telling.ts";

/** Who made the return and who doubted it. Posts, never names. */
export const peopleSection = ({ say, forceReturn }: Telling): readonly Block[] => {
  const { lead, telephone, preparedBy, took } = forceReturn.people;
  const orNot = (text: string): string => (text === "" ? say("people.not-given") : text);
  return [
    { kind: "heading", level: 2, text: say("people.heading"), anchor: "people" },
    {
      kind: "facts",
      caption: "",
      rows: [
        { key: say("people.lead"), value: orNot(lead) },
        { key: say("people.telephone"), value: orNot(telephone) },
        { key: say("people.prepared"), value: orNot(preparedBy) },
      ],
    },
    { kind: "heading", level: 3, text: say("people.took") },
    ...(took.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            table: {
              caption: say("people.took"),
              columns: ["post", "organisation", "part", "date", "changed"].map((column) => ({
                text: say(`people.column.${column}`),
              })),
              rows: took.map(({ post, organisation, part, date, changed }) => [
                post,
                organisation,
                part === "" ? "" : say(`people.part.${part}`),
                sayDate(date),
                changed,
              ]),
            },
          },
        ]),
    ...(took.some(({ part }) => part === "challenged")
      ? []
      : [{ kind: "paragraph" as const, text: say("people.no-challenge") }]),
  ];
};
