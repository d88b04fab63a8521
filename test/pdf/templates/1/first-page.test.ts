import { expect, test } from "vitest";
import { documentTree } from "../../../../src/core/return/document-tree.ts";
import type { ForceReturn } from "../../../../src/core/return/force-return.ts";
import { metricsOf } from "../../../../src/pdf/font-metrics.ts";
import type { Node } from "../../../../src/pdf/templates/1/laid-out.ts";
import { layOut } from "../../../../src/pdf/templates/1/layout.ts";
import { goodSamples } from "../../../../src/samples/flavours.ts";
import { largestReturn, leastReturn, sampleReturn, wordyReturn } from "../../../support/extreme-returns.ts";
import { fonts } from "../../support/sample.ts";

const faces = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };

const fieldPages = (node: Node): readonly number[] =>
  node.kids.flatMap((kid) => (kid.kind === "node" ? fieldPages(kid) : kid.kind === "field" ? [kid.page] : []));
const textOn = (node: Node, page: number): string =>
  node.kids
    .map((kid) =>
      kid.kind === "node"
        ? textOn(kid, page)
        : kid.kind === "mark" && kid.page === page
          ? kid.lines.map(({ runs }) => runs.map(({ text }) => text).join("")).join("")
          : "",
    )
    .join("\n");

const laid = (forceReturn: ForceReturn) => {
  const { root } = layOut(documentTree(forceReturn, "ab".repeat(32)), faces);
  return { signedOn: fieldPages(root), first: textOn(root, 1), root };
};
const turned = "Risk and reward, who will read this and the place to sign are on the next page.";

test.each([
  ...goodSamples.map((sample) => [sample.file, () => sampleReturn(sample)] as const),
  ["the least return", leastReturn] as const,
])("what the head of the force reads of %s is one page, with the place to sign", (_, make) => {
  const { signedOn, first } = laid(make());
  expect(signedOn).toEqual([1]);
  expect(first).toContain("Risk and reward");
  expect(first).not.toContain(turned);
});

test.each([
  ["the wordiest return", wordyReturn],
  ["the largest return", largestReturn],
])("%s says on the first page what is on the next", (_, make) => {
  const { signedOn, first, root } = laid(make());
  expect(signedOn).toEqual([2]);
  expect(first).toContain(turned);
  expect(first).toContain("Since the last return");
  expect(first).not.toContain("Crimes recorded");
  expect(textOn(root, 2)).toContain("Crimes recorded");
});
