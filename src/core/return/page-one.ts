import { pointReason } from "../scoring/point-reason.ts";
import type { Block, Text } from "./document.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { gapInShort, mostSerious } from "./gaps.ts";
import {
  higherReason,
  isSilent,
  opinionSentence,
  otherException,
  proposedInShort,
  satisfiedInShort,
} from "./opinion-text.ts";
import { publicationText, sharingText } from "./readers.ts";
import { riskAndReward } from "./risk-and-reward.ts";
import { ended, sentences, underEachOther } from "./say.ts";
import { coreCellsMissing, isUnfinished, type PointTold, partOn, type Telling } from "./telling.ts";

/**
 * What the head of the force reads before signing, in the order of `words.md` §3, on one sheet. Everything here is
 * said in full on a later page, so lines stand by their letters, actions by their ids; and what is beside each other
 * on the sheet has no heading of its own.
 */
export const pageOne = (telling: Telling): readonly Block[] => {
  const { say } = telling;
  return [
    ...title(telling),
    opinionsAndLevels(telling),
    {
      kind: "facts",
      caption: "",
      rows: [
        { key: say("page-one.gaps"), value: seriousGaps(telling) },
        { key: say("page-one.not-known"), value: notKnown(telling) },
        { key: say("page-one.actions"), value: actionsAndRisks(telling) },
        { key: say("page-one.since"), value: sinceTheLast(telling) },
      ],
    },
    { kind: "turn", text: say(telling.forceReturn.draft ? "page-one.turn-draft" : "page-one.turn") },
    ...riskAndReward(telling),
    { kind: "paragraph", text: readers(telling), style: "small" },
    placeToSign(telling),
  ];
};

const title = ({ say, forceReturn, year, censusDate }: Telling): readonly Block[] => {
  const { forceData, version, marking } = forceReturn;
  const line = say("page-one.line", { year, censusDate, version, marking });
  return [
    { kind: "heading", level: 1, text: forceData.name },
    { kind: "paragraph", text: line },
  ];
};

const opinionsAndLevels = (telling: Telling): Block => {
  const { say, forceReturn, points } = telling;
  return {
    kind: "table",
    table: {
      caption: say("page-one.opinions", { headTitle: forceReturn.forceData.headTitle }),
      columns: [{ text: say("page-one.point") }, { text: say("page-one.opinion") }, { text: say("page-one.levels") }],
      rows: points.map((told) => [
        String(told.point.number),
        opinionInShort(told, telling),
        levelInShort(told, telling),
      ]),
    },
  };
};

const opinionInShort = (told: PointTold, telling: Telling): Text => {
  const { opinion } = told.stated;
  return sentences(
    { strong: telling.say(opinion === null ? "opinion.none" : `opinion.${opinion}`) },
    opinion === null ? "" : opinionSentence(told, telling),
    otherException(told, telling),
    higherReason(told, telling),
  );
};

/** The proposal stands with the level that it follows from; how the head was satisfied, where there is room. */
const levelInShort = (told: PointTold, telling: Telling): Text => {
  const { score } = told;
  const holding = score.level === null ? "" : score.holding.map(telling.number).join(", ");
  return sentences(
    score.level === null ? "" : { strong: telling.say("point.level.short", { level: score.level }) },
    ended(telling.reason(pointReason(score))),
    holding === "" ? "" : telling.say("page-one.held", { questions: holding }),
    proposedInShort(told, telling),
    isSilent(told) ? "" : satisfiedInShort(told, telling),
  );
};

const most = 5;

const seriousGaps = (telling: Telling): Text => {
  const gaps = mostSerious(telling.points);
  if (gaps.length === 0) {
    return telling.say(isUnfinished(telling.points) ? "gap.none.so-far" : "gap.none");
  }
  const more = telling.tell("gap.more", { x: gaps.length - most, page: partOn("gaps", telling) });
  return underEachOther([
    ...gaps.slice(0, most).map((gap) => gapInShort(gap, telling)),
    ...(gaps.length > most ? [more] : []),
  ]);
};

const notKnown = (telling: Telling): Text => {
  const { say, tell, forceReturn, points } = telling;
  const inState = (state: "not-known" | "unanswered"): string =>
    points
      .flatMap(({ questions }) => questions)
      .filter(({ score }) => score.state === state)
      .map(({ question }) => question.number)
      .join(", ");
  const unknown = inState("not-known");
  const unanswered = inState("unanswered");
  const missing = coreCellsMissing(forceReturn);
  const said = sentences(
    unknown === "" ? "" : say("not-known.questions", { questions: unknown }),
    unanswered === "" ? "" : say("not-known.unanswered", { questions: unanswered }),
    missing.length === 0 ? "" : tell("not-known.figures", { x: missing.length, page: partOn("limits", telling) }),
  );
  return said === "" ? say("not-known.none") : said;
};

/** A draft has no date of signature, so nothing can be due before it; and of none due before it nothing is said. */
const actionsAndRisks = ({ say, forceReturn }: Telling): string => {
  const { actions, risks, declaration } = forceReturn;
  const count = (word: string, x: number): string =>
    x === 0 ? say(`${word}.none`) : x === 1 ? say(`${word}.one`) : say(word, { x });
  const counts = { actions: count("actions.count", actions.length), risks: count("risks.count", risks.length) };
  const due = actions.filter((action) => action.due < declaration.date).length;
  return due === 0
    ? say("actions.summary.none-due", counts)
    : say("actions.summary", { ...counts, due: say("actions.due", { x: due }) });
};

const sinceTheLast = ({ say, forceReturn: { version, replaces } }: Telling): string =>
  replaces === null
    ? say("since.first")
    : say("since.replaces", { version, previous: version - 1, fingerprint: fingerprintOf(replaces) });

const readers = (telling: Telling): Text => {
  const { say, forceReturn } = telling;
  const { content } = forceReturn;
  return sentences(
    { strong: say("page-one.readers") },
    say("readers.office"),
    say("readers.sharing", { choice: sharingText(forceReturn, telling) }),
    publicationText(content, telling),
    say("readers.requested"),
    content.edition.issued?.asksBeforeRelease === true ? say("readers.before-release") : "",
  );
};

/** A draft has none, so that nobody signs it in another program and takes it for the return. */
const placeToSign = (telling: Telling): Block => {
  const { say, forceReturn } = telling;
  return forceReturn.draft
    ? {
        kind: "paragraph",
        text: say("page-one.signature-draft", { headTitle: forceReturn.forceData.headTitle }),
        style: "warning",
      }
    : { kind: "signature", text: signer(telling) };
};

const signer = ({ say, forceReturn }: Telling): string => {
  const { declaration, forceData } = forceReturn;
  const { name, title, absence } = declaration;
  const values = { headTitle: forceData.headTitle, force: forceData.name };
  if (name === "") {
    return say("page-one.signature-none", values);
  }
  return absence === ""
    ? say("page-one.signature-text", { ...values, name, title })
    : say("page-one.signature-absence", { ...values, name, title });
};
