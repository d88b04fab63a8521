import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { concat, fromLatin1, latin1 } from "../../src/pdf/bytes.ts";
import { embeddedJson, largestJson } from "../../src/pdf/embedded-json.ts";
import { inflate } from "../../src/pdf/inflate.ts";
import { readBase } from "../../src/pdf/read.ts";
import { Reader, Unreadable } from "../../src/pdf/syntax.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { sampleInput } from "./support/sample.ts";
import { edited, json, signed, unsigned } from "./support/signed.ts";
import { baseOf } from "./support/structure.ts";

const why = (bytes: Uint8Array): string => {
  const read = readBase(bytes);
  return read.ok ? "" : read.why;
};

test("the base of an unsigned and of a signed return is the same", () => {
  expect(baseOf(unsigned).bytes.length).toBe(unsigned.length);
  expect(Buffer.from(baseOf(signed).bytes).equals(Buffer.from(unsigned))).toBe(true);
});

test("the data of a return come back byte for byte", () => {
  const read = embeddedJson(baseOf(signed));
  expect(read.ok && Buffer.from(read.json).equals(Buffer.from(json))).toBe(true);
});

test("a file without its beginning or its end is refused", () => {
  expect(why(new Uint8Array())).toBe("the file does not begin as ours do");
  expect(why(unsigned.subarray(1))).toBe("the file does not begin as ours do");
  expect(why(unsigned.subarray(0, -1))).toBe("the file has no end");
});

test("bytes between the objects are refused", () => {
  expect(why(edited(unsigned, "\nendobj\n4 0 obj\n", "\nendobj\n\n4 0 obj\n"))).toMatch(/expected/);
  expect(why(edited(unsigned, "\nstartxref\n", "\n% a comment\nstartxref\n"))).toMatch(/expected/);
});

test("an object that stands twice is refused", () => {
  expect(why(edited(unsigned, "\nendobj\n4 0 obj\n", "\nendobj\n3 0 obj\n"))).toMatch(/object 3 twice/);
});

test("a key that stands twice in a dictionary is refused", () => {
  expect(why(edited(unsigned, "/MarkInfo << /Marked true >>", "/Pages << /Marked true >>   "))).toMatch(
    /the key Pages twice/,
  );
});

test("an end that leads to no object is refused", () => {
  const [, start = ""] = /startxref\n(\d+)\n/.exec(latin1(unsigned)) ?? [];
  for (const other of [Number(start) - 1, Number(start) + 1, 9]) {
    expect(why(edited(unsigned, `startxref\n${start}`, `startxref\n${other}`))).not.toBe("");
  }
});

test("a trailer of a later revision is refused as a base", () => {
  expect(why(edited(unsigned, "/Type /XRef /Size", "/Type /XRef /Prev 1 /Size"))).toMatch(/first revision/);
});

test("a second associated file is refused", () => {
  const object = /\/AF \[(\d+) 0 R\]/.exec(latin1(unsigned))?.[1];
  const read = readBase(
    edited(unsigned, `/AF [${object} 0 R]`, `/AF [3 0 R 1 0 R]`.padEnd(`/AF [${object} 0 R]`.length)),
  );
  // Of another length, so that the offsets no longer hold: either way there are no data.
  expect(read.ok && embeddedJson(read.base).ok).toBe(false);
});

test("no part of a return, cut anywhere, makes the reader throw", () => {
  for (let length = 0; length < signed.length; length += 997) {
    const read = readBase(signed.subarray(0, length));
    expect(read.ok && read.base.bytes.length !== unsigned.length).toBe(false);
  }
});

test("a byte changed anywhere in the base never makes the reader throw", () => {
  for (let at = 0; at < unsigned.length; at += 1_499) {
    const changed = unsigned.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x20;
    const read = readBase(changed);
    if (read.ok) {
      embeddedJson(read.base);
    }
  }
});

test("rubbish never makes the reader throw", () => {
  const token = fc.constantFrom(
    "<<",
    ">>",
    "[",
    "]",
    "/Name",
    "(text",
    ")",
    "<AB>",
    "1 0 R",
    "-1.5",
    "true",
    "null",
    " ",
    "\n",
    "obj",
    "%",
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 200 }), (tokens) => {
      try {
        new Reader(fromLatin1(tokens.join("")), 0).value();
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
      expect(readBase(concat(unsigned.subarray(0, 15), fromLatin1(`${tokens.join("")}%%EOF\n`))).ok).toBe(false);
    }),
  );
});

test("what is nested too deep is refused, not followed", () => {
  expect(() => new Reader(fromLatin1("[".repeat(100_000)), 0).value()).toThrow("too deep");
});

test("a small stream that unfolds to a great deal is stopped", () => {
  const bomb = deflateSync(Buffer.alloc(80_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  expect(inflate(bomb, largestJson)).toBeNull();
});

test("data of the largest size allowed are read, one byte more are not", () => {
  const of = (length: number) =>
    embeddedJson(baseOf(writePdf(sampleInput({ blocks: [] }, new Uint8Array(length).fill(0x20)))));
  expect(of(largestJson).ok).toBe(true);
  expect(of(largestJson + 1)).toEqual({ ok: false, why: "the embedded file is too large, or damaged" });
});
