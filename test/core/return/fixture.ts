import { createHash } from "node:crypto";
import { type Draft, emptyDraft, noAnswer, only } from "../../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import type { Content, Force, Jurisdiction, Question } from "../../../src/core/questionnaire/content.ts";
import { canonicalJson } from "../../../src/core/return/canonical-json.ts";
import { type Composing, composeReturn } from "../../../src/core/return/compose.ts";
import { type Block, type Cell, type DocumentTree, isRoom, type ListItem } from "../../../src/core/return/document.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { plain } from "../../../src/core/return/say.ts";
import { inventedFigures } from "../../../src/samples/invented-figures.ts";

export const contentIn = (jurisdiction: Jurisdiction, edition = "training-2026"): Content => {
  const content = contentOf(edition, jurisdiction);
  if (content === undefined) {
    throw new Error(`no content of ${edition}`);
  }
  return content;
};

export const forceIn = (jurisdiction: Jurisdiction, edition = "training-2026"): Force => {
  const force = forcesOf(edition).find((one) => one.jurisdiction === jurisdiction);
  if (force === undefined) {
    throw new Error(`no force in ${jurisdiction}`);
  }
  return force;
};

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
export const hashOf = (value: unknown): string => sha256(canonicalJson(value));

const lines = (question: Question): readonly string[] =>
  question.lines.filter(({ notShown }) => notShown === undefined).map(({ id }) => id);

/** A figure in each core cell, as it would be typed. */
const coreFigures = (content: Content): Draft["figures"] =>
  Object.fromEntries(
    content.figures
      .filter(({ use }) => use === "core")
      .flatMap(({ boxes }) =>
        boxes
          .filter(({ held }) => !held)
          .flatMap(({ id, kind, times }) =>
            times.map((time, at) => {
              const value = inventedFigures[id]?.[at] ?? 0;
              return [`${id}.${time}`, { text: String(kind === "fte" ? value / 10 : value), why: null, reason: "" }];
            }),
          ),
      ),
  );

/**
 * A draft that fills every field with a text of its own. Level by place in the point: question 1 embedded, 2 claims 3
 * with no test evidence, 3 established, 4 partly, 5 claims 2 with no evidence, 6 none of these, 7 not known, 8 established.
 */
export const fullDraft = (content: Content): Draft => {
  const questions = content.points.flatMap((point) => point.questions);
  const at = (id: string): number => Number(id.slice(4));
  const draft = emptyDraft("fixture", {
    format: 1,
    edition: content.edition.id,
    force: "somewhere",
    createdAt: "2026-04-07T09:00:00Z",
    leadPost: "Lead post text",
    leadTelephone: "020 7946 0123",
    preparedBy: "Prepared by text",
  });
  return {
    ...draft,
    answers: Object.fromEntries(
      questions.map((question) => {
        const shown = lines(question);
        const every = { ...noAnswer, note: "Working note", narrative: `Because of ${question.id}`, ticks: shown };
        const tested = { ...every, ticks: [...shown, question.tested.id] };
        const answers = [
          { ...tested, evidence: ["E1", "E2"] },
          { ...tested, evidence: ["E1"] },
          { ...every, evidence: ["E1"] },
          { ...every, ticks: shown.slice(1), narrative: "", evidence: ["E10"] },
          every,
          { ...noAnswer, choice: "none" as const },
          { ...noAnswer, choice: "not-known" as const },
          { ...every, evidence: ["E2"] },
        ];
        return [question.id, answers[at(question.id) - 1] ?? noAnswer];
      }),
    ),
    office: { SOC: "Office note SOC", PWR: "Office note PWR", EXP: "Office note EXP" },
    evidence: {
      E1: {
        type: "policy",
        title: "Policy title",
        date: "2026-01-15",
        heldBy: "Holder one",
        reference: "REF-1",
        nca: true,
      },
      E2: {
        type: "dip-sample",
        title: "Sample title",
        date: "2026-02",
        heldBy: "Holder two",
        reference: "",
        nca: false,
      },
      E10: {
        type: "minutes",
        title: "Minutes title",
        date: "2025-12",
        heldBy: "Holder ten",
        reference: "",
        nca: false,
      },
    },
    actions: {
      A1: {
        outcome: "Outcome one",
        owner: "Owner one",
        due: "2026-05-31",
        serves: ["EXP-4", "SOC-4", "PWR-4", "SOC-5", "PWR-5", "EXP-5", "D9"],
        dependsOn: ["The prosecutor", "Another body"],
        help: "Help text",
      },
      A2: { outcome: "Outcome two", owner: "Owner two", due: "2027-03-31", serves: ["SOC-6"], dependsOn: [], help: "" },
    },
    risks: {
      R1: { serves: ["PWR-6", "EXP-6", "SOC-7", "PWR-7", "EXP-7"], why: "Risk reason", acceptedBy: "Accepting post" },
    },
    people: {
      P1: {
        post: "Challenger",
        organisation: "Other force",
        part: "challenged",
        date: "2026-05",
        changed: "Changed two",
      },
      P2: { post: "Supplier", organisation: "This force", part: "supplied", date: "2026-04-20", changed: "" },
    },
    figures: {
      ...coreFigures(content),
      "D1.2024": { text: "2,320", why: null, reason: "" },
      "D1.2025": { text: "3000", why: null, reason: "" },
      "D1.2026": { text: "5059", why: null, reason: "" },
      "D9.total.2024": { text: "", why: "does-not-apply", reason: "No such list was kept" },
      "D9.total.2025": { text: "", why: "not-recorded", reason: "left over" },
      "D9.total.2026": { text: "", why: "not-extracted", reason: "" },
      "D99.2026": { text: "7", why: null, reason: "" },
    },
    figureRows: {
      D1: { source: "Crime system", note: "Recording was audited" },
      D9: { source: "Case system", note: "Moved to a new system" },
    },
    opinions: {
      SOC: {
        opinion: "assured",
        why: "Why higher",
        exception: "",
        satisfied: ["lead", "files"],
        what: "Looked at SOC",
      },
      PWR: {
        opinion: "partly-assured",
        why: "Why partly",
        exception: "Exception text",
        satisfied: ["other-force"],
        what: "Looked at PWR",
      },
      EXP: { opinion: "not-assured", why: "", exception: "", satisfied: ["other"], what: "Looked at EXP" },
    },
    declaration: {
      [only]: { sharing: "ask", marking: "OFFICIAL-SENSITIVE", name: "Sam Sample", title: "Deputy", absence: "Absent" },
    },
    signed: {
      "1": {
        jsonSha256: "ab".repeat(32),
        fingerprint: "x",
        fileSha256: "cd".repeat(32),
        signedAt: "2026-05-01T00:00:00Z",
      },
    },
  };
};

export const composing = (jurisdiction: Jurisdiction, more: Partial<Composing> = {}): Composing => {
  const content = contentIn(jurisdiction);
  return {
    draft: fullDraft(content),
    content,
    contentSha256: hashOf(content),
    force: forceIn(jurisdiction),
    forDraft: false,
    date: "2026-06-01",
    ...more,
  };
};

export const fullReturn = (jurisdiction: Jurisdiction, more: Partial<Composing> = {}): ForceReturn =>
  composeReturn(composing(jurisdiction, more));

/** Every text that a tree shows, one after another. */
export const textsOf = (tree: DocumentTree): readonly string[] => [
  tree.title,
  tree.subject,
  tree.author,
  tree.marking,
  ...tree.notices,
  tree.footer,
  ...tree.blocks.flatMap(blockTexts),
];

/** Nothing is said where there is room to write. */
const cellText = (cell: Cell): string => (isRoom(cell) ? "" : plain(cell));

const itemTexts = ({ text, mark, items }: ListItem): readonly string[] => [
  ...(mark === undefined ? [] : [mark]),
  plain(text),
  ...(items ?? []).flatMap(itemTexts),
];

export const blockTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "heading":
    case "signature":
    case "turn":
      return [block.text];
    case "paragraph":
      return [plain(block.text)];
    case "list":
      return block.items.flatMap(itemTexts);
    case "table":
      return [
        block.table.caption,
        ...block.table.columns.map(({ text }) => text),
        ...block.table.rows.flatMap((row) => row.map(cellText)),
      ];
    case "facts":
      return [block.caption, ...block.rows.flatMap(({ key, value }) => [key, cellText(value)])];
    case "level-chart":
      return [block.chart.title, block.chart.description];
    case "contents":
      return [block.heading];
    case "page-break":
      return [];
  }
};

export const blocksText = (blocks: readonly Block[]): string => blocks.flatMap(blockTexts).join("\n");

/** A return with one question's answer put in place of the fixture's. */
export const withAnswer = (
  forceReturn: ForceReturn,
  id: string,
  answer: Partial<ForceReturn["answers"][string]>,
): ForceReturn => {
  const before = forceReturn.answers[id];
  if (before === undefined) {
    throw new Error(`no answer to ${id}`);
  }
  return { ...forceReturn, answers: { ...forceReturn.answers, [id]: { ...before, ...answer } } };
};
