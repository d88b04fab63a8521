import { expect, test } from "vitest";
import type { Block } from "../../../src/core/return/document.ts";
import { documentTree } from "../../../src/core/return/document-tree.ts";
import { type Part, parts, partTree } from "../../../src/core/return/part-tree.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

const draft = fullReturn("EW", { forDraft: true });
const telling = tellingOf(draft, hashOf(draft));
const text = (part: Part): string =>
  blocksText(partTree(telling, part).blocks.filter((block): block is Block => block.kind !== "level-chart"));

test("everything is the document itself", () => {
  expect(partTree(telling, "all")).toEqual(documentTree(draft, hashOf(draft)));
});

test("each part stands under the same title, marking and notices, DRAFT among them", () => {
  const { blocks: _, ...whole } = partTree(telling, "all");
  for (const part of parts) {
    const { blocks, ...round } = partTree(telling, part);
    expect(round).toEqual(whole);
    expect(blocks[0]).toMatchObject({ kind: "heading", level: 1 });
    expect(round.notices.some((notice) => notice.startsWith("DRAFT."))).toBe(true);
  }
});

test("a part holds its own and nothing of another", () => {
  expect(text("PWR")).toContain("2.1 ");
  expect(text("PWR")).not.toContain("1.1 ");
  expect(text("figures")).toContain("MSHT crimes recorded");
  expect(text("figures")).not.toContain("Outcome one");
  expect(text("maturity")).toContain("What would raise it to level 1");
  expect(text("actions")).toContain("Outcome one");
  expect(text("actions")).not.toContain("MSHT crimes recorded");
});
