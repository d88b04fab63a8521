import { type Opinion, opinionsLowToHigh } from "../answers/draft.ts";
import { sayClause } from "../scoring/reason.ts";
import type { Text } from "./document.ts";
import type { PointTold, Telling } from "./telling.ts";

export const isAbove = (opinion: Opinion | null, proposed: Opinion | null): boolean =>
  opinion !== null && proposed !== null && opinionsLowToHigh.indexOf(opinion) > opinionsLowToHigh.indexOf(proposed);

/** The sentence that the head of the force puts their name to (`words.md` §4). */
export const opinionSentence = ({ point, stated, gaps }: PointTold, { say, tell }: Telling): Text => {
  const { clause } = point;
  const { opinion, exception } = stated;
  if (opinion === null) {
    return say("opinion.none");
  }
  if (opinion === "assured") {
    return say("opinion.assured.sentence", { clause });
  }
  return gaps.length === 0 && exception !== ""
    ? say(`opinion.${opinion}.exception`, { clause, exception })
    : tell(`opinion.${opinion}.sentence`, { clause, page: { page: "gaps" } });
};

/** An exception that the sentence itself does not hold. */
export const otherException = ({ stated, gaps }: PointTold, { say }: Telling): string =>
  stated.exception === "" || (gaps.length === 0 && stated.opinion !== null && stated.opinion !== "assured")
    ? ""
    : say("opinion.also", { exception: stated.exception });

/** A reason is asked for above the proposal; one given all the same is printed as what it is. */
export const higherReason = ({ stated }: PointTold, { say }: Telling): string =>
  stated.why === ""
    ? ""
    : say(isAbove(stated.opinion, stated.proposed) ? "opinion.above" : "opinion.reason", { why: stated.why });

export const proposedInShort = ({ stated }: PointTold, { say }: Telling): string =>
  stated.proposed === null
    ? say("opinion.proposed.none")
    : say("opinion.proposed.short", { opinion: say(`scoring.opinion.${stated.proposed}`) });

export const proposedInFull = ({ stated, score }: PointTold, { say, forceReturn, points }: Telling): string =>
  stated.proposed === null
    ? say("opinion.proposed.none")
    : say("opinion.proposed", {
        opinion: say(`scoring.opinion.${stated.proposed}`),
        reason: sayClause(
          score.because,
          forceReturn.content.words,
          Object.fromEntries(points.flatMap(({ questions }) => questions.map(({ question: q }) => [q.id, q.number]))),
        ),
      });

export const satisfiedText = ({ stated }: PointTold, { say, forceReturn }: Telling): string => {
  const { satisfied, what } = stated;
  if (satisfied.length > 0) {
    return say("opinion.satisfied", { ways: satisfied.map((way) => say(`satisfied.${way}`)).join(", "), what });
  }
  return what === ""
    ? say("opinion.satisfied.none", { headTitle: forceReturn.forceData.headTitle })
    : say("opinion.what", { what });
};

/** The ways alone: the sentence on what was looked at stands with the point. */
export const satisfiedInShort = ({ stated }: PointTold, { say, forceReturn }: Telling): string =>
  stated.satisfied.length === 0
    ? say("opinion.satisfied.none", { headTitle: forceReturn.forceData.headTitle })
    : say("opinion.satisfied.short", { ways: stated.satisfied.map((way) => say(`satisfied.${way}`)).join(", ") });
