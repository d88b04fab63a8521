import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, deepest, parseCanonical } from "../../../src/core/return/canonical-json.ts";

describe("writing", () => {
  test("keys stand in the order of their UTF-16 code units, as in RFC 8785 §3.2.3", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test("text is escaped as RFC 8785 §3.2.2.2 says, and no more", () => {
    expect(canonicalJson("\u20ac$\u000f\nA'\u0042\u0022\\\\\"/\u2028\u007f<")).toBe(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028\u007f<"',
    );
    expect(canonicalJson("\b\t\n\f\r\u0000\u001f")).toBe('"\\b\\t\\n\\f\\r\\u0000\\u001f"');
  });

  test("a whole value has one text", () => {
    expect(canonicalJson({ b: [true, false, null, -1, 0, 9007199254740991], a: {}, "": [[]] })).toBe(
      '{"":[[]],"a":{},"b":[true,false,null,-1,0,9007199254740991]}',
    );
  });

  test("an object without a prototype is written like any other", () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["undefined inside", { a: undefined }],
    ["a hole", new Array(2)],
    ["a fraction", 0.5],
    ["minus zero", -0],
    ["more than 2^53", 2 ** 53],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["bigint", 1n],
    ["a function", () => 1],
    ["a symbol", Symbol("a")],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a boxed text", new String("a")],
    ["a high surrogate alone", "\ud800"],
    ["a low surrogate before a high one", "\udc00\ud800"],
    ["a lone surrogate in a key", { "\udfff": 1 }],
    ["an own key __proto__", JSON.parse('{"__proto__":1}')],
    ["a key constructor", { constructor: 1 }],
  ])("%s is refused", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test("a value that holds itself is refused and does not overflow", () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => canonicalJson(loop)).toThrow("too deep");
  });
});

describe("reading", () => {
  test("a canonical text gives its value", () => {
    expect(parseCanonical('{"a":[1,"x",null],"b":{}}')).toEqual({ a: [1, "x", null], b: {} });
  });

  test.each([
    ["a key twice", '{"a":1,"a":1}'],
    ["a key twice, once escaped", '{"a":1,"\\u0061":1}'],
    ["keys out of order", '{"b":1,"a":2}'],
    ["white space", '{"a": 1}'],
    ["a line at the end", "[]\n"],
    ["a byte order mark", "\ufeff[]"],
    ["another escape", '"\\u0041"'],
    ["an escaped stroke", '"\\/"'],
    ["an upper-case escape", '"\\u001F"'],
    ["1.0", "1.0"],
    ["1e2", "1e2"],
    ["-0", "-0"],
    ["0.5", "0.5"],
    ["a number that loses digits", "9007199254740993"],
    ["a huge number", "1e999"],
    ["a lone surrogate", '"\\ud800"'],
    ["a raw lone surrogate", '"\ud800"'],
    ["__proto__", '{"__proto__":{"admin":true}}'],
    ["constructor", '{"constructor":{}}'],
    ["an unfinished text", '{"a":'],
    ["nothing", ""],
    ["no JSON", "hello"],
    ["two values", "1 2"],
  ])("%s is refused", (_, text) => {
    expect(parseCanonical(text)).toBeUndefined();
  });

  test("depth has a limit, and brackets inside text do not count", () => {
    expect(parseCanonical("[".repeat(deepest) + "]".repeat(deepest))).toBeDefined();
    expect(parseCanonical("[".repeat(deepest + 1) + "]".repeat(deepest + 1))).toBeUndefined();
    expect(parseCanonical(JSON.stringify('\\"'.concat("[".repeat(500))))).toBeDefined();
  });

  test("a million brackets neither overflow the stack nor take long", () => {
    const started = performance.now();
    expect(parseCanonical("[".repeat(1_000_000))).toBeUndefined();
    expect(parseCanonical('{"a":'.repeat(200_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
    fc.string({ unit: "binary" }),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ unit: "binary" }).filter((key) => !["__proto__", "constructor", "prototype"].includes(key)),
      tie("value"),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
})).value;

describe("both ways", () => {
  test("every value comes back equal, and is written the same again", () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value);
        expect(parseCanonical(text)).toEqual(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test("no text is read that would be written otherwise", () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.constantFrom(" ", "\n", "0", '"', ",", "\\", "{", "}"), (value, at, char) => {
        const text = canonicalJson(value);
        const changed = `${text.slice(0, at % (text.length + 1))}${char}${text.slice(at % (text.length + 1))}`;
        const read = parseCanonical(changed);
        expect(read === undefined || canonicalJson(read) === changed).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("the order in which keys were added does not matter", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.integer(), { noNullPrototype: true }), (record) => {
        fc.pre(!Object.keys(record).some((key) => ["__proto__", "constructor", "prototype"].includes(key)));
        const backwards = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(backwards)).toBe(canonicalJson(record));
      }),
    );
  });
});
