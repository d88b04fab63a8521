import type { AcceptedRisk, Action, Draft, Evidence, Person, Section } from "../answers/draft.ts";
import { rowsAsked } from "../figures/rows.ts";
import type { Content } from "../questionnaire/content.ts";
import type { ForceReturn } from "./force-return.ts";

/** `E2` before `E10`, whatever came first. */
const inIdOrder = <T>(section: Section<T>): readonly (T & { readonly id: string })[] =>
  Object.entries(section)
    .map(([id, record]) => ({ ...record, id }))
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

/** What an action or a risk can serve here: questions and the figure rows that are asked, in the order of the edition. */
export const servedIn = ({ points, figures }: Content): readonly string[] => [
  ...points.flatMap(({ questions }) => questions.map(({ id }) => id)),
  ...rowsAsked(figures).map(({ id }) => id),
];

/** Records are written out key by key: what a later app adds to a draft does not slip into a return unread. */
export const evidenceOf = (draft: Draft): ForceReturn["evidence"] =>
  inIdOrder<Evidence>(draft.evidence).map(({ id, type, title, date, heldBy, reference, nca }) => ({
    id,
    type,
    title,
    date,
    heldBy,
    reference,
    nca,
  }));

export const actionsOf = (draft: Draft, content: Content): ForceReturn["actions"] =>
  inIdOrder<Action>(draft.actions).map(({ id, outcome, owner, due, serves, dependsOn, help }) => ({
    id,
    outcome,
    owner,
    due,
    serves: servedIn(content).filter((one) => serves.includes(one)),
    dependsOn: [...new Set(dependsOn)].sort(),
    help,
  }));

export const risksOf = (draft: Draft, content: Content): ForceReturn["risks"] =>
  inIdOrder<AcceptedRisk>(draft.risks).map(({ id, serves, why, acceptedBy }) => ({
    id,
    serves: servedIn(content).filter((one) => serves.includes(one)),
    why,
    acceptedBy,
  }));

export const tookOf = (draft: Draft): ForceReturn["people"]["took"] =>
  inIdOrder<Person>(draft.people).map(({ id, post, organisation, part, date, changed }) => ({
    id,
    post,
    organisation,
    part,
    date,
    changed,
  }));
