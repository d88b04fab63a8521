import { describe, expect, test } from "vitest";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { canonicalJson, parseCanonical } from "../../../src/core/return/canonical-json.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { parseReturn } from "../../../src/core/return/schema.ts";
import { fullReturn } from "./fixture.ts";

type Tree = { [key: string]: Tree } & Tree[];

/** A copy of a good return with one thing changed, as it would come out of a file. */
const changed = (change: (value: Tree) => void): unknown => {
  const copy = JSON.parse(JSON.stringify(fullReturn("EW"))) as Tree;
  change(copy);
  return copy;
};
const set = (path: string, value: unknown): unknown =>
  changed((tree) => {
    const keys = path.split("/");
    const last = keys.pop() ?? "";
    const at = keys.reduce((node, key) => node[key] as Tree, tree) as unknown as Record<string, unknown>;
    if (!Object.hasOwn(at, last)) {
      Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
    } else {
      at[last] = value;
    }
  });
const why = (value: unknown): string | null => {
  const parsed = parseReturn(value);
  return parsed.ok ? null : parsed.why;
};

test.each(jurisdictions)("a return composed in %s is read back as it is, after a journey as text", (jurisdiction) => {
  const forceReturn: ForceReturn = fullReturn(jurisdiction);
  const parsed = parseReturn(parseCanonical(canonicalJson(forceReturn)));
  expect(parsed).toEqual({ ok: true, forceReturn });
});

test("a preparation copy and a draft are read too", () => {
  expect(why(set("content/edition/issued", null))).toBeNull();
  expect(why(fullReturn("SC", { forDraft: true }))).toBeNull();
});

describe("each limit is the last length that is read", () => {
  test.each([
    ["answers/SOC-1/narrative", 600],
    ["points/0/office", 2000],
    ["points/0/why", 300],
    ["points/0/exception", 300],
    ["points/0/what", 300],
    ["evidence/0/title", 120],
    ["evidence/0/reference", 60],
    ["evidence/0/heldBy", 80],
    ["actions/0/outcome", 300],
    ["actions/0/owner", 80],
    ["risks/0/why", 300],
    ["risks/0/acceptedBy", 80],
    ["figures/rows/D1/note", 300],
    ["figures/rows/D1/source", 100],
    ["figures/cells/D1.2024/reason", 300],
    ["people/took/0/changed", 200],
    ["people/took/0/post", 80],
    ["people/lead", 80],
    ["people/preparedBy", 80],
    ["declaration/name", 80],
    ["declaration/title", 80],
  ])("%s: %i code points", (path, limit) => {
    // Two UTF-16 units each: what counts is code points.
    expect(why(set(path, "😀".repeat(limit)))).toBeNull();
    expect(why(set(path, "x".repeat(limit + 1)))).toBe(path.replaceAll("/", "."));
  });

  test.each([
    ["evidence", 200, { type: "other", title: "t", date: "2026-01", heldBy: "h", reference: "", nca: false }, "E"],
    ["actions", 100, { outcome: "o", owner: "o", due: "2027-01-01", serves: [], dependsOn: [], help: "" }, "A"],
    ["risks", 60, { serves: [], why: "w", acceptedBy: "a" }, "R"],
    ["people/took", 40, { post: "p", organisation: "o", part: "answered", date: "2026-01", changed: "" }, "P"],
  ] as const)("%s: %i of them", (path, limit, record, letter) => {
    const many = (n: number): readonly object[] =>
      Array.from({ length: n }, (_, i) => ({ ...record, id: `${letter}${i + 1}` }));
    expect(why(set(path, many(limit)))).toBeNull();
    expect(why(set(path, many(limit + 1)))).toBe(path.replaceAll("/", "."));
  });
});

test.each([
  ["not in composed form", "e\u0301"],
  ["a control", "a\u0007"],
  ["a carriage return", "a\r\nb"],
  ["a tab", "a\tb"],
  ["a soft hyphen", "a\u00adb"],
  ["a zero-width space", "a\u200bb"],
  ["a byte order mark", "\ufeffa"],
  ["a right-to-left override", "a\u202eb"],
  ["a lone surrogate", "a\ud800"],
  ["a noncharacter", "a\uffff"],
])("text that is or has %s is refused, in an answer and in the words", (_, text) => {
  expect(why(set("answers/SOC-1/narrative", text))).toBe("answers.SOC-1.narrative");
  expect(why(set("content/words/mark.true", text))).toBe("content.words.mark.true");
  expect(why(set("forceData/name", text))).toBe("forceData.name");
});

test("a line feed may stand in a text, and accents and Welsh letters too", () => {
  expect(why(set("answers/SOC-1/narrative", "Un\nDau ŵ ŷ é"))).toBeNull();
});

test.each([
  ["another format", "format", 2],
  ["a version of 0", "version", 0],
  ["a fraction of a version", "version", 1.5],
  ["a template that is no number", "template", "1"],
  ["a short hash", "contentSha256", "ab"],
  ["an upper-case hash", "replaces", "AB".repeat(32)],
  ["an odd slug", "force", "../x"],
  ["another marking", "marking", "SECRET"],
  ["a level of 4", "points/0/level", 4],
  ["a level as text", "answers/SOC-1/counted", "2"],
  ["another opinion", "points/0/opinion", "satisfied"],
  ["another choice", "answers/SOC-1/choice", "all"],
  ["a figure with decimals", "figures/cells/D1.2024/value", 0.1],
  ["minus zero", "figures/cells/D1.2024/value", -0],
  ["another reason for no figure", "figures/cells/D1.2024/why", "lost"],
  ["an id of another form", "evidence/0/id", "X1"],
  ["an id that begins with 0", "actions/0/id", "A01"],
  ["another type of evidence", "evidence/0/type", "rumour"],
  ["a date that is no date", "censusDate", "31 March 2026"],
  ["an unknown key at the top", "extra", 1],
  ["an unknown key in an answer", "answers/SOC-1/note", "working note"],
  ["an unknown key in a record", "evidence/0/attachment", ""],
  ["an unknown key in the content", "content/points/0/hidden", "x"],
  ["an answer to a question of another form", "answers/soc1", {}],
  ["an answer that is inherited in name", "answers/toString", {}],
  ["a cell of another form", "figures/cells/E5", { value: 1, why: null, reason: "", published: null }],
  ["a list in place of a record", "answers", []],
  ["nothing in place of a record", "people", null],
  ["another jurisdiction", "content/jurisdiction", "FR"],
])("%s is refused", (_, path, value) => {
  expect(why(set(path, value))).not.toBeNull();
});

test("a missing key is refused, whichever it is", () => {
  for (const key of Object.keys(fullReturn("EW"))) {
    const without = changed((tree) => {
      delete tree[key];
    });
    expect(why(without), key).toBe(key);
  }
});

test.each(["answers", "figures/cells", "figures/rows", "content/words", "forceData/published", "people"])(
  "a key __proto__, constructor or prototype in %s is refused and changes no prototype",
  (path) => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      expect(why(set(`${path}/${key}`, { polluted: true }))).toBe(key);
    }
    expect("polluted" in {}).toBe(false);
  },
);

test("anything else is refused and nothing throws", () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  for (const value of [undefined, null, 0, "", [], {}, true, Symbol("x"), () => 1, loop, new Map()]) {
    expect(why(value)).not.toBeNull();
  }
});
