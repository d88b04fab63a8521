import { beforeAll, expect, test } from "vitest";
import type { Register, Verdict } from "../../src/core/verdict/verdict.ts";
import { find } from "../../src/pdf/bytes.ts";
import { readBase } from "../../src/pdf/read.ts";
import type { Bytes } from "../../src/signature/bytes.ts";
import { forge, keyFor, registerOf, returnOf, verdictOn } from "./support.ts";

const made = new Map<string, Bytes>();
let signed: Bytes;
let register: Register;
let baseEnd: number;

beforeAll(async () => {
  const forceReturn = await returnOf("NI");
  const key = await keyFor(forceReturn);
  signed = await forge(forceReturn, key);
  register = registerOf(forceReturn.force, key.certificateSha256);
  const read = readBase(signed);
  baseEnd = read.ok ? read.base.bytes.length : 0;
  expect((await verdictOn(signed, { register, made })).code).toBe("genuine");
}, 60_000);

const masks = [0x01, 0x20, 0xff] as const;

/** `untilRefused` gives the same answer sooner: it stops at the first finding that refuses. */
const changed = async (at: number, mask: number, untilRefused = false): Promise<Verdict> => {
  const bytes = signed.slice();
  bytes[at] = (bytes[at] ?? 0) ^ mask;
  return verdictOn(bytes, { register, made, untilRefused });
};

/** So many places, evenly over a stretch, its ends included. */
const spread = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: Math.min(count, to - from) }, (_, i) =>
    Math.min(to - 1, from + Math.floor((i * (to - from)) / Math.min(count, to - from))),
  );

/** Where each structure of the file stands: a byte of every kind is met, however small the structure. */
const structures = (): Readonly<Record<string, readonly number[]>> => {
  const contents = find(signed, "/Contents <", baseEnd) + "/Contents <".length;
  const contentsEnd = signed.indexOf(0x3e, contents);
  const cmsEnd = contents + 2 * 1400;
  const packed = find(signed, "/Type /ObjStm");
  const xref = find(signed, "/Type /XRef");
  const json = find(signed, "/EmbeddedFile");
  const near = (text: string, length: number, from = 0): readonly number[] => {
    const start = find(signed, text, from);
    return spread(start, start + length, length);
  };
  return {
    "header and first objects": spread(0, 400, 120),
    "pages and their streams": spread(400, json, 350),
    "embedded data": spread(json - 60, json + 3000, 200),
    "what is left of the data, and other objects": spread(json + 3000, packed, 200),
    "structure tree": spread(packed - 60, xref - 60, 250),
    "cross-reference stream": spread(xref - 60, baseEnd, 300),
    "end of the pages": spread(baseEnd - 30, baseEnd + 4, 34),
    "field and signature dictionary": spread(baseEnd, contents, 300),
    "byte range": near("/ByteRange", 60, baseEnd),
    "the CMS": spread(contents, cmsEnd, 240),
    "zeros after it": spread(cmsEnd, contentsEnd, 60),
    "time, name, reason, title": spread(contentsEnd, contentsEnd + 400, 200),
    "visible block and the end": spread(contentsEnd + 400, signed.length, 250),
  };
};

test("2,000 places spread over every structure, each changed in three ways: refused", async () => {
  const places = Object.entries(structures()).flatMap(([structure, all]) => all.map((at) => ({ structure, at })));
  expect(places.length).toBeGreaterThanOrEqual(2000);
  const passed: string[] = [];
  for (const [turn, { structure, at }] of places.entries()) {
    for (const mask of masks) {
      // Every other place once by the whole check, the masks taking turns; the rest until something refuses.
      const whole = turn % 2 === 0 && mask === masks[(turn / 2) % masks.length];
      const { verdict, return: lent, codes } = await changed(at, mask, !whole);
      if (verdict !== "refused" || lent !== null) {
        passed.push(`${structure}: byte ${at} ^ ${mask}: ${codes}`);
      }
    }
  }
  expect(passed).toEqual([]);
}, 120_000);

test("200 digits of the signature and its zeros, changed in three ways: refused", async () => {
  const contents = find(signed, "/Contents <", baseEnd) + "/Contents <".length;
  const close = signed.indexOf(0x3e, contents);
  const passed: string[] = [];
  for (const at of [...spread(contents - 1, contents + 2800, 150), ...spread(contents + 2800, close + 1, 50)]) {
    for (const mask of masks) {
      const { verdict, codes } = await changed(at, mask, true);
      if (verdict !== "refused") {
        passed.push(`byte ${at} ^ ${mask}: ${codes}`);
      }
    }
  }
  expect(passed).toEqual([]);
}, 120_000);

test("a check that stops at the first refusal refuses what the whole check refuses, and nothing else", async () => {
  for (const at of spread(0, signed.length, 40)) {
    expect((await changed(at, 0x01, true)).verdict).toBe((await changed(at, 0x01)).verdict);
  }
  expect((await verdictOn(signed, { register, made, untilRefused: true })).code).toBe("genuine");
});

test("most changes in the signed bytes are said to be changes after signing", async () => {
  const codes = [];
  for (const at of spread(500, baseEnd, 60)) {
    codes.push((await changed(at, 0x01)).code);
  }
  expect(codes.filter((code) => code === "changed-after-signing").length).toBeGreaterThanOrEqual(58);
});

test("every shorter file is refused, and so is every longer one", async () => {
  for (const length of [...spread(1, signed.length, 120), signed.length - 1, signed.length - 2]) {
    expect((await verdictOn(signed.slice(0, length), { register, made })).verdict).toBe("refused");
  }
  for (const more of [1, 2, 100]) {
    for (const filler of [0, 10, 32]) {
      const longer = new Uint8Array(signed.length + more).fill(filler);
      longer.set(signed);
      expect((await verdictOn(longer, { register, made })).verdict).toBe("refused");
    }
  }
}, 60_000);
