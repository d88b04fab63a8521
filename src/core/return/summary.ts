import { sayDate } from "../answers/dates.ts";
import { coreBoxes, rowsShown } from "../figures/rows.ts";
import type { FigureBox } from "../questionnaire/content.ts";
import type { Block, DocumentTree, Text } from "./document.ts";
import { sayCell } from "./figure-text.ts";
import type { ForceReturn } from "./force-return.ts";
import { footerOf, noticesOf } from "./notices.ts";
import { sentences } from "./say.ts";
import { cellOf, type PointTold, sayTime, type Telling, tellingOf } from "./telling.ts";
import { withheldFigures } from "./withheld-figures.ts";

export interface SummaryChoice {
  /** Only where the head of the force wants the level of each point to be read by anybody. */
  readonly levels: boolean;
}

/**
 * What a force may publish of its return: opinions, actions, core figures. No answer, no reason, no evidence, no name;
 * small figures are withheld. It carries no data and has no place to sign, so nobody can take it for the return.
 * `jsonSha256` is of the return's canonical JSON.
 */
export const summaryTree = (forceReturn: ForceReturn, jsonSha256: string, { levels }: SummaryChoice): DocumentTree => {
  const telling = tellingOf(forceReturn, jsonSha256);
  const { say, year, censusDate } = telling;
  const { content, forceData, draft, declaration } = forceReturn;
  const force = forceData.name;
  const marking = say("summary.marking");
  return {
    title: say("summary.title", { force, year }),
    subject: say("document.subject", { year, censusDate }),
    author: force,
    lang: "en-GB",
    marking,
    notices: noticesOf(content, draft, telling),
    footer: footerOf(say("summary.footer", { force, year }), content, draft, telling),
    ...(draft ? { watermark: say("watermark.draft") } : {}),
    pageOf: say("document.pageOf", { n: "{n}", m: "{m}" }),
    date: declaration.date === "" ? forceReturn.censusDate : declaration.date,
    blocks: [
      { kind: "heading", level: 1, text: force },
      { kind: "paragraph", text: say("summary.line", { year, censusDate, marking }) },
      { kind: "paragraph", text: say("summary.what", { headTitle: forceData.headTitle }), style: "inset" },
      ...opinions(telling, levels),
      ...actions(telling),
      ...figures(telling),
      ...about(telling),
    ],
  };
};

const opinions = (telling: Telling, levels: boolean): readonly Block[] => {
  const { say, forceReturn, points } = telling;
  const heading = say("summary.opinions", { headTitle: forceReturn.forceData.headTitle });
  return [
    { kind: "heading", level: 2, text: heading, anchor: "opinions" },
    {
      kind: "table",
      table: {
        caption: heading,
        columns: [
          { text: say("page-one.point"), width: 30 },
          { text: say("page-one.opinion"), width: levels ? 58 : 70 },
          ...(levels ? [{ text: say("summary.level"), width: 12 }] : []),
        ],
        rows: points.map((told) => [
          say("point.heading", { number: told.point.number, name: told.point.name }),
          opinion(told, telling),
          ...(levels ? [told.score.level === null ? say("summary.level.none") : String(told.score.level)] : []),
        ]),
      },
    },
    ...(levels ? [{ kind: "paragraph" as const, text: say("summary.levels"), style: "small" as const }] : []),
  ];
};

/** What the head of the force typed stays in the return; that there is an exception does not. */
const opinion = ({ point: { clause }, stated, gaps }: PointTold, { say }: Telling): Text => {
  if (stated.opinion === null) {
    return say("opinion.none");
  }
  const sentence =
    stated.opinion === "assured"
      ? "opinion.assured.sentence"
      : `summary.opinion.${stated.opinion}${gaps.length === 0 ? ".exception" : ""}`;
  return sentences({ strong: say(`opinion.${stated.opinion}`) }, say(sentence, { clause }));
};

const actions = (telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  const heading: Block = { kind: "heading", level: 2, text: say("actions.heading"), anchor: "actions" };
  if (forceReturn.actions.length === 0) {
    return [heading, { kind: "paragraph", text: say("actions.none") }];
  }
  return [
    heading,
    {
      kind: "table",
      table: {
        caption: say("actions.heading"),
        columns: [
          { text: say("actions.column.outcome") },
          { text: say("actions.column.owner") },
          { text: say("actions.column.due") },
          { text: say("actions.column.serves") },
        ],
        rows: forceReturn.actions.map(({ outcome, owner, due, serves }) => [
          outcome,
          owner,
          sayDate(due),
          serves.map((id) => named(id, telling)).join("; "),
        ]),
      },
    },
  ];
};

/** A question or a figure by number and name: whoever reads a summary has no list of them. */
const named = (id: string, { say, forceReturn: { content } }: Telling): string => {
  const question = content.points.flatMap(({ questions }) => questions).find((one) => one.id === id);
  const row = content.figures.find((one) => one.id === id);
  return question !== undefined
    ? say("question.heading", { number: question.number, name: question.name })
    : row !== undefined
      ? say("figures.row", { id, name: row.name })
      : id;
};

const figures = (telling: Telling): readonly Block[] => {
  const { say, forceReturn, censusDate } = telling;
  const rows = forceReturn.content.figures.filter(({ use }) => use === "core");
  const boxes = rows.flatMap(coreBoxes);
  const inYears = boxes.filter(({ times }) => !times.includes("snap"));
  const atDate = boxes.filter(({ times }) => times.includes("snap"));
  const names = withheldFigures(forceReturn).names;
  const notShown = rows.flatMap(({ id, name, notShown: reason }) =>
    reason === undefined ? [] : [{ text: say("summary.not-shown", { id, name, reason }) }],
  );
  return [
    { kind: "heading", level: 2, text: say("summary.figures"), anchor: "figures" },
    { kind: "paragraph", text: say("figures.intro") },
    ...(names.size === 0 ? [] : [{ kind: "paragraph" as const, text: say("summary.withheld.means") }]),
    ...tableFor(say("summary.figures.years"), inYears, names, telling),
    ...tableFor(say("summary.figures.snap", { censusDate }), atDate, names, telling),
    { kind: "paragraph", text: say("risk-and-reward.under"), style: "small" },
    ...(notShown.length === 0 ? [] : [{ kind: "list" as const, ordered: false, items: notShown }]),
    { kind: "heading", level: 2, text: say("summary.count"), anchor: "count" },
    {
      kind: "facts",
      caption: "",
      rows: rowsShown(rows).map(({ id, name, definition }) => ({
        key: say("figures.row", { id, name }),
        value: definition,
      })),
    },
  ];
};

const tableFor = (
  caption: string,
  boxes: readonly FigureBox[],
  withheld: ReadonlySet<string>,
  telling: Telling,
): readonly Block[] => {
  const { say, forceReturn } = telling;
  const times = [...new Set(boxes.flatMap((box) => box.times))].sort();
  const cell = (box: FigureBox, time: string): string =>
    !box.times.includes(time)
      ? say("figures.not-asked")
      : withheld.has(`${box.id}.${time}`)
        ? say("summary.withheld")
        : sayCell(cellOf(forceReturn, box, time), box, telling);
  return boxes.length === 0
    ? []
    : [
        {
          kind: "table",
          table: {
            caption,
            columns: [
              { text: say("figures.box") },
              ...times.map((time) => ({ text: sayTime(time, telling), align: "right" as const })),
            ],
            rows: boxes.map((box) => [
              say("figures.box-unit", { box: box.fullName ?? box.name, unit: box.unit }),
              ...times.map((time) => cell(box, time)),
            ]),
          },
        },
      ];
};

const about = (telling: Telling): readonly Block[] => {
  const { say, forceReturn, censusDate, fingerprint } = telling;
  const { content, draft, version } = forceReturn;
  return [
    { kind: "page-break", unlessRoom: true },
    { kind: "heading", level: 2, text: say("summary.about"), anchor: "about" },
    {
      kind: "facts",
      caption: "",
      rows: [
        {
          key: say("summary.about.return"),
          value: draft ? say("summary.about.return.draft") : say("summary.about.return.value", { version, censusDate }),
        },
        ...(draft ? [] : [{ key: say("summary.about.fingerprint"), value: fingerprint }]),
        {
          key: say("about.edition"),
          value: say("about.edition.value", { title: content.edition.title, id: content.edition.id }),
        },
      ],
    },
    { kind: "paragraph", text: say("declaration.own") },
  ];
};
