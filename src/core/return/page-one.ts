import { heldReason, pointReason } from "../scoring/reason.ts";
import type { Block, Text } from "./document.ts";
import { sayCell } from "./figure-text.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { gapInShort, mostSerious } from "./gaps.ts";
import { higherReason, opinionSentence, otherException, proposedInShort, satisfiedText } from "./opinion-text.ts";
import { publicationText, sharingText } from "./readers.ts";
import { sentences } from "./say.ts";
import { cellOf, coreCellsMissing, type PointTold, rowsShown, sayTime, type Telling } from "./telling.ts";

/**
 * What the head of the force reads before signing, in the order of `words.md` §3, on one sheet. Everything here is
 * said in full on a later page, so lines stand by their letters, actions by their ids.
 */
export const pageOne = (telling: Telling): readonly Block[] => {
  const { say, forceReturn, points } = telling;
  const { headTitle } = forceReturn.forceData;
  return [
    ...title(telling),
    { kind: "heading", level: 2, text: say("page-one.opinions", { headTitle }) },
    {
      kind: "facts",
      caption: say("page-one.opinions", { headTitle }),
      rows: points.map((told) => ({
        key: say("page-one.point", { number: told.point.number }),
        value: opinionInShort(told, telling),
      })),
    },
    { kind: "heading", level: 2, text: say("page-one.levels") },
    {
      kind: "facts",
      caption: say("page-one.levels"),
      rows: points.map((told) => ({
        key: say("page-one.point", { number: told.point.number }),
        value: levelInShort(told, telling),
      })),
    },
    { kind: "heading", level: 2, text: say("page-one.gaps") },
    ...seriousGaps(telling),
    { kind: "heading", level: 2, text: say("page-one.summary") },
    {
      kind: "facts",
      caption: say("page-one.summary"),
      rows: [
        { key: say("page-one.not-known"), value: notKnown(telling) },
        { key: say("page-one.actions"), value: actionsAndRisks(telling) },
        { key: say("page-one.since"), value: sinceTheLast(telling) },
      ],
    },
    ...riskAndReward(telling),
    { kind: "heading", level: 2, text: say("page-one.readers") },
    { kind: "paragraph", text: readers(telling) },
    { kind: "heading", level: 2, text: say("page-one.signature") },
    { kind: "signature", text: signer(telling) },
  ];
};

const title = ({ say, forceReturn, year, censusDate }: Telling): readonly Block[] => {
  const { forceData, content, version, marking } = forceReturn;
  const line = say("page-one.line", { censusDate, edition: content.edition.id, version, marking });
  return [
    { kind: "heading", level: 1, text: say("page-one.heading", { force: forceData.name, year }) },
    { kind: "paragraph", text: line },
  ];
};

const opinionInShort = (told: PointTold, telling: Telling): Text => {
  const { opinion } = told.stated;
  return sentences(
    { strong: telling.say(opinion === null ? "opinion.none" : `opinion.${opinion}`) },
    opinion === null ? "" : opinionSentence(told, telling),
    otherException(told, telling),
    proposedInShort(told, telling),
    higherReason(told, telling),
    satisfiedText(told, telling),
  );
};

const levelInShort = ({ score }: PointTold, telling: Telling): Text => {
  const held = heldReason(score);
  return sentences(
    score.level === null ? "" : { strong: telling.say("point.level.short", { level: score.level }) },
    telling.reason(pointReason(score)),
    held === null ? "" : telling.reason(held),
  );
};

const most = 5;

const seriousGaps = (telling: Telling): readonly Block[] => {
  const gaps = mostSerious(telling.points);
  if (gaps.length === 0) {
    return [{ kind: "paragraph", text: telling.say("gap.none") }];
  }
  const shown = gaps.slice(0, most).map((gap) => ({ text: gapInShort(gap, telling) }));
  const more = telling.tell("gap.more", { x: gaps.length - most, page: { page: "gaps" } });
  return [{ kind: "list", ordered: false, items: gaps.length > most ? [...shown, { text: more }] : shown }];
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
    missing.length === 0 ? "" : tell("not-known.figures", { x: missing.length, page: { page: "limits" } }),
  );
  return said === "" ? say("not-known.none") : said;
};

/** A draft has no date, so nothing can be due before it. */
const actionsAndRisks = ({ say, forceReturn }: Telling): string => {
  const { actions, risks, declaration } = forceReturn;
  const count = (word: string, x: number): string => (x === 1 ? say(`${word}.one`) : say(word, { x }));
  const counts = { actions: count("actions.count", actions.length), risks: count("risks.count", risks.length) };
  if (declaration.date === "") {
    return say("actions.summary.draft", counts);
  }
  const due = actions.filter((action) => action.due < declaration.date).length;
  return say("actions.summary", { ...counts, due: say("actions.due", { x: due }) });
};

const sinceTheLast = ({ say, forceReturn: { version, replaces } }: Telling): string =>
  replaces === null
    ? say("since.first")
    : say("since.replaces", { version, previous: version - 1, fingerprint: fingerprintOf(replaces) });

/** The three years side by side; counts only, no share, no trend. Of the rows of `figures.md` §4, those that the edition has. */
const riskAndReward = (telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  const boxes = rowsShown(forceReturn)
    .flatMap((row) => row.boxes)
    .filter((box) => !box.held && box.times.length > 1);
  const times = [...new Set(boxes.flatMap((box) => box.times))].sort();
  return [
    { kind: "heading", level: 2, text: say("page-one.risk-and-reward") },
    {
      kind: "table",
      table: {
        caption: say("risk-and-reward.caption"),
        columns: [
          { text: say("risk-and-reward.figure") },
          ...times.map((time) => ({ text: sayTime(time, telling), align: "right" as const })),
        ],
        rows: boxes.map((box) => [
          box.name,
          ...times.map((time) =>
            box.times.includes(time) ? sayCell(cellOf(forceReturn, box, time), box, telling) : say("figures.not-asked"),
          ),
        ]),
      },
    },
    { kind: "paragraph", text: say("risk-and-reward.under"), style: "small" },
  ];
};

const readers = (telling: Telling): Text => {
  const { say, forceReturn } = telling;
  const { content } = forceReturn;
  return sentences(
    say("readers.office"),
    say("readers.sharing", { choice: sharingText(forceReturn, telling) }),
    publicationText(content, telling),
    say("readers.requested"),
    content.edition.issued?.asksBeforeRelease === true ? say("readers.before-release") : "",
  );
};

const signer = ({ say, forceReturn }: Telling): string => {
  const { declaration, forceData } = forceReturn;
  return declaration.name === ""
    ? say("page-one.signature-none", { headTitle: forceData.headTitle, force: forceData.name })
    : say("page-one.signature-text", { name: declaration.name, title: declaration.title, force: forceData.name });
};
