import type { EditionWords } from "../questionnaire/content.ts";
import type { ForceReturn } from "../return/force-return.ts";
import { isDate, lastDay, sayDate } from "./dates.ts";
import type { Problem } from "./problem.ts";
import { isBlank, type Place, problem, problemText, stops } from "./problem-words.ts";
import { most } from "./text.ts";

type ListName = "evidence" | "action" | "risk" | "person";
const pages: Readonly<Record<ListName, string>> = {
  evidence: "evidence",
  action: "actions",
  risk: "actions",
  person: "people",
};

export const itemPlace = (list: ListName, id: string, field: string): Place => ({
  page: pages[list],
  field: `${list}.${field}`,
  item: id,
  about: problemText(`problem.about.${list}`, { id }),
});

/** A required text: its sentence has the name of its field. */
const required = (list: ListName, id: string, texts: Readonly<Record<string, string>>): readonly Problem[] =>
  Object.entries(texts)
    .filter(([, text]) => isBlank(text))
    .map(([field]) => stops(itemPlace(list, id, field), `problem.${list}.${field}`));

/** Ids that an answer or a link could not tell apart. */
const twice = (list: ListName, items: readonly { readonly id: string }[]): readonly Problem[] =>
  items
    .filter(({ id }, at) => items.findIndex((other) => other.id === id) !== at)
    .map(({ id }) => stops({ page: pages[list], field: "", item: id }, "problem.twice", { id }));

const tooMany = (list: ListName, name: keyof typeof most, items: readonly unknown[]): readonly Problem[] =>
  items.length > most[name]
    ? [
        stops({ page: pages[list], field: "" }, `problem.most.${name}`, {
          count: items.length,
          most: most[name],
        }),
      ]
    : [];

const served = (
  list: "action" | "risk",
  { id, serves }: { readonly id: string; readonly serves: readonly string[] },
  servable: ReadonlySet<string>,
): readonly Problem[] => {
  const place = itemPlace(list, id, "serves");
  const strange = serves.filter((one, at) => !servable.has(one) || serves.indexOf(one) !== at);
  return [
    ...(serves.length === 0 ? [stops(place, `problem.${list}.serves`)] : []),
    ...strange.map((one) => stops(place, "problem.serves.unknown", { id: one })),
  ];
};

export const evidenceProblems = ({ evidence }: ForceReturn): readonly Problem[] => [
  ...evidence.flatMap(({ id, type, title, date, heldBy }) => [
    ...required("evidence", id, { type, title, date, "held-by": heldBy }),
    ...(!isBlank(date) && !isDate(date)
      ? [stops(itemPlace("evidence", id, "date"), "problem.evidence.date.unread")]
      : []),
  ]),
  ...twice("evidence", evidence),
  ...tooMany("evidence", "evidence", evidence),
];

/** A month is due by its last day. */
const dueProblems = (id: string, due: string, edition: EditionWords): readonly Problem[] => {
  const place = itemPlace("action", id, "due");
  if (isBlank(due)) {
    return [];
  }
  if (!isDate(due)) {
    return [stops(place, "problem.action.due.unread")];
  }
  if (lastDay(due) <= edition.censusDate) {
    return [stops(place, "problem.action.due.early", { date: sayDate(edition.censusDate) })];
  }
  return lastDay(due) > edition.actionsDueBy
    ? [stops(place, "problem.action.due.late", { date: sayDate(edition.actionsDueBy) })]
    : [];
};

/** `servable`: ids of the questions and of the figure rows that the return asks. */
export const actionProblems = (
  { actions, content: { edition } }: ForceReturn,
  servable: ReadonlySet<string>,
): readonly Problem[] => [
  ...actions.flatMap((action) => [
    ...required("action", action.id, { outcome: action.outcome, owner: action.owner, due: action.due }),
    ...dueProblems(action.id, action.due, edition),
    ...served("action", action, servable),
  ]),
  ...twice("action", actions),
  ...tooMany("action", "actions", actions),
];

export const riskProblems = ({ risks }: ForceReturn, servable: ReadonlySet<string>): readonly Problem[] => [
  ...risks.flatMap((risk) => [
    ...required("risk", risk.id, { why: risk.why, "accepted-by": risk.acceptedBy }),
    ...served("risk", risk, servable),
  ]),
  ...twice("risk", risks),
  ...tooMany("risk", "risks", risks),
];

/** Nobody is required to have taken part, so that a line left half empty only warns. */
export const peopleProblems = ({ people: { took } }: ForceReturn): readonly Problem[] => [
  ...took.flatMap(({ id, post, part, date }) => [
    ...(isBlank(post) ? [problem("warns", itemPlace("person", id, "post"), "problem.person.post")] : []),
    ...(part === "" ? [problem("warns", itemPlace("person", id, "part"), "problem.person.part")] : []),
    ...(!isBlank(date) && !isDate(date)
      ? [problem("warns", itemPlace("person", id, "date"), "problem.person.date.unread")]
      : []),
  ]),
  ...twice("person", took),
  ...tooMany("person", "people", took),
];
