import type { Problem } from "../../../src/core/answers/problem.ts";
import type { Content, FigureRow, Question } from "../../../src/core/questionnaire/content.ts";
import type { ForceReturn, ReturnAnswer, ReturnPoint } from "../../../src/core/return/force-return.ts";

/**
 * A return of one point with a key question and one other, complete by every rule: small enough to see what a change
 * breaks. Line c of SOC-2 is not shown here. D9 is published for 2026; D99 is not asked here.
 */
const question = (id: string, number: string, key: boolean): Question => ({
  id,
  number,
  name: `Question ${number}`,
  key,
  text: "Is it so?",
  why: "Because.",
  lines: [
    { id: `${id}a`, text: "A." },
    { id: `${id}b`, text: "B." },
    ...(key ? [] : [{ id: `${id}c`, notShown: "No such law here." }]),
  ],
  tested: { id: `${id}t`, text: "it was checked" },
  holds: "Head of crime",
  evidence: ["Policy"],
  figures: [],
  note: "",
});

const row = (id: string, name: string, more: Partial<FigureRow> = {}): FigureRow => ({
  id,
  name,
  use: "core",
  definition: "Counted.",
  from: "Registrar",
  note: "",
  boxes: [
    {
      id: id === "D9" ? "D9.total" : id,
      name,
      unit: "crimes",
      kind: "count",
      held: false,
      times: ["2024", "2025", "2026"],
      noteOnChange: true,
      changes: true,
    },
  ],
  boxesNotShown: [],
  ...more,
});

export const smallContent: Content = {
  edition: {
    id: "training-2026",
    title: "2026",
    censusDate: "2026-03-31",
    training: true,
    lawAsAt: "1 January 2026",
    issued: {
      by: "Head of the office",
      date: "2026-04-01",
      reference: "1",
      deadline: "2026-09-30",
      mailbox: "office@example.invalid",
      contact: "The office",
    },
    lastTwelveMonths: ["2025-04-01", "2026-03-31"],
    actionsDueBy: "2028-03-31",
  },
  jurisdiction: "EW",
  points: [
    {
      id: "SOC",
      number: 1,
      name: "Point one",
      clause: "all is well",
      questions: [question("SOC-1", "1.1", true), question("SOC-2", "1.2", false)],
    },
  ],
  figures: [
    row("D1", "MSHT crimes recorded"),
    row("D9", "Suspects referred"),
    row("D99", "Not asked", { notShown: "No such thing here.", boxes: [] }),
  ],
  rules: [],
  shares: [],
  panel: [],
  words: {},
};

const figure = (value: number) => ({ value, why: null, reason: "", published: null }) as const;

export const smallReturn: ForceReturn = {
  format: 1,
  template: 1,
  edition: "training-2026",
  contentSha256: "0".repeat(64),
  training: true,
  draft: false,
  force: "exampleshire",
  forceData: {
    name: "Exampleshire Police",
    headTitle: "Chief Constable",
    published: {
      "D9.total.2026": { value: 24, by: "A body", title: "Tables", publishedOn: "2026-04-20", coverage: "all" },
    },
  },
  version: 1,
  replaces: null,
  censusDate: "2026-03-31",
  marking: "OFFICIAL-SENSITIVE",
  points: [
    {
      id: "SOC",
      level: 2,
      proposed: "assured",
      opinion: "assured",
      why: "",
      exception: "",
      satisfied: ["files"],
      what: "Ten files were read and nine were complete.",
      office: "",
    },
  ],
  content: smallContent,
  answers: {
    "SOC-1": {
      ticks: ["SOC-1a", "SOC-1b"],
      choice: null,
      narrative: "The policy says so.",
      evidence: ["E1"],
      claimed: 2,
      counted: 2,
    },
    "SOC-2": { ticks: ["SOC-2a"], choice: null, narrative: "", evidence: ["E1"], claimed: 1, counted: 1 },
  },
  evidence: [
    { id: "E1", type: "policy", title: "Policy", date: "2026-01", heldBy: "Head of crime", reference: "", nca: false },
  ],
  figures: {
    cells: {
      "D1.2024": figure(20),
      "D1.2025": figure(25),
      "D1.2026": figure(30),
      "D9.total.2024": figure(20),
      "D9.total.2025": figure(22),
      "D9.total.2026": { ...figure(24), published: "confirmed" },
    },
    rows: { D1: { source: "Crime system", note: "" } },
  },
  actions: [
    {
      id: "A1",
      outcome: "Each file records the decision",
      owner: "Head of crime",
      due: "2026-12",
      serves: ["SOC-2"],
      dependsOn: [],
      help: "",
    },
  ],
  risks: [],
  people: { lead: "MSHT lead", telephone: "020 7946 0018", preparedBy: "Staff officer", took: [] },
  declaration: { sharing: "yes", name: "A. Name", title: "Chief Constable", absence: "", date: "2026-06-01" },
};

export const withAnswer = (id: string, part: Partial<ReturnAnswer>): ForceReturn => ({
  ...smallReturn,
  answers: {
    ...smallReturn.answers,
    [id]: { ...(smallReturn.answers["SOC-1"] as ReturnAnswer), ticks: [], evidence: [], ...part },
  },
});

export const withPoint = (part: Partial<ReturnPoint>): ForceReturn => ({
  ...smallReturn,
  points: smallReturn.points.map((point) => ({ ...point, ...part })),
});

/** "SOC-1 SOC-1.narrative: Enter why …", as a person would look for it. */
export const told = (problems: readonly Problem[], severity: Problem["severity"] = "stops"): readonly string[] =>
  problems.filter((one) => one.severity === severity).map(({ page, field, text }) => `${page} ${field}: ${text}`);
