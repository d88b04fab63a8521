import {
  type Action,
  type Answer,
  type Draft,
  type Evidence,
  emptyDraft,
  noAction,
  noEvidence,
  type OpinionRecord,
  satisfiedWays,
} from "../../src/core/answers/draft.ts";
import { type LimitName, limits, most } from "../../src/core/answers/text.ts";
import { contentOf, forcesOf, knownContents } from "../../src/core/questionnaire/all-content.ts";
import type { Content, Force } from "../../src/core/questionnaire/content.ts";
import { composeReturn } from "../../src/core/return/compose.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import { completeDraft } from "../../src/samples/complete-draft.ts";
import { type GoodSample, goodSamples } from "../../src/samples/flavours.ts";

const edition = "training-2026";

/** A made-up force of the training edition, and its content. */
const placeOf = (slug: string): { readonly force: Force; readonly content: Content } => {
  const force = forcesOf(edition).find((one) => one.slug === slug);
  const content = force && contentOf(edition, force.jurisdiction);
  if (!force || !content) {
    throw new Error(`no force ${slug}`);
  }
  return { force, content };
};

const composed = (draft: Draft, slug: string, forDraft = false): ForceReturn => {
  const { force, content } = placeOf(slug);
  const contentSha256 = knownContents[edition]?.[force.jurisdiction] ?? "";
  return composeReturn({ draft, content, contentSha256, force, forDraft, date: "2026-06-01" });
};

/** One of the good samples, as data. */
export const sampleReturn = (
  { force: slug, flavour }: GoodSample,
  change: (draft: Draft) => Draft = (same) => same,
) => {
  const { force, content } = placeOf(slug);
  return composed(change(completeDraft(content, force, flavour)), slug);
};

const [typical] = goodSamples;
if (typical === undefined) {
  throw new Error("no sample");
}

/** What the speeds are measured on: 24 answers, every core figure, 30 items of evidence, 8 actions. */
export const typicalReturn = (): ForceReturn =>
  sampleReturn({ ...typical, flavour: { ...typical.flavour, evidence: 1 } }, (draft) => {
    const ids = Object.keys(draft.answers);
    const own = Object.values(draft.evidence);
    const more = Array.from({ length: 30 - own.length }, (_, n): readonly [string, Evidence] => [
      `E${own.length + n + 1}`,
      { ...(own[n] ?? noEvidence), title: `Minutes of the tasking meeting, week ${n + 1}`, type: "minutes" },
    ]);
    const actions = Object.values(draft.actions);
    const last = actions.at(-1) ?? noAction;
    return {
      ...draft,
      answers: Object.fromEntries(
        Object.entries(draft.answers).map(([id, answer]): [string, Answer] => {
          const [item] = more[ids.indexOf(id)] ?? [];
          return [id, item === undefined ? answer : { ...answer, evidence: [...answer.evidence, item] }];
        }),
      ),
      evidence: { ...draft.evidence, ...Object.fromEntries(more) },
      actions: {
        ...draft.actions,
        ...Object.fromEntries(
          Array.from({ length: 8 - actions.length }, (_, n) => [
            `A${actions.length + n + 1}`,
            {
              ...last,
              outcome: `The review of cases is done each quarter and its findings are acted on, part ${n + 1}`,
            },
          ]),
        ),
      },
    };
  });

/** A DRAFT of somebody who has chosen a force, and nothing else. */
export const emptyReturn = (): ForceReturn =>
  composed(
    emptyDraft("empty", { format: 1, edition, force: typical.force, createdAt: "2026-04-07T09:00:00Z" }),
    typical.force,
    true,
  );

/** The least that can be signed: nothing is known, and that is an accepted risk. */
export const leastReturn = (): ForceReturn =>
  sampleReturn({ ...typical, flavour: { ...typical.flavour, level: () => null, evidence: 0 } }, (draft) => ({
    ...draft,
    people: {},
    risks: {
      R1: {
        serves: Object.keys(draft.answers),
        why: "Nothing has been asked yet.",
        acceptedBy: "Assistant chief constable",
      },
    },
  }));

const letters = "Every vehicle is checked against the register, and what was found is written down on the same day. ";

/** A text of as many characters as a limit allows, in words of ordinary length; `n` makes it another one. */
export const longest = (limit: LimitName, n: number): string => {
  const text = `${n}. ${letters.repeat(Math.ceil(limits[limit] / letters.length))}`;
  return `${[...text]
    .slice(0, limits[limit] - 1)
    .join("")
    .trimEnd()}.`.padEnd(limits[limit], ".");
};

const records = <T>(letter: string, count: number, record: (n: number) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${letter}${at + 1}`, record(at + 1)]));

/** Every list full and every text at its limit (`contract.md` §6), each item of evidence and each action in its own place. */
export const largestReturn = (): ForceReturn =>
  sampleReturn(
    { ...typical, flavour: { ...typical.flavour, evidence: 0, level: (_, chance) => (chance.below(2) === 0 ? 1 : 2) } },
    (draft) => {
      const questions = Object.keys(draft.answers);
      const shareOf = (all: number, of: number): readonly number[] =>
        Array.from({ length: all }, (_, at) => at + 1).filter((n) => n % questions.length === of);
      const served = (n: number): readonly string[] => [questions[n % questions.length] ?? ""];
      return {
        ...draft,
        answers: Object.fromEntries(
          Object.entries(draft.answers).map(([id, answer], at): [string, Answer] => [
            id,
            {
              ...answer,
              narrative: longest("narrative", at),
              evidence: shareOf(most.evidence, at).map((n) => `E${n}`),
            },
          ]),
        ),
        office: Object.fromEntries(["SOC", "PWR", "EXP"].map((id, at) => [id, longest("office", at)])),
        evidence: records<Evidence>("E", most.evidence, (n) => ({
          type: "dip-sample",
          title: longest("evidenceTitle", n),
          date: "2026-02-28",
          heldBy: longest("post", n),
          reference: longest("evidenceReference", n),
          nca: n % 2 === 0,
        })),
        actions: records<Action>("A", most.actions, (n) => ({
          outcome: longest("outcome", n),
          owner: longest("post", n),
          due: "2027-03-31",
          serves: served(n),
          dependsOn: [longest("dependsOn", n)],
          help: longest("help", n),
        })),
        risks: records("R", most.risks, (n) => ({
          serves: served(n),
          why: longest("riskWhy", n),
          acceptedBy: longest("post", n),
        })),
        people: records("P", most.people, (n) => ({
          post: longest("post", n),
          organisation: longest("organisation", n),
          part: "challenged" as const,
          date: "2026-05-20",
          changed: longest("changed", n),
        })),
        figureRows: Object.fromEntries(
          Object.keys(draft.figureRows).map((id, at) => [
            id,
            { source: longest("figureSource", at), note: longest("figureNote", at) },
          ]),
        ),
        opinions: longestReasons(draft),
      };
    },
  );

const longestReasons = (draft: Draft): Draft["opinions"] =>
  Object.fromEntries(
    Object.entries(draft.opinions).map(([id, record], at): [string, OpinionRecord] => [
      id,
      {
        ...record,
        opinion: "assured",
        why: longest("opinionWhy", at),
        satisfied: [...satisfiedWays],
        what: longest("satisfiedWhat", at),
      },
    ]),
  );

/** A weak return whose head of force is assured all the same, and says why at length: the fullest first page there is. */
export const wordyReturn = (): ForceReturn => {
  const weak = goodSamples.find(({ file }) => file.includes("weak")) ?? typical;
  return sampleReturn(weak, (draft) => ({ ...draft, opinions: longestReasons(draft) }));
};
