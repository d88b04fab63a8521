import { describe, expect, test } from "vitest";
import { sayDate } from "../../../src/core/answers/dates.ts";
import { emptyDraft } from "../../../src/core/answers/draft.ts";
import {
  type Content,
  type FigureRow,
  jurisdictions,
  pointIds,
  type Question,
} from "../../../src/core/questionnaire/content.ts";
import { type Block, type DocumentTree, type Inline, isRoom, type Text } from "../../../src/core/return/document.ts";
import { documentTree, pointTree, questionsTree } from "../../../src/core/return/document-tree.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { maturitySection } from "../../../src/core/return/maturity.ts";
import { openActionsSection } from "../../../src/core/return/open-actions.ts";
import { noReturnAnswer } from "../../../src/core/return/stated-scores.ts";
import { summaryTree } from "../../../src/core/return/summary.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { contentIn, forceIn, fullReturn, hashOf, textsOf } from "./fixture.ts";

const treeOf = (forceReturn: ForceReturn): DocumentTree => documentTree(forceReturn, hashOf(forceReturn));
const all = (tree: DocumentTree): string => textsOf(tree).join("\n");

/** Codes are printed as words, ids of lines as letters: what stands for each is asserted elsewhere. */
const coded = [
  /^(format|template|edition|force|marking)$/,
  /^points\.\d+\.(id|proposed|opinion)$/,
  /^points\.\d+\.satisfied\.\d+$/,
  /^content\.(jurisdiction|words\..*)$/,
  /^content\.points\.\d+\.id$/,
  /^content\.points\.\d+\.questions\.\d+\.id$/,
  /^content\.points\.\d+\.questions\.\d+\.(lines\.\d+|tested)\.id$/,
  /^content\.figures\.\d+\.(use|boxes\.\d+\.(id|kind|times\.\d+))$/,
  /^content\.(rules|shares|panel)\./,
  /^content\.figures\.\d+\.((boxesNotShown|publishedParts)\.\d+\.id|boxes\.\d+\.(fullName|countedBy))$/,
  /^answers\.[A-Z]{3}-\d\.(ticks\.\d+|choice)$/,
  /^evidence\.\d+\.type$/,
  /^figures\.cells\..*\.(why|published)$/,
  /^(actions|risks)\.\d+\.serves\.\d+$/,
  /^people\.took\.\d+\.(id|part)$/,
  /^declaration\.sharing$/,
];

const strings = (value: unknown, path: string): readonly (readonly [string, string])[] =>
  typeof value === "string"
    ? [[path, value]]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => strings(inner, path === "" ? key : `${path}.${key}`))
      : [];

describe.each(jurisdictions)("a full return in %s", (jurisdiction) => {
  const forceReturn = fullReturn(jurisdiction);
  const tree = treeOf(forceReturn);
  const text = all(tree);

  test("leaves no hole unfilled", () => {
    expect(text.match(/\{[^}]*\}/g)).toBeNull();
    expect(tree.pageOf).toBe("Page {n} of {m}");
  });

  test("prints every text that it holds", () => {
    const missing = strings(forceReturn, "")
      .filter(([path, value]) => value !== "" && !coded.some((pattern) => pattern.test(path)))
      .filter(([, value]) => !text.includes(value) && !text.includes(sayDate(value)));
    expect(missing).toEqual([]);
  });

  test("prints every number that it holds", () => {
    for (const figure of ["2,320", "3,000", "5,059", "+118%", "+2,059 (+68.6%)"]) {
      expect(text).toContain(figure);
    }
    expect(text).toContain("year to 31 March 2024: No such list was kept.");
  });

  test("refers only to places that there are, each of one name", () => {
    const anchors = tree.blocks.flatMap((block) =>
      block.kind === "heading" && block.anchor !== undefined ? [block.anchor] : [],
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    const wanted = pagesIn(tree);
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((page) => !anchors.includes(page))).toEqual([]);
  });

  test("goes down its headings one step at a time, from one first heading", () => {
    const levels = tree.blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test("has rows as wide as their tables, and one place for the signature, on page one", () => {
    for (const block of tree.blocks) {
      if (block.kind === "table") {
        for (const row of block.table.rows) {
          expect(row).toHaveLength(block.table.columns.length);
        }
      }
    }
    const signatures = tree.blocks.flatMap((block, i) => (block.kind === "signature" ? [i] : []));
    expect(signatures).toEqual([tree.blocks.findIndex(({ kind }) => kind === "page-break") - 1]);
  });

  test("says True, Not true or Not shown of every practice, and never of one not known", () => {
    const questions = forceReturn.content.points.flatMap((point) => point.questions);
    const lists = questions.map((question) => {
      const at = tree.blocks.findIndex((block) => block.kind === "heading" && block.anchor === question.id);
      const list = tree.blocks.slice(at).find((block) => block.kind === "list");
      return { question, marks: list?.kind === "list" ? list.items.map(({ mark }) => mark) : [] };
    });
    for (const { question, marks } of lists) {
      const ticks: readonly string[] = forceReturn.answers[question.id]?.ticks ?? [];
      const choice = forceReturn.answers[question.id]?.choice;
      const expected = [...question.lines, question.tested].map((line) =>
        "notShown" in line && line.notShown !== undefined
          ? "Not shown"
          : ticks.includes(line.id)
            ? "True"
            : choice === "not-known"
              ? "Not known"
              : "Not true",
      );
      expect(marks, question.id).toEqual(expected);
    }
  });
});

const inlines = (text: Text): readonly Inline[] => (typeof text === "string" ? [] : text);
const textsIn = (block: Block): readonly Text[] => {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.map(({ text }) => text);
    case "facts":
      return block.rows.flatMap(({ value }) => (isRoom(value) ? [] : [value]));
    default:
      return [];
  }
};
const pagesIn = (tree: DocumentTree): readonly string[] =>
  tree.blocks
    .flatMap(textsIn)
    .flatMap(inlines)
    .flatMap((part) => (typeof part === "object" && "page" in part ? [part.page] : []));

describe("what every page says", () => {
  test("a training return says TRAINING and is not called a preparation copy", () => {
    const { notices, marking, footer, date } = treeOf(fullReturn("EW"));
    expect(notices).toEqual([expect.stringMatching(/^TRAINING\. /)]);
    expect(marking).toBe("OFFICIAL-SENSITIVE");
    expect(footer).toMatch(
      /^TRAINING · Exampleshire Police · self-assessment 2026 · version 2 · fingerprint [BCDFGHJKMPQRTVWXY2346789]{10}$/,
    );
    expect(date).toBe("2026-06-01");
  });

  test("a preparation copy says so in the words of the edition", () => {
    const content = contentIn("EW", "2026");
    const tree = treeOf(fullReturn("EW", { content, force: forceIn("EW", "2026") }));
    expect(tree.notices).toEqual([
      "Preparation copy. The Independent Anti-Slavery Commissioner's office has not issued this edition. Do not send it.",
    ]);
    expect(all(tree)).toContain("The office has not yet said what it will publish.");
    expect(all(tree)).not.toContain("Send by");
  });

  test("a draft says DRAFT, bears no date and says what is not answered", () => {
    const content = contentIn("NI");
    const about = { format: 1, edition: "training-2026", force: "", createdAt: "" } as const;
    const tree = treeOf(fullReturn("NI", { draft: emptyDraft("x", about), content, forDraft: true }));
    expect(tree.notices).toEqual([expect.stringMatching(/^TRAINING\. /), expect.stringMatching(/^DRAFT\. /)]);
    const text = all(tree);
    expect(text).toContain("No level yet: 8 questions unanswered");
    expect(text).toContain("This is the first return.");
    expect(text).toContain("No challenge recorded.");
    expect(text).toContain("Not answered");
    expect(text).not.toContain("Not true");
    expect(text.match(/\{[^}]*\}/g)).toBeNull();
  });
});

describe("a blank copy", () => {
  test.each(jurisdictions)("prints every word of the questions and figures in %s", (jurisdiction) => {
    const content = contentIn(jurisdiction);
    const text = all(questionsTree(content));
    const missing = strings({ ...content, words: {}, jurisdiction: "" }, "content")
      .filter(([path, value]) => value !== "" && !coded.some((pattern) => pattern.test(path)))
      .filter(([path]) => !/\.clause$/.test(path))
      .filter(([, value]) => !text.includes(value) && !text.includes(sayDate(value)));
    expect(missing).toEqual([]);
    expect(text.match(/\{[^}]*\}/g)).toBeNull();
    expect(questionsTree(content).marking).toBe("OFFICIAL");
    expect(questionsTree(contentIn(jurisdiction, "2026")).footer).toMatch(/^Preparation copy · /);
  });

  test.each(pointIds)("of point %s holds its questions and no other's", (id) => {
    const text = all(pointTree(contentIn("SC"), id));
    for (const point of contentIn("SC").points) {
      for (const question of point.questions) {
        expect(text.includes(question.text)).toBe(point.id === id);
      }
    }
  });
});

test("no word of the document is there for nothing", { timeout: 120_000 }, () => {
  const seen = new Set<string>();
  const watched = (content: Content): Content => ({
    ...content,
    words: new Proxy(content.words, {
      get: (words, name) => {
        seen.add(String(name));
        return Reflect.get(words, name) as unknown;
      },
    }),
  });
  const preparation = (jurisdiction: "EW" | "SC" | "NI" | "BTP"): Content => watched(contentIn(jurisdiction, "2026"));
  for (const jurisdiction of jurisdictions) {
    const content = watched(contentIn(jurisdiction));
    const full = fullReturn(jurisdiction);
    treeOfWatched({ ...full, content });
    treeOfWatched({ ...full, content, draft: true, declaration: { ...full.declaration, date: "" } });
    treeOfWatched({ ...full, content: preparation(jurisdiction) });
    treeOfWatched({ ...full, content: { ...content, edition: { ...content.edition, training: false } } });
    for (const odd of [...oddReturns({ ...full, content }), ...oddLevels({ ...full, content })]) {
      treeOfWatched(odd);
    }
    for (const published of ["confirmed", "corrected"] as const) {
      const all = Object.keys(full.forceData.published).map((name) => [
        name,
        { value: 1, why: null, reason: "", published },
      ]);
      treeOfWatched({ ...full, content, figures: { ...full.figures, cells: Object.fromEntries(all) } });
    }
    // What each rule finds: that it is found is a test of the rule.
    for (const { sentence } of content.rules) {
      seen.add(sentence.replace("problem.figure.", "figures.found."));
    }
    questionsTree(content);
    pointTree(preparation(jurisdiction), "SOC");
    const few = { "D1.2026": { value: 3, why: null, reason: "", published: null } };
    const withFew = { ...full, figures: { ...full.figures, cells: few } };
    const odd = jurisdiction === "EW" ? oddReturns(full) : [];
    for (const told of [full, { ...full, draft: true }, withFew, ...odd]) {
      summaryTree({ ...told, content }, "ab".repeat(32), { levels: true });
    }
    const hidden = content.figures.map((row) => ({ ...row, notShown: "none was found", boxes: [] }));
    summaryTree({ ...full, content: { ...content, figures: hidden } }, "ab".repeat(32), { levels: false });
  }
  const words = Object.keys(contentIn("EW").words).filter((name) => documentNames.some((own) => name.startsWith(own)));
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((name) => !seen.has(name))).toEqual([]);
});

const treeOfWatched = (forceReturn: ForceReturn): void => {
  documentTree(forceReturn, "ab".repeat(32));
  const telling = tellingOf(forceReturn, "ab".repeat(32));
  maturitySection(telling);
  openActionsSection(telling);
};
const documentNames = Object.keys(contentIn("EW").words)
  .map((name) => name.split(".")[0] ?? "")
  .filter((name) => !["scoring", "problem", "reading"].includes(name));

const everyCell = ({ content }: ForceReturn): ForceReturn["figures"]["cells"] =>
  Object.fromEntries(
    content.figures
      .flatMap(({ boxes }) => boxes)
      .flatMap(({ id, times }) => times.map((time) => `${id}.${time}`))
      .map((name) => [name, { value: 30, why: null, reason: "", published: null }]),
  );

/** What the full return does not show: the other codes, and nothing at all. */
function* oddReturns(full: ForceReturn): Generator<ForceReturn> {
  const { points, declaration } = full;
  const noGaps = Object.fromEntries(
    Object.entries(full.answers).map(
      ([id, answer]) => [id, { ...answer, choice: null, claimed: 2, counted: 2 }] as const,
    ),
  ) as ForceReturn["answers"];
  const exceptions = points.map((point, i) => ({
    ...point,
    opinion: i === 0 ? ("partly-assured" as const) : ("not-assured" as const),
    proposed: "assured" as const,
    exception: "Exception",
    satisfied: [] as const,
    what: i === 0 ? "What" : "",
  }));
  yield {
    ...full,
    answers: { ...noGaps, "SOC-1": { ...(noGaps["SOC-1"] ?? noReturnAnswer), counted: 3 } },
    points: exceptions,
    figures: { ...full.figures, cells: everyCell(full) },
    actions: full.actions.slice(0, 1),
    risks: [],
    evidence: [],
    replaces: null,
    version: 1,
  };
  const none = points.map((point) => ({ ...point, opinion: null, level: null, proposed: null }));
  yield {
    ...full,
    answers: {},
    points: none,
    declaration: { sharing: null, name: "", title: "", absence: "", date: "" },
  };
  yield {
    ...full,
    points: points.map((point) => ({ ...point, opinion: "assured" as const, proposed: "partly-assured" as const })),
    declaration: { ...declaration, sharing: "no" },
  };
  yield {
    ...full,
    points: points.map((point) => ({
      ...point,
      satisfied: ["files", "lead", "audit", "inspection", "other"] as const,
      proposed: "not-assured" as const,
    })),
    declaration: { ...declaration, sharing: "yes", absence: "" },
    evidence: (
      [
        "policy",
        "minutes",
        "assessment",
        "register",
        "training-record",
        "audit",
        "dip-sample",
        "exercise",
        "peer-review",
        "inspection",
        "outcome-analysis",
        "other",
        "",
      ] as const
    ).map((type, i) => ({
      id: `E${i + 1}`,
      type,
      title: "T",
      date: "2026-01",
      heldBy: "H",
      reference: "",
      nca: false,
    })),
    people: {
      lead: "",
      telephone: "",
      preparedBy: "",
      took: (["answered", "supplied", "marking", ""] as const).map((part, i) => ({
        id: `P${i + 1}`,
        post: "P",
        organisation: "O",
        part,
        date: "2026-01",
        changed: "",
      })),
    },
    actions: [],
    risks: ["R1", "R2"].map((id) => ({ id, why: "W", acceptedBy: "A", serves: ["SOC-7"] })),
    figures: {
      cells: {
        "D1.2024": { value: 4, why: null, reason: "", published: "confirmed" },
        "D1.2025": { value: 9, why: null, reason: "", published: "corrected" },
        "D1.2026": { value: 12, why: null, reason: "", published: null },
      },
      rows: {},
    },
  };
  const row = full.content.figures[0];
  if (row !== undefined) {
    const [box] = row.boxes;
    const more =
      box === undefined
        ? []
        : [
            { ...box, id: "D21.team", kind: "fte" as const, held: true, times: ["snap"] },
            { ...box, id: "D21.unit", kind: "fte" as const, held: true, times: ["snap"] },
            { ...box, id: "D19.gbp", kind: "pounds" as const, held: false, times: ["2026"] },
          ];
    yield {
      ...full,
      content: {
        ...full.content,
        figures: [
          { ...row, use: "held", boxes: [...row.boxes, ...more] },
          { ...row, id: "D3", notShown: "no duty" },
        ],
      },
      figures: {
        cells: {
          "D19.gbp.2026": { value: 150, why: null, reason: "", published: null },
          "D21.unit.snap": { value: null, why: "does-not-apply", reason: "No team", published: null },
        },
        rows: {},
      },
    };
    yield* oddFigures(full, row);
    questionsTree({ ...full.content, figures: [{ ...row, use: "held", boxes: [...row.boxes, ...more] }] });
  }
}

/** Rows of each use, shares of each size, a box and a line of the panel that are not asked. */
function* oddFigures(full: ForceReturn, row: FigureRow): Generator<ForceReturn> {
  const share = { row: row.id, part: ["D1"], whole: ["D9.total"], atLeast: 20 };
  const cells = ["D1.2024", "D1.2025", "D1.2026", "D9.total.2024", "D9.total.2025", "D9.total.2026"];
  for (const values of [
    [1, 1999, 20, 1000, 2000, 40],
    [0, 1, 3, 4, 5, 6],
  ]) {
    yield {
      ...full,
      content: {
        ...full.content,
        figures: [
          { ...row, boxesNotShown: [{ id: "D1.other", name: "Other", notShown: "none was found" }] },
          { ...row, id: "D5", use: "held", boxes: row.boxes.map((box) => ({ ...box, id: "D5" })) },
          { ...row, id: "D25", use: "shown", boxes: [], publishedParts: [{ id: "D25.charged", name: "Charged" }] },
        ],
        shares: [{ ...share, id: "share", name: "Share", times: ["2024", "2025", "2026"] }],
        panel: [{ name: "Risk orders made", row: "D15", boxes: [], notShown: "none was found" }],
      },
      forceData: {
        ...full.forceData,
        published: { "D25.charged.2026": { value: 3, by: "B", title: "T", publishedOn: "2026-07-16", coverage: "C" } },
      },
      figures: {
        rows: {},
        cells: Object.fromEntries(
          cells.map((name, i) => [name, { value: values[i] ?? 0, why: null, reason: "", published: null }]),
        ),
      },
      actions: [],
      risks: [],
    };
  }
}

/** Points of which nothing, little and everything is missing, and one to which no question applies. */
function* oddLevels(full: ForceReturn): Generator<ForceReturn> {
  const { content, answers } = full;
  const ticked = (ticks: (question: Question) => readonly string[], evidence: string): ForceReturn["answers"] =>
    Object.fromEntries(
      content.points.flatMap(({ questions }) =>
        questions.map((question) => [
          question.id,
          { ...noReturnAnswer, ticks: ticks(question), evidence: [evidence], claimed: 3 as const, counted: 3 as const },
        ]),
      ),
    );
  const every = ({ lines, tested }: Question): readonly string[] => [...lines.map(({ id }) => id), tested.id];
  const at = (level: 1 | 2 | 3): ForceReturn["points"] => full.points.map((point) => ({ ...point, level }));
  yield { ...full, points: at(3), answers: ticked(every, "E2") };
  yield { ...full, points: at(2), answers: ticked(every, "E1") };
  const established = ticked(({ lines }) => lines.map(({ id }) => id), "E1");
  const begun = { ...noReturnAnswer, evidence: ["E1"], claimed: 1 as const, counted: 1 as const };
  yield {
    ...full,
    points: at(1),
    answers: {
      ...established,
      "SOC-1": { ...begun, ticks: ["SOC-1a"] },
      "SOC-4": { ...(answers["SOC-4"] ?? begun), ...begun, ticks: ["SOC-4a"] },
    },
  };
  const points = content.points.map((point) => ({
    ...point,
    questions: point.questions.map((question) => ({
      ...question,
      lines: question.lines.map(({ id }) => ({ id, notShown: "none" })),
    })),
  }));
  yield { ...full, content: { ...content, points }, points: full.points.map((point) => ({ ...point, level: null })) };
}
