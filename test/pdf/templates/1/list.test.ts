import { expect, test } from "vitest";
import type { Block, ListItem } from "../../../../src/core/return/document.ts";
import { body, lay, nodesOf, say } from "../../support/laid.ts";

const list = (...items: readonly ListItem[]): Block => ({ kind: "list", ordered: false, items });

test("practices stand under each other, whatever is true of them", () => {
  const signs = { True: "yes", "Not true": "no", "Not shown": "not-shown" } as const;
  const practice = (mark: keyof typeof signs): ListItem => ({ mark, sign: signs[mark], text: "A practice" });
  const laid = lay([
    list(practice("True"), practice("True")),
    list(practice("True"), practice("Not true")),
    list(practice("Not true"), practice("Not shown")),
  ]);
  const places = body(laid).flatMap((line) => (say(line) === "A practice" ? [line.x] : []));
  expect(places).toHaveLength(6);
  expect(new Set(places).size).toBe(1);
});

test("the text of an item is an element before the list that is nested in it", () => {
  const laid = lay([list({ text: "Statement", items: [{ text: "Detail" }] }, { text: "Alone" })]);
  const tags = nodesOf(laid.root, "LBody").map(({ kids }) =>
    kids.map((kid) => (kid.kind === "node" ? kid.tag : kid.kind)),
  );
  expect(tags).toEqual([["P", "L"], ["mark"], ["mark"]]);
});
