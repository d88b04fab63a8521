import type { ForceReturn } from "../return/force-return.ts";
import { likelyIdentifiers } from "./identifiers.ts";
import { itemPlace } from "./list-problems.ts";
import type { Problem } from "./problem.ts";
import { type Place, problem, problemText, stops } from "./problem-words.ts";
import { forbiddenWords, type LimitName, limits } from "./text.ts";
import { type TextFault, textFaults } from "./text-faults.ts";

/** One text that a person typed, as the limits and the warnings see it. */
export interface TextField {
  readonly text: string;
  readonly limit: LimitName;
  /** Its name in `problem.what`. */
  readonly what: string;
  readonly place: Place;
  /** `post`: a person's name there is the wrong thing. `own`: says who signs or whom to ring, which is its purpose. */
  readonly sort?: "post" | "own";
}

const evidenceFields = ({ evidence }: ForceReturn): readonly TextField[] =>
  evidence.flatMap(({ id, title, date, heldBy, reference }): readonly TextField[] => [
    { text: title, limit: "evidenceTitle", what: "evidenceTitle", place: itemPlace("evidence", id, "title") },
    { text: date, limit: "date", what: "date", place: itemPlace("evidence", id, "date"), sort: "own" },
    { text: heldBy, limit: "post", what: "heldBy", place: itemPlace("evidence", id, "held-by"), sort: "post" },
    {
      text: reference,
      limit: "evidenceReference",
      what: "evidenceReference",
      place: itemPlace("evidence", id, "reference"),
    },
  ]);

const actionFields = ({ actions, risks }: ForceReturn): readonly TextField[] => [
  ...actions.flatMap(({ id, outcome, owner, due, dependsOn, help }): readonly TextField[] => [
    { text: outcome, limit: "outcome", what: "outcome", place: itemPlace("action", id, "outcome") },
    { text: owner, limit: "post", what: "owner", place: itemPlace("action", id, "owner"), sort: "post" },
    { text: due, limit: "date", what: "due", place: itemPlace("action", id, "due"), sort: "own" },
    ...dependsOn.map(
      (text): TextField => ({
        text,
        limit: "dependsOn",
        what: "dependsOn",
        place: itemPlace("action", id, "depends-on"),
      }),
    ),
    { text: help, limit: "help", what: "help", place: itemPlace("action", id, "help") },
  ]),
  ...risks.flatMap(({ id, why, acceptedBy }): readonly TextField[] => [
    { text: why, limit: "riskWhy", what: "riskWhy", place: itemPlace("risk", id, "why") },
    { text: acceptedBy, limit: "post", what: "acceptedBy", place: itemPlace("risk", id, "accepted-by"), sort: "post" },
  ]),
];

const figureFields = ({ figures: { cells, rows } }: ForceReturn): readonly TextField[] => {
  const page = (id: string): string => `figures/${id.split(".")[0]}`;
  return [
    ...Object.entries(cells).map(
      ([name, { reason }]): TextField => ({
        text: reason,
        limit: "figureReason",
        what: "figureReason",
        place: { page: page(name), field: `${name}.reason` },
      }),
    ),
    ...Object.entries(rows).flatMap(([id, { source, note }]): readonly TextField[] => [
      { text: source, limit: "figureSource", what: "figureSource", place: { page: page(id), field: `${id}.source` } },
      { text: note, limit: "figureNote", what: "figureNote", place: { page: page(id), field: `${id}.note` } },
    ]),
  ];
};

const peopleFields = ({ people: { lead, telephone, preparedBy, took } }: ForceReturn): readonly TextField[] => {
  const place = (field: string): Place => ({ page: "people", field });
  return [
    { text: lead, limit: "post", what: "lead", place: place("people.lead"), sort: "post" },
    { text: telephone, limit: "telephone", what: "telephone", place: place("people.telephone"), sort: "own" },
    { text: preparedBy, limit: "post", what: "preparedBy", place: place("people.prepared-by"), sort: "post" },
    ...took.flatMap(({ id, post, organisation, date, changed }): readonly TextField[] => [
      { text: post, limit: "post", what: "post", place: itemPlace("person", id, "post"), sort: "post" },
      {
        text: organisation,
        limit: "organisation",
        what: "organisation",
        place: itemPlace("person", id, "organisation"),
      },
      { text: date, limit: "date", what: "date", place: itemPlace("person", id, "date"), sort: "own" },
      { text: changed, limit: "changed", what: "changed", place: itemPlace("person", id, "changed") },
    ]),
  ];
};

const signOffFields = ({ points, declaration: { name, title, absence } }: ForceReturn): readonly TextField[] => {
  const opinions: Omit<Place, "field"> = { page: "sign-off/opinions" };
  const declaration: Omit<Place, "field"> = { page: "sign-off/declaration" };
  return [
    ...points.flatMap(({ id, why, exception, what }): readonly TextField[] => [
      { text: why, limit: "opinionWhy", what: "opinionWhy", place: { ...opinions, field: `opinion.${id}.why` } },
      {
        text: exception,
        limit: "exception",
        what: "exception",
        place: { ...opinions, field: `opinion.${id}.exception` },
      },
      {
        text: what,
        limit: "satisfiedWhat",
        what: "satisfiedWhat",
        place: { ...opinions, field: `satisfied.${id}.what` },
      },
    ]),
    { text: name, limit: "name", what: "name", place: { ...declaration, field: "signer.name" }, sort: "own" },
    { text: title, limit: "title", what: "title", place: { ...declaration, field: "signer.title" }, sort: "own" },
    { text: absence, limit: "absence", what: "absence", place: { ...declaration, field: "signer.absence" } },
  ];
};

/** Every text of a return that a person typed: the words of the edition have a hash of their own. */
export const textFields = (forceReturn: ForceReturn): readonly TextField[] => [
  ...Object.entries(forceReturn.answers).map(
    ([id, { narrative }]): TextField => ({
      text: narrative,
      limit: "narrative",
      what: "narrative",
      place: { page: id, field: `${id}.narrative` },
    }),
  ),
  ...forceReturn.points.map(
    ({ id, office }): TextField => ({
      text: office,
      limit: "office",
      what: "office",
      // The box stands on the last question's page of its point, whatever the edition.
      place: {
        page: forceReturn.content.points.find((point) => point.id === id)?.questions.at(-1)?.id ?? id,
        field: `${id}.office`,
      },
    }),
  ),
  ...evidenceFields(forceReturn),
  ...figureFields(forceReturn),
  ...actionFields(forceReturn),
  ...peopleFields(forceReturn),
  ...signOffFields(forceReturn),
];

const faultProblem = (fault: TextFault, what: string, place: Place): Problem => {
  switch (fault.kind) {
    case "over-limit":
      return stops(place, "problem.text.over", { what, limit: fault.limit, over: fault.over });
    case "forbidden":
      return stops(place, "problem.text.forbidden", { what, found: forbiddenWords[fault.found] });
    case "not-normalised":
      return stops(place, "problem.text.not-normalised", { what });
  }
};

/** What stops sign-off in one text: too long, or a character that two readers could see differently. */
export const faultsOf = ({ text, limit, what, place }: TextField): readonly Problem[] =>
  textFaults(text, limits[limit]).map((fault) => faultProblem(fault, problemText(`problem.what.${what}`), place));

/** Warnings, never refusals; the check page counts those with the rule `identifier`. */
const identifiersIn = ({ text, place, sort }: TextField, mailbox: string | undefined): readonly Problem[] =>
  sort === "own"
    ? []
    : likelyIdentifiers(text, mailbox).map(({ kind, text: found }) =>
        sort === "post" && kind === "a person's name"
          ? problem("warns", place, "problem.post", {}, "identifier")
          : problem("warns", place, "problem.identifier", { kind, text: found }, "identifier"),
      );

export const textProblems = (forceReturn: ForceReturn): readonly Problem[] => {
  const mailbox = forceReturn.content.edition.issued?.mailbox;
  return filledIn(forceReturn).flatMap((field) => [...faultsOf(field), ...identifiersIn(field, mailbox)]);
};

/** What stops sign-off in the texts of a return, without the warnings. */
export const faultyTexts = (forceReturn: ForceReturn): readonly Problem[] => filledIn(forceReturn).flatMap(faultsOf);

const filledIn = (forceReturn: ForceReturn): readonly TextField[] =>
  textFields(forceReturn).filter(({ text }) => text !== "");
