import type { Problem } from "../answers/problem.ts";
import type { FigureRule } from "../questionnaire/content.ts";
import type { Given } from "./asked.ts";
import { claimProblems } from "./claims.ts";
import { flowNotKnownProblems, flowProblems, noneLeftProblems } from "./flows.ts";
import { farFromPublishedProblems, publishedAtMostProblems } from "./published-problems.ts";
import { atMostProblems, partsProblems } from "./sums.ts";

/** What a rule of the content finds. */
export const ruleProblems = (rule: FigureRule, given: Given): readonly Problem[] => {
  switch (rule.kind) {
    case "parts-equal-total":
      return partsProblems(rule, given);
    case "at-most":
      return atMostProblems(rule, given);
    case "flow":
      return flowProblems(rule, given);
    case "flow-not-known":
      return flowNotKnownProblems(rule, given);
    case "none-left":
      return noneLeftProblems(rule, given);
    case "published-at-most":
      return publishedAtMostProblems(rule, given);
    case "far-from-published":
      return farFromPublishedProblems(rule, given);
    case "claimed-without-figure":
      return claimProblems(rule, given);
  }
};
