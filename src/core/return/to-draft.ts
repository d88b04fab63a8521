import {
  type About,
  type Answer,
  type Cell,
  type Draft,
  emptyDraft,
  noAnswer,
  type OpinionRecord,
  only,
  type SignedVersion,
} from "../answers/draft.ts";
import { sameValue } from "../answers/same-value.ts";
import { typedFigure } from "../figures/cell.ts";
import { choosePublished } from "../figures/entry.ts";
import { cellsOf as cellsAsked, rowsShown } from "../figures/rows.ts";
import type { FigureBox } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { returnCell } from "./compose-figures.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { ForceReturn, ReturnAnswer, ReturnCell, ReturnPoint } from "./force-return.ts";

export interface Restoring {
  readonly id: string;
  /** ISO time. */
  readonly createdAt: string;
  /** Of a signed return: what the draft must know of it, so that the next version replaces this one. */
  readonly signed?: SignedVersion;
  /** The draft that it is put over: what no return carries (working notes, ticks on hidden lines, names) stays. */
  readonly over?: Draft;
}

/**
 * The draft that makes this return: the inverse of `composeReturn`. What follows from answers (levels, proposed opinions)
 * is left to follow again.
 */
export const toDraft = (forceReturn: ForceReturn, { id, createdAt, signed, over }: Restoring): Draft => {
  const { points, answers, figures, people, declaration, marking } = forceReturn;
  const base = over ?? emptyDraft(id, { format: 1, edition: "", force: "", createdAt });
  return {
    ...base,
    about: { [only]: aboutOf(forceReturn, base, createdAt) },
    answers: {
      ...base.answers,
      ...Object.fromEntries(
        Object.entries(answers).flatMap(([question, answer]) => answerOf(forceReturn, question, answer, base)),
      ),
    },
    office: Object.fromEntries(points.flatMap(({ id: point, office }) => (office === "" ? [] : [[point, office]]))),
    evidence: byId(forceReturn.evidence),
    actions: byId(forceReturn.actions),
    risks: byId(forceReturn.risks),
    people: byId(people.took),
    figures: cellsOf(forceReturn, base),
    figureRows: { ...figures.rows },
    opinions: Object.fromEntries(points.flatMap(opinionOf)),
    declaration: {
      [only]: {
        sharing: declaration.sharing,
        marking,
        name: declaration.name,
        title: declaration.title,
        absence: declaration.absence,
      },
    },
    signed: { ...signedOf(forceReturn, signed), ...base.signed },
  };
};

/** The number of an item that the return does not have stays given; those that it has stand on the lists. */
const aboutOf = (forceReturn: ForceReturn, base: Draft, createdAt: string): About => {
  const { edition, force, people, evidence, actions, risks } = forceReturn;
  const before = base.about[only];
  const kept = new Set([...evidence, ...actions, ...risks, ...people.took].map(({ id }) => id));
  const given: Record<string, number> = { ...before?.given };
  for (const id of [base.evidence, base.actions, base.risks, base.people].flatMap(Object.keys)) {
    if (!kept.has(id)) {
      const letter = id.slice(0, 1);
      given[letter] = Math.max(given[letter] ?? 0, Number(id.slice(1)));
    }
  }
  const said = { leadPost: people.lead, leadTelephone: people.telephone, preparedBy: people.preparedBy };
  const other = Object.entries(said).filter(([name, value]) => value !== (before?.[name as keyof typeof said] ?? ""));
  return {
    ...(before ?? { createdAt }),
    format: 1,
    edition,
    force,
    ...(Object.keys(given).length === 0 ? {} : { given }),
    ...Object.fromEntries(other),
  };
};

/** Ticks on lines that the return does not show, and working notes, are the draft's alone. */
const answerOf = (
  { content }: ForceReturn,
  id: string,
  { ticks, choice, narrative, evidence }: ReturnAnswer,
  base: Draft,
): readonly [string, Answer][] => {
  const before = base.answers[id] ?? noAnswer;
  const question = content.points.flatMap(({ questions }) => questions).find((one) => one.id === id);
  const shown = new Set([
    question?.tested.id,
    ...(question?.lines ?? []).flatMap((line) => (line.notShown === undefined ? [line.id] : [])),
  ]);
  const hidden = choice === null ? before.ticks.filter((tick) => !shown.has(tick)) : [];
  const answer = { ticks: [...ticks, ...hidden].sort(), choice, narrative, evidence, note: before.note };
  const isEmpty = answer.ticks.length + evidence.length === 0 && choice === null && narrative + answer.note === "";
  return isEmpty && base.answers[id] === undefined ? [] : [[id, answer]];
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, Omit<T, "id">>> =>
  Object.fromEntries(items.map(({ id, ...item }) => [id, item]));

/** What a person would have typed; cells that are not asked in the return's jurisdiction are the draft's alone. */
const cellsOf = ({ content, figures, forceData }: ForceReturn, base: Draft): Draft["figures"] => {
  const boxes = new Map(
    rowsShown(content.figures).flatMap((row) => cellsAsked(row).map(({ box, name }) => [name, box] as const)),
  );
  return Object.fromEntries([
    ...Object.entries(base.figures).filter(([name]) => !boxes.has(name)),
    ...Object.entries(figures.cells).map(([name, cell]) => {
      const { kind } = boxes.get(name) ?? { kind: "count" as const };
      const against = forceData.published[name]?.value;
      const here = own(base.figures, name);
      // What says the same stays as it was typed: 18.0 is no change from 18.
      const same = here !== undefined && sameValue(returnCell(here, { kind }, against), cell);
      return [name, same ? here : cellOf(cell, kind, against)];
    }),
  ]);
};

const cellOf = (
  { value, why, reason, published }: ReturnCell,
  kind: FigureBox["kind"],
  against: number | undefined,
): Cell =>
  published === "confirmed" && against !== undefined
    ? choosePublished(undefined, published, { value: against })
    : {
        text: value === null ? "" : typedFigure(value, kind),
        why,
        reason,
        ...(published === null || against === undefined ? {} : { published, against }),
      };

const opinionOf = ({
  id,
  opinion,
  why,
  exception,
  satisfied,
  what,
}: ReturnPoint): readonly [string, OpinionRecord][] =>
  opinion === null && satisfied.length === 0 && why + exception + what === ""
    ? []
    : [[id, { opinion, why, exception, satisfied, what }]];

/** The version that this one replaced is known by its JSON alone: of its file, and when it was signed, nothing is. */
const signedOf = ({ version, replaces }: ForceReturn, signed: SignedVersion | undefined): Draft["signed"] => ({
  ...(replaces === null
    ? {}
    : {
        [String(version - 1)]: {
          jsonSha256: replaces,
          fingerprint: fingerprintOf(replaces),
          fileSha256: "",
          signedAt: "",
        },
      }),
  ...(signed === undefined ? {} : { [String(version)]: signed }),
});
