import { createHash } from "node:crypto";
import { contentOf } from "../../src/core/questionnaire/all-content.ts";
import { type Jurisdiction, jurisdictions, pointIds } from "../../src/core/questionnaire/content.ts";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import type { DocumentTree } from "../../src/core/return/document.ts";
import { documentTree, pointTree, questionsTree } from "../../src/core/return/document-tree.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import { summaryTree } from "../../src/core/return/summary.ts";
import { goodSamples } from "../../src/samples/flavours.ts";
import { emptyReturn, largestReturn, leastReturn, sampleReturn, wordyReturn } from "./extreme-returns.ts";
import { troubledReturn } from "./troubled-return.ts";

/** Every kind of document that is made, for judges that are to see them all. */

/** What is signed: each flavour and jurisdiction of the samples, the smallest, the largest, the most troublesome. */
export const returns: Readonly<Record<string, () => ForceReturn>> = {
  ...Object.fromEntries(goodSamples.map((sample) => [sample.file.replace(".pdf", ""), () => sampleReturn(sample)])),
  least: leastReturn,
  wordy: wordyReturn,
  largest: largestReturn,
  troubled: troubledReturn,
};

/** Pages that carry data and that nobody signs. */
export const drafts: Readonly<Record<string, () => ForceReturn>> = {
  "draft of nothing": emptyReturn,
};

const contentFor = (jurisdiction: Jurisdiction) => {
  const content = contentOf("2026", jurisdiction);
  if (content === undefined) {
    throw new Error(`no content for ${jurisdiction}`);
  }
  return content;
};

const hashOf = (forceReturn: ForceReturn): string =>
  createHash("sha256").update(canonicalJson(forceReturn)).digest("hex");

const summaryOf = (forceReturn: ForceReturn, levels: boolean): DocumentTree =>
  summaryTree(forceReturn, hashOf(forceReturn), { levels });

/** What carries no data. */
export const others: Readonly<Record<string, () => DocumentTree>> = {
  "summary without levels": () => summaryOf(leastReturn(), false),
  "summary with levels": () => summaryOf(wordyReturn(), true),
  ...Object.fromEntries(
    jurisdictions.map((jurisdiction) => [`blank copy ${jurisdiction}`, () => questionsTree(contentFor(jurisdiction))]),
  ),
};

/** All of them as data, and one point's blank copy, which is only printed. */
export const everyTree: Readonly<Record<string, () => DocumentTree>> = {
  ...Object.fromEntries(
    Object.entries({ ...returns, ...drafts }).map(([name, make]) => [
      name,
      () => {
        const forceReturn = make();
        return documentTree(forceReturn, hashOf(forceReturn));
      },
    ]),
  ),
  ...others,
  ...Object.fromEntries(pointIds.map((point) => [`blank copy of ${point}`, () => pointTree(contentFor("EW"), point)])),
};
