import { expect, test } from "vitest";
import type { Base } from "../../../src/pdf/read.ts";
import type { Dictionary, Value } from "../../../src/pdf/syntax.ts";
import { writePdf } from "../../../src/pdf/write.ts";
import { faultsOf } from "../support/faults.ts";
import { sampleInput } from "../support/sample.ts";
import { baseOf, entries, items, name, text } from "../support/structure.ts";

const base = baseOf(writePdf(sampleInput()));

test("the sample has no fault that a validator would not notice", () => {
  expect(faultsOf(base)).toEqual([]);
});

const isDictionary = (value: Value): value is Dictionary =>
  typeof value === "object" && value !== null && value.kind === "dictionary";

/** The base with the first dictionary of a kind changed. */
const damaged = (is: (own: Dictionary["entries"]) => boolean, change: (own: Map<string, Value>) => void): Base => {
  const found = [...base.objects].find(([, { value }]) => isDictionary(value) && is(value.entries));
  if (found === undefined || !isDictionary(found[1].value)) {
    throw new Error("nothing to damage");
  }
  const own = new Map(found[1].value.entries);
  change(own);
  const objects = new Map(base.objects).set(found[0], { ...found[1], value: { kind: "dictionary", entries: own } });
  const catalog = objects.get(objectOf(base.trailer.entries.get("Root")))?.value ?? null;
  return { ...base, objects, catalog: isDictionary(catalog) ? catalog : base.catalog };
};
const objectOf = (value: Value | undefined): number =>
  typeof value === "object" && value?.kind === "reference" ? value.object : -1;
const isTag = (tag: string) => (own: Dictionary["entries"]) => name(own.get("S")) === tag && own.has("P");
const string = (said: string): Value => ({
  kind: "string",
  bytes: Uint8Array.from(Buffer.from(said)),
  start: 0,
  end: 0,
});
const dictionaryOf = (...pairs: readonly (readonly [string, Value])[]): Value => ({
  kind: "dictionary",
  entries: new Map(pairs),
});

test.each<[string, () => Base, RegExp]>([
  ["a head of a column without a scope", () => damaged(isTag("TH"), (own) => own.delete("A")), /head without a scope/],
  [
    "a cell that names a head that is none",
    () =>
      damaged(isTag("TD"), (own) =>
        own.set(
          "A",
          dictionaryOf(["O", { kind: "name", name: "Table" }], ["Headers", { kind: "array", items: [string("h9")] }]),
        ),
      ),
    /names the head h9/,
  ],
  ["a cell that names no head", () => damaged(isTag("TD"), (own) => own.delete("A")), /cell that names no head/],
  [
    "an id that no tree lists",
    () => damaged(isTag("TD"), (own) => own.set("ID", string("c1"))),
    /c1 is not in the id tree/,
  ],
  [
    "two entries of the parent tree changed for each other",
    () =>
      damaged(
        (own) => own.has("Nums"),
        (own) => {
          const [key = 0, list, ...rest] = items(own.get("Nums"));
          const [one = null, other = null, third = null, fourth = null, ...more] = items(list);
          own.set("Nums", {
            kind: "array",
            items: [key, { kind: "array", items: [one, other, fourth, third, ...more] }, ...rest],
          });
        },
      ),
    /parent tree gives content 2 to another/,
  ],
  [
    "a bookmark without a destination",
    () =>
      damaged(
        (own) => own.has("Title") && own.has("Parent"),
        (own) => own.delete("Dest"),
      ),
    /leads nowhere/,
  ],
  [
    "a link without a destination",
    () =>
      damaged(
        (own) => name(own.get("Subtype")) === "Link",
        (own) => own.delete("Dest"),
      ),
    /link that leads nowhere/,
  ],
  [
    "a title in the properties that the packet does not have",
    () =>
      damaged(
        (own) => own.has("CreationDate"),
        (own) => own.set("Title", string("Minutes")),
      ),
    /two titles/,
  ],
  [
    "a field without a name",
    () =>
      damaged(
        (own) => own.has("FT"),
        (own) => own.delete("TU"),
      ),
    /Widget that says nothing/,
  ],
  [
    "a figure without a description",
    () => damaged(isTag("Figure"), (own) => own.delete("Alt")),
    /figure without a description/,
  ],
  [
    "rows that are read from the last to the first",
    () => damaged(isTag("TBody"), (own) => own.set("K", { kind: "array", items: items(own.get("K")).toReversed() })),
    /is read after/,
  ],
  ["content that belongs to nobody", () => damaged(isTag("P"), (own) => own.delete("K")), /P in undefined/],
])("%s is noticed", (_, damage, fault) => {
  expect(faultsOf(damage()).join("\n")).toMatch(fault);
});

test("a figure is a drawing and its words, described and placed", () => {
  const figures = [...base.objects.values()].flatMap(({ value }) =>
    isDictionary(value) && isTag("Figure")(value.entries) ? [value.entries] : [],
  );
  expect(figures).toHaveLength(3);
  for (const figure of figures) {
    expect(text(figure.get("Alt"))).toMatch(/^One row a question\./);
    const box = items(entries(base, figure.get("A")).get("BBox")).map(Number);
    expect(box).toHaveLength(4);
    expect((box[3] ?? 0) - (box[1] ?? 0)).toBeGreaterThan(70);
  }
});
