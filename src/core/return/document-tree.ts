import { sayDate } from "../answers/dates.ts";
import type { Content, PointId } from "../questionnaire/content.ts";
import { aboutSection, editionRows } from "./about.ts";
import { helpSection, levelsSection, readingSection } from "./annex.ts";
import { blankFigures, blankPoint } from "./blank.ts";
import { declarationSection } from "./declaration.ts";
import { type Block, type DocumentTree, onOnePage } from "./document.ts";
import { figuresSection } from "./figures.ts";
import type { ForceReturn } from "./force-return.ts";
import { gapsSection } from "./gaps.ts";
import { limitsSection } from "./limits.ts";
import { footerOf, noticesOf } from "./notices.ts";
import { pageOne } from "./page-one.ts";
import { peopleSection } from "./people.ts";
import { pointSection } from "./point.ts";
import { registerSections } from "./registers.ts";
import { type Say, sayIn } from "./say.ts";
import { tellingOf } from "./telling.ts";

/**
 * Everything that a return holds, in words that the return itself carries. Screen, print and PDF draw this tree and
 * nothing else. `jsonSha256` is of the return's canonical JSON.
 */
export const documentTree = (forceReturn: ForceReturn, jsonSha256: string): DocumentTree => {
  const telling = tellingOf(forceReturn, jsonSha256);
  const { say, year, censusDate, fingerprint } = telling;
  const { content, forceData, version, marking, draft, declaration } = forceReturn;
  const force = forceData.name;
  return {
    title: say("document.title", { force, year, version }),
    subject: say("document.subject", { year, censusDate }),
    author: force,
    lang: "en-GB",
    marking,
    notices: noticesOf(content, draft, telling),
    footer: footerOf(say("document.footer", { force, year, version, fingerprint }), content, draft, telling),
    ...(draft ? { watermark: say("watermark.draft") } : {}),
    pageOf: pageOf(telling),
    date: declaration.date === "" ? forceReturn.censusDate : declaration.date,
    blocks: [
      ...pageOne(telling),
      { kind: "page-break" },
      { kind: "contents", heading: say("contents.heading") },
      ...peopleSection(telling),
      ...declarationSection(telling),
      ...gapsSection(telling),
      ...limitsSection(telling),
      ...telling.points.flatMap((told) => pointSection(told, telling)),
      ...figuresSection(telling),
      onOnePage,
      ...registerSections(telling),
      ...levelsSection(forceData.headTitle, telling),
      ...readingSection(content, telling),
      ...helpSection(content, telling),
      onOnePage,
      ...aboutSection(telling),
    ],
  };
};

/** All questions, figures and definitions, to read and print before any answer is given. */
export const questionsTree = (content: Content): DocumentTree => {
  const say = sayIn(content);
  const year = content.edition.censusDate.slice(0, 4);
  return blankTree(content, say, say.say("blank.title", { year }), [
    ...readingSection(content, say),
    ...levelsSection(null, say),
    ...content.points.flatMap((point) => blankPoint(point, say)),
    ...blankFigures(content, say),
    onOnePage,
    { kind: "heading", level: 2, text: say.say("about.edition") },
    { kind: "facts", caption: "", rows: editionRows(content, say) },
  ]);
};

/** One point of the same, for the people who answer it. */
export const pointTree = (content: Content, pointId: PointId): DocumentTree => {
  const say = sayIn(content);
  const point = content.points.find(({ id }) => id === pointId);
  if (point === undefined) {
    throw new Error(`document: no point ${pointId}`);
  }
  const year = content.edition.censusDate.slice(0, 4);
  return blankTree(content, say, say.say("blank.title.point", { year, number: point.number }), [
    ...readingSection(content, say),
    ...blankPoint(point, say),
  ]);
};

const blankTree = (content: Content, say: Say, title: string, blocks: readonly Block[]): DocumentTree => {
  const { edition, jurisdiction } = content;
  const year = edition.censusDate.slice(0, 4);
  const censusDate = sayDate(edition.censusDate);
  const where = say.say(`about.jurisdiction.${jurisdiction}`);
  return {
    title,
    subject: say.say("document.subject", { year, censusDate }),
    author: say.say("blank.author"),
    lang: "en-GB",
    marking: say.say("blank.marking"),
    notices: noticesOf(content, false, say),
    footer: footerOf(say.say("blank.footer", { year, edition: edition.id, jurisdiction: where }), content, false, say),
    pageOf: pageOf(say),
    date: edition.censusDate,
    blocks: [
      { kind: "heading", level: 1, text: title },
      { kind: "paragraph", text: say.say("blank.line", { censusDate, jurisdiction: where }) },
      { kind: "paragraph", text: say.say("blank.secret"), style: "warning" },
      {
        kind: "facts",
        caption: "",
        rows: (["about.force", "people.prepared", "people.column.date"] as const).map((key) => ({
          key: say.say(key),
          value: { lines: 1 },
        })),
      },
      ...blocks,
    ],
  };
};

/** Template 1 fills {n} and {m} itself, once it knows how many pages there are. */
const pageOf = ({ say }: Pick<Say, "say">): string => say("document.pageOf", { n: "{n}", m: "{m}" });
