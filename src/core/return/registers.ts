import { sayDate } from "../answers/dates.ts";
import { testEvidence } from "../answers/draft.ts";
import type { Block } from "./document.ts";
import type { ForceReturn } from "./force-return.ts";
import { ended, plain, sentences } from "./say.ts";
import type { Telling } from "./telling.ts";

/** The evidence register, the actions and the accepted risks, each in the order of their ids. */
export const registerSections = (telling: Telling): readonly Block[] => [
  ...evidenceSection(telling),
  ...actionsSection(telling),
  ...risksSection(telling),
];

const columns = (of: string, names: readonly string[], { say }: Telling): readonly { readonly text: string }[] =>
  names.map((name) => ({ text: say(`${of}.column.${name}`) }));

const evidenceSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  return [
    { kind: "heading", level: 2, text: say("evidence.heading"), anchor: "evidence" },
    { kind: "paragraph", text: say(forceReturn.evidence.length === 0 ? "evidence.none" : "evidence.intro") },
    ...(forceReturn.evidence.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            table: {
              caption: say("evidence.heading"),
              columns: columns("evidence", ["id", "what", "date", "held-by", "supports"], telling),
              rows: forceReturn.evidence.map((item) => [
                item.id,
                evidenceText(item, telling),
                sayDate(item.date),
                item.heldBy,
                supportedBy(item.id, telling),
              ]),
            },
          },
        ]),
  ];
};

const evidenceText = ({ title, type, reference, nca }: ForceReturn["evidence"][number], { say }: Telling): string => {
  const named = say(`evidence.type.${type === "" ? "none" : type}`);
  const typed = type !== "" && testEvidence.includes(type) ? say("evidence.test", { type: named }) : named;
  return plain(
    sentences(
      say("evidence.what", { title, type: typed }),
      reference === "" ? "" : say("evidence.reference", { reference }),
      nca ? say("evidence.nca") : "",
    ),
  );
};

const supportedBy = (id: string, { say, points }: Telling): string => {
  const numbers = points
    .flatMap(({ questions }) => questions)
    .filter(({ answer }) => answer.evidence.includes(id))
    .map(({ question }) => question.number);
  return numbers.length === 0 ? say("evidence.supports.none") : numbers.join(", ");
};

export const actionsSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn, number } = telling;
  const { actions } = forceReturn;
  return [
    { kind: "heading", level: 2, text: say("actions.heading"), anchor: "actions" },
    ...(actions.length === 0
      ? [{ kind: "paragraph" as const, text: say("actions.none") }]
      : [
          {
            kind: "table" as const,
            table: {
              caption: say("actions.heading"),
              columns: columns("actions", ["id", "outcome", "owner", "due", "serves"], telling),
              rows: actions.map(({ id, outcome, owner, due, serves, dependsOn, help }) => [
                id,
                sentences(
                  dependsOn.length === 0 && help === "" ? outcome : ended(outcome),
                  dependsOn.length === 0 ? "" : say("actions.depends", { bodies: dependsOn.join("; ") }),
                  help === "" ? "" : say("actions.help", { help }),
                ),
                owner,
                sayDate(due),
                serves.map(number).join(", "),
              ]),
            },
          },
        ]),
  ];
};

const risksSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn, number } = telling;
  const { risks } = forceReturn;
  return [
    { kind: "heading", level: 2, text: say("risks.heading"), anchor: "risks" },
    { kind: "paragraph", text: say(risks.length === 0 ? "risks.none" : "risks.intro") },
    ...(risks.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            table: {
              caption: say("risks.heading"),
              columns: columns("risks", ["id", "why", "accepted-by", "serves"], telling),
              rows: risks.map(({ id, why, acceptedBy, serves }) => [
                id,
                why,
                acceptedBy,
                serves.map(number).join(", "),
              ]),
            },
          },
        ]),
  ];
};
