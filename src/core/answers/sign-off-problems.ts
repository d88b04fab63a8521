import type { PointContent } from "../questionnaire/content.ts";
import type { ForceReturn, ReturnPoint } from "../return/force-return.ts";
import { isGap, type PointScore } from "../scoring/score.ts";
import { opinionsLowToHigh } from "./draft.ts";
import type { Problem } from "./problem.ts";
import { isBlank, type Place, problem, problemText, stops } from "./problem-words.ts";

const opinionProblems = (
  { number }: PointContent,
  { id, opinion, why, exception, satisfied, what }: ReturnPoint,
  score: PointScore | undefined,
): readonly Problem[] => {
  const place = (field: string): Place => ({
    page: "sign-off/opinions",
    field,
    about: problemText("problem.about.point", { number }),
  });
  const proposed = score?.proposed ?? null;
  const higher =
    opinion !== null && proposed !== null && opinionsLowToHigh.indexOf(opinion) > opinionsLowToHigh.indexOf(proposed);
  const noGap = !(score?.questions ?? []).some(isGap);
  return [
    ...(opinion === null ? [stops(place(`opinion.${id}`), "problem.opinion")] : []),
    ...(higher && isBlank(why) ? [stops(place(`opinion.${id}.why`), "problem.opinion.why")] : []),
    ...(opinion !== null && opinion !== "assured" && noGap && isBlank(exception)
      ? [stops(place(`opinion.${id}.exception`), "problem.opinion.exception")]
      : []),
    ...(satisfied.length === 0 ? [stops(place(`satisfied.${id}`), "problem.satisfied")] : []),
    ...(isBlank(what) ? [stops(place(`satisfied.${id}.what`), "problem.satisfied.what")] : []),
  ];
};

/** The proposal is worked out from the answers, whatever the return states. */
export const signOffProblems = (
  { content, points, declaration, marking, forceData }: ForceReturn,
  scores: readonly PointScore[],
): readonly Problem[] => {
  const place = (field: string): Place => ({ page: "sign-off/declaration", field });
  const { sharing, name, title, absence } = declaration;
  const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
  const once = points.length === content.points.length && content.points.every(({ id }, at) => points[at]?.id === id);
  return [
    ...content.points.flatMap((point) => {
      const stated = points.find(({ id }) => id === point.id);
      const score = scores.find(({ id }) => id === point.id);
      return stated === undefined ? [] : opinionProblems(point, stated, score);
    }),
    ...(once ? [] : [stops({ page: "sign-off/opinions", field: "" }, "problem.opinion.point")]),
    ...(sharing === null ? [stops(place("sharing"), "problem.sharing")] : []),
    ...(marking === "OFFICIAL" || marking === "OFFICIAL-SENSITIVE" ? [] : [stops(place("marking"), "problem.marking")]),
    ...(isBlank(name) ? [stops(place("signer.name"), "problem.signer.name")] : []),
    ...(isBlank(title) ? [stops(place("signer.title"), "problem.signer.title")] : []),
    ...(!isBlank(title) && isBlank(absence) && !same(title, forceData.headTitle)
      ? [problem("warns", place("signer.absence"), "problem.signer.absence", { headTitle: forceData.headTitle })]
      : []),
  ];
};
