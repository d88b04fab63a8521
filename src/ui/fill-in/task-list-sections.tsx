import { only } from "../../core/answers/draft.ts";
import type { Given } from "../../core/figures/given.ts";
import { pointIndex, questionIndex } from "../../core/questionnaire/shapes.ts";
import type { PointScore, QuestionScore } from "../../core/scoring/score.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { count, fill } from "../components/fill.ts";
import type { Task } from "../components/task-list.tsx";
import { draftAddress } from "../page.ts";
import { questionAddress } from "./addresses.ts";
import type { SectionName } from "./completed.ts";
import { answered, everythingAnswered, pointStatus, type Status, sectionStatus } from "./progress.ts";
import { taskListWords } from "./task-list-words.ts";

const words = taskListWords.en;

const kinds = {
  "not-started": "open",
  "in-progress": "open",
  completed: "completed",
  "cannot-start": "cannot-start",
  problem: "problem",
} as const;

const task = (id: string, title: string, href: string | undefined, status: Status, hint?: Task["hint"]): Task => ({
  id,
  title,
  href,
  status: words.status[status],
  kind: kinds[status],
  ...(hint === undefined ? {} : { hint }),
});

export const jurisdictionOf = (fillIn: FillIn): "EW" | "SC" | "NI" | "BTP" => fillIn.force.value?.jurisdiction ?? "EW";

/** The force and its people. */
export const prepareTasks = (fillIn: FillIn): readonly Task[] => {
  const draft = fillIn.draft.value;
  const force = fillIn.force.value;
  return [
    task(
      "task-force",
      words.force,
      draftAddress(draft.id, "force"),
      force === undefined ? "not-started" : "completed",
      force === undefined ? words.forceNone : force.name,
    ),
    task("task-people", words.people, draftAddress(draft.id, "people"), sectionStatus(draft, "people")),
  ];
};

/** To the first question without an answer; when all have one, to the first. */
const firstOpen = (score: PointScore): string =>
  (score.questions.find(({ state }) => state === "unanswered") ?? score.questions[0])?.id ?? "";

export const pointTasks = (fillIn: FillIn): readonly Task[] => {
  const draft = fillIn.draft.value;
  return pointIndex(jurisdictionOf(fillIn)).flatMap(({ id, number, name }) => {
    const score = fillIn.scores.value.find((one) => one.id === id);
    if (score === undefined) {
      return [];
    }
    const progress = { n: answered(score), of: score.questions.length, level: score.level ?? "" };
    return [
      task(
        `task-${id}`,
        fill(words.point, { number, name }),
        questionAddress(draft, firstOpen(score)),
        pointStatus(draft, score),
        fill(score.level === null ? words.progress : words.level, progress),
      ),
    ];
  });
};

/** The level in a word or two, for lists: "Level 2 (claimed 3)", "Not known", "Not answered". */
const levelShort = (
  { state, claimed, counted }: QuestionScore,
  words: { readonly level: string; readonly claimed: string },
): string =>
  state !== "answered" || counted === null
    ? (scoringWords[`scoring.state.${state}`] ?? "")
    : (claimed === counted ? words.level : words.claimed)
        .replace("{level}", String(counted))
        .replace("{claimed}", String(claimed));

/** The questions of a point, each with its level in words. */
export const questionTasks = (fillIn: FillIn, score: PointScore): readonly Task[] =>
  score.questions.flatMap((one) => {
    const indexed = questionIndex.find(({ id }) => id === one.id);
    return indexed === undefined
      ? []
      : [
          {
            id: `task-${one.id}`,
            title: fill(indexed.key ? words.questionKey : words.question, {
              number: indexed.number,
              name: indexed.name,
            }),
            href: questionAddress(fillIn.draft.value, one.id),
            status: levelShort(one, { level: words.questionLevel, claimed: words.questionClaimed }),
            kind: "completed" as const,
          },
        ];
  });

const size = (section: object): number => Object.keys(section).length;

/** `figures`: how many of the core boxes are given, once the figures are loaded. */
export const supportTasks = (fillIn: FillIn, figures: Given | undefined): readonly Task[] => {
  const draft = fillIn.draft.value;
  const section = (name: Exclude<SectionName, "SOC" | "PWR" | "EXP" | "people">, hint: string): Task =>
    task(`task-${name}`, words[name], draftAddress(draft.id, name), sectionStatus(draft, name), hint);
  return [
    section("evidence", count(words.evidenceHint, size(draft.evidence))),
    section("figures", figures === undefined ? words.figuresWait : fill(words.figuresHint, { ...figures })),
    section(
      "actions",
      fill(words.actionsHint, {
        actions: count(words.actionsCount, size(draft.actions)),
        risks: count(words.risksCount, size(draft.risks)),
      }),
    ),
  ];
};

/** What was signed last, and whether the answers still are what was signed: `undefined` until that is worked out. */
export interface Signed {
  readonly version: number;
  readonly unchanged: boolean | undefined;
}

export const finishTasks = (fillIn: FillIn, { version, unchanged }: Signed): readonly Task[] => {
  const draft = fillIn.draft.value;
  const ready = everythingAnswered(fillIn.scores.value) && fillIn.force.value !== undefined;
  const begun = size(draft.opinions) > 0 || draft.declaration[only] !== undefined;
  const status: Status = unchanged ? "completed" : !ready ? "cannot-start" : begun ? "in-progress" : "not-started";
  const wait = status === "cannot-start" ? words.signOffWait : undefined;
  return [
    task(
      "task-check",
      words.check,
      draftAddress(draft.id, "check"),
      unchanged ? "completed" : ready ? "in-progress" : "not-started",
    ),
    task(
      "task-sign-off",
      fill(words.signOff, { headTitle: fillIn.force.value?.headTitle ?? words.signOffAny }),
      wait === undefined ? draftAddress(draft.id, "sign-off") : undefined,
      status,
      wait ??
        (version === 0 || unchanged === undefined
          ? undefined
          : fill(unchanged ? words.signed : words.signedBefore, { version })),
    ),
  ];
};
