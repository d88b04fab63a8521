import { type Opinion, opinionsLowToHigh } from "../answers/draft.ts";
import { proposalClause } from "../scoring/point-reason.ts";
import type { Text } from "./document.ts";
import { ended } from "./say.ts";
import { type PointTold, partOn, type Telling } from "./telling.ts";

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
    ? say(`opinion.${opinion}.exception`, { clause, exception: ended(exception) })
    : tell(`opinion.${opinion}.sentence`, { clause, page: partOn("gaps", { say }) });
};

/** An exception that the sentence itself does not hold. */
export const otherException = ({ stated, gaps }: PointTold, { say }: Telling): string =>
  stated.exception === "" || (gaps.length === 0 && stated.opinion !== null && stated.opinion !== "assured")
    ? ""
    : say("opinion.also", { exception: ended(stated.exception) });

/** A reason is asked for above the proposal; one given all the same is printed as what it is. */
export const higherReason = ({ stated }: PointTold, { say }: Telling): string =>
  stated.why === ""
    ? ""
    : say(isAbove(stated.opinion, stated.proposed) ? "opinion.above" : "opinion.reason", { why: ended(stated.why) });

export const proposedInShort = ({ stated }: PointTold, { say }: Telling): string =>
  stated.proposed === null
    ? say("opinion.proposed.none")
    : say("opinion.proposed.short", { opinion: say(`scoring.opinion.${stated.proposed}`) });

export const proposedInFull = (told: PointTold, telling: Telling): string =>
  told.stated.proposed === null
    ? telling.say("opinion.proposed.none")
    : telling.say("opinion.proposed", {
        opinion: telling.say(`scoring.opinion.${told.stated.proposed}`),
        reason: proposalClause(
          told.score,
          telling.forceReturn.content.words,
          Object.fromEntries(
            telling.points.flatMap(({ questions }) => questions.map(({ question: q }) => [q.id, q.number])),
          ),
        ),
      });

/** Nothing is recorded at all: said once, and not again of how the head of the force was satisfied. */
export const isSilent = ({ stated: { opinion, satisfied, what } }: PointTold): boolean =>
  opinion === null && satisfied.length === 0 && what === "";

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
