import { expect, test } from "vitest";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { type Row, returnsCsv } from "../../../src/core/verdict/csv.ts";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";

const text = (rows: readonly Row[]): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(returnsCsv(rows));

const verdict: Verdict = {
  format: 1,
  file: "a.pdf",
  sha256: "cd".repeat(32),
  verdict: "query",
  code: "signer-unknown",
  codes: ["signer-unknown"],
  lines: { unchanged: "yes", signer: "not-known", pages: "yes", levels: "yes" },
  message: "",
  sentences: { unchanged: "", signer: "", pages: "", levels: "" },
  accident: null,
  return: null,
  signature: null,
};

const question = (id: string) => ({
  id,
  number: "1.1",
  name: "",
  key: true,
  text: "",
  why: "",
  lines: [],
  tested: { id: `${id}t`, text: "" },
  holds: "",
  evidence: [],
  figures: [],
  note: "",
});

const figureRow = (id: string, boxes: readonly (readonly [string, string, readonly string[]])[]) => ({
  id,
  boxes: boxes.map(([box, kind, times]) => ({ id: box, kind, times, held: false })),
});

const returned = (narrative: string, force = "exampleshire"): Row => ({
  verdict: {
    ...verdict,
    return: {
      edition: "training-2026",
      contentSha256: "00".repeat(32),
      template: 1,
      training: true,
      force,
      version: 1,
      replaces: null,
      censusDate: "2026-03-31",
      marking: "OFFICIAL",
      fingerprint: "BCDFGHJKMP",
      jsonSha256: "11".repeat(32),
      points: [],
    },
  },
  forceReturn: {
    points: [
      {
        id: "SOC",
        level: 1,
        proposed: "partly-assured",
        opinion: "partly-assured",
        why: "",
        exception: "",
        satisfied: ["files", "lead"],
        what: "Read ten files",
        office: "",
      },
    ],
    content: {
      jurisdiction: "EW",
      figures: [
        figureRow("D1", [["D1", "count", ["2025", "2026"]]]),
        figureRow("D15", []),
        figureRow("D19", [
          ["D19.confiscation_gbp", "pounds", ["2026"]],
          ["D19.restraint", "count", ["2026"]],
        ]),
        figureRow("D21", [["D21.team", "fte", ["snap"]]]),
      ],
      points: [{ id: "SOC", number: 1, name: "", clause: "", questions: ["SOC-10", "SOC-9"].map(question) }],
    },
    answers: {
      "SOC-9": { ticks: ["SOC-9a", "SOC-9t"], choice: null, narrative, evidence: ["E1"], claimed: 2, counted: 1 },
      "SOC-10": { ticks: [], choice: "not-known", narrative: "", evidence: [], claimed: 0, counted: 0 },
    },
    forceData: { name: "", headTitle: "", published: { "D1.2026": { value: 11 } } },
    figures: {
      cells: {
        "D1.2026": { value: 12, why: null, reason: "", published: "corrected" },
        "D19.confiscation_gbp.2026": { value: 25_000_050, why: null, reason: "", published: null },
        "D21.team.snap": { value: 46, why: null, reason: "", published: null },
        "D19.restraint.2026": { value: null, why: "does-not-apply", reason: "No such unit", published: null },
      },
      rows: { D1: { source: "Crime system", note: "Two were counted late" } },
    },
    evidence: [],
    actions: [],
    risks: [],
    declaration: { sharing: "yes", name: "A Chief", title: "Chief Constable", absence: "", date: "2026-06-01" },
  } as unknown as ForceReturn,
});

const table = (rows: readonly Row[]): Record<string, string>[] => {
  const lines = text(rows).slice(1).split("\r\n").slice(0, -1);
  const [head = [], ...body] = lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
      .slice(0, line.split(",").length + 1),
  );
  return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
};

test("one row a return that is not refused, one column an answer, named as in the page", () => {
  const [row, ...more] = table([returned("Because")]);
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    force: "exampleshire",
    verdict: "query",
    signer: "not-known",
    "SOC-9": "SOC-9a SOC-9t",
    "SOC-9.counted": "1",
    "SOC-9.narrative": "Because",
    "SOC-10": "not-known",
    "D1.2026": "12",
    "opinion.SOC": "partly-assured",
    "satisfied.SOC": "files lead",
  });
});

test("a refused file has no row, since it lends no data", () => {
  const refused: Row = { verdict: { ...verdict, verdict: "refused", code: "unsigned" }, forceReturn: null };
  expect(table([refused, returned("x")])).toHaveLength(1);
  expect(table([refused])).toEqual([]);
});

test("it begins with a byte order mark and its lines end with CR LF", () => {
  expect([...returnsCsv([returned("Sŵn ✓ 😀")]).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const whole = text([returned("Sŵn ✓ 😀")]);
  expect(whole).toContain("Sŵn ✓ 😀");
  expect(whole.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(whole.endsWith("\r\n")).toBe(true);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+44", "'+44"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["＝1", "'＝1"],
  ["\n=1", "'\n=1"],
  ["  =1", "'  =1"],
  ["a=b", "a=b"],
  ["\tindented", "'\tindented"],
])("%j is written as %j, never as a formula", (typed, written) => {
  expect(table([returned(typed)])[0]?.["SOC-9.narrative"]).toBe(written);
});

test("commas, quotes and line breaks are kept inside quotes", () => {
  expect(text([returned('one, "two"\nthree')])).toContain('"one, ""two""\nthree"');
});

test("half of a character in a file's name becomes the sign for what cannot be read", () => {
  const row = returned("x");
  const odd: Row = { ...row, verdict: { ...row.verdict, file: "=a\ud800.pdf" } };
  const decoded = new TextDecoder("utf-8", { fatal: true }).decode(returnsCsv([odd]));
  expect(decoded).toContain("'=a\ufffd.pdf");
});

test("the same returns give the same bytes whatever the order in which they came", () => {
  const rows = [returned("a", "glen-example"), returned("b"), returned("c", "lough-example")];
  expect(text(rows)).toBe(text([...rows].reverse()));
  expect(table(rows).map(({ force }) => force)).toEqual(["exampleshire", "glen-example", "lough-example"]);
});

test("question 9 stands before question 10", () => {
  const [head = ""] = text([returned("a")]).split("\r\n");
  expect(head.indexOf("SOC-9")).toBeLessThan(head.indexOf("SOC-10"));
});

test("each box that is asked has its columns, given or not, pounds in pounds and posts with their decimal", () => {
  const [row = {}] = table([returned("a")]);
  expect(row).toMatchObject({
    "D1.2025": "",
    "D1.2025.why": "",
    "D1.2026": "12",
    "D1.2026.published": "corrected",
    "D1.source": "Crime system",
    "D1.note": "Two were counted late",
    "D19.confiscation_gbp.2026": "250000.50",
    "D19.restraint.2026": "",
    "D19.restraint.2026.why": "does-not-apply",
    "D19.restraint.2026.reason": "No such unit",
    "D21.team.snap": "4.6",
    "D21.note": "",
  });
  const names = Object.keys(row);
  expect(names.filter((name) => name.startsWith("D15"))).toEqual([]);
  expect(names).not.toContain("D1.2025.published");
  expect(names.indexOf("D1.2026")).toBeLessThan(names.indexOf("D19.restraint.2026"));
});

test("a return of a jurisdiction that asks fewer boxes leaves the others blank", () => {
  const full = returned("a");
  const { content } = full.forceReturn as ForceReturn;
  const fewer = {
    ...returned("b", "lough-example"),
    forceReturn: { ...full.forceReturn, content: { ...content, figures: content.figures.slice(0, 1) } } as ForceReturn,
  };
  const [one, other] = table([full, fewer]);
  expect(one?.["D21.team.snap"]).toBe("4.6");
  expect(other).toMatchObject({ "D1.2026": "12", "D21.team.snap": "", "D19.restraint.2026.why": "" });
});
