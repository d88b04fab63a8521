import { type Answer, type Draft, type OpinionRecord, only, satisfiedWays } from "../answers/draft.ts";
import type { Content, Force, Question } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { scoreAll } from "../scoring/score.ts";
import { figuresOf } from "./compose-figures.ts";
import { actionsOf, evidenceOf, risksOf, tookOf } from "./compose-lists.ts";
import type { ForceReturn, ReturnAnswer, ReturnPoint } from "./force-return.ts";
import { shapesIn } from "./shapes-in.ts";
import { lastSigned } from "./version-signed.ts";

/** The layout that new returns are printed in. */
export const currentTemplate = 1;

export interface Composing {
  readonly draft: Draft;
  readonly content: Content;
  /** SHA-256 of the content's canonical JSON. */
  readonly contentSha256: string;
  readonly force: Force;
  /** Not for signature: every page says DRAFT. */
  readonly forDraft: boolean;
  /** Today in Europe/London, `YYYY-MM-DD`. A draft bears no date. */
  readonly date: string;
}

/**
 * A draft as the return that it makes: without working notes, without what is hidden in the force's jurisdiction, with
 * the levels and opinions that follow. The same answers give the same JSON in whatever order they were entered.
 */
export const composeReturn = ({ draft, content, contentSha256, force, forDraft, date }: Composing): ForceReturn => {
  const { edition } = content;
  const evidence = evidenceOf(draft);
  const questions = content.points.flatMap((point) => point.questions);
  const answers = Object.fromEntries(
    questions.map((question) => [question.id, answerOf(draft, question, new Set(evidence.map(({ id }) => id)))]),
  );
  const scores = scoreAll(shapesIn(content), answers, draft.evidence, edition.lastTwelveMonths);
  const counted = new Map(scores.flatMap((point) => point.questions.map((score) => [score.id, score])));
  const { lead, declared } = { lead: draft.about[only], declared: draft.declaration[only] };
  const last = lastSigned(draft.signed);
  return {
    format: 1,
    template: currentTemplate,
    edition: edition.id,
    contentSha256,
    training: edition.training,
    draft: forDraft,
    force: force.slug,
    forceData: { name: force.name, headTitle: force.headTitle, published: force.published },
    version: last + 1,
    replaces: draft.signed[String(last)]?.jsonSha256 ?? null,
    censusDate: edition.censusDate,
    marking: declared?.marking ?? "OFFICIAL-SENSITIVE",
    points: scores.map(({ id, level, proposed }) => ({
      id,
      level,
      proposed,
      ...opinionOf(draft.opinions[id]),
      office: draft.office[id] ?? "",
    })),
    content,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]): [string, ReturnAnswer] => [
        id,
        { ...answer, claimed: counted.get(id)?.claimed ?? null, counted: counted.get(id)?.counted ?? null },
      ]),
    ),
    evidence,
    figures: figuresOf(draft, content, force),
    actions: actionsOf(draft, content),
    risks: risksOf(draft, content),
    people: {
      lead: lead?.leadPost ?? "",
      telephone: lead?.leadTelephone ?? "",
      preparedBy: lead?.preparedBy ?? "",
      took: tookOf(draft),
    },
    declaration: {
      sharing: declared?.sharing ?? null,
      name: declared?.name ?? "",
      title: declared?.title ?? "",
      absence: declared?.absence ?? "",
      date: forDraft ? "" : date,
    },
  };
};

/** Ticks in the order of the lines, evidence in the order of its ids; a choice stands alone. */
const answerOf = (
  draft: Draft,
  question: Question,
  evidence: ReadonlySet<string>,
): Pick<Answer, "ticks" | "choice" | "narrative" | "evidence"> => {
  const answer = own(draft.answers, question.id);
  if (answer === undefined) {
    return { ticks: [], choice: null, narrative: "", evidence: [] };
  }
  const shown = [...question.lines.filter(({ notShown }) => notShown === undefined), question.tested];
  return {
    ticks: answer.choice === null ? shown.map(({ id }) => id).filter((id) => answer.ticks.includes(id)) : [],
    choice: answer.choice,
    narrative: answer.narrative,
    evidence: [...evidence].filter((id) => answer.evidence.includes(id)),
  };
};

const opinionOf = (record: OpinionRecord | undefined): Omit<ReturnPoint, "id" | "level" | "proposed" | "office"> => ({
  opinion: record?.opinion ?? null,
  why: record?.why ?? "",
  exception: record?.exception ?? "",
  satisfied: satisfiedWays.filter((way) => record?.satisfied.includes(way)),
  what: record?.what ?? "",
});
