import { expect, test } from "vitest";
import { concat, fromLatin1, latin1, toHex } from "../../src/pdf/bytes.ts";
import { readForeign } from "../../src/pdf/foreign.ts";
import { coveredBytes, putContents, readUpdate, writeUpdate } from "../../src/pdf/update.ts";
import { fonts } from "./support/sample.ts";
import { cms, edited, parameters, signed, unsigned, update } from "./support/signed.ts";
import { baseOf } from "./support/structure.ts";

const base = baseOf(unsigned);

test("an unsigned return has no update", () => {
  expect(readUpdate(base, unsigned, fonts)).toEqual({ kind: "none" });
});

test("the update gives back what it was made of, and the signature", () => {
  const read = readUpdate(base, signed, fonts);
  if (read.kind !== "ours") {
    throw new Error(read.kind === "other" ? read.why : read.kind);
  }
  expect(read.parameters).toEqual(parameters);
  expect(toHex(read.cms)).toBe(toHex(cms).padEnd(parameters.reserved * 2, "0"));
  expect(toHex(read.covered)).toBe(toHex(coveredBytes(update.bytes, update.byteRange)));
});

test("the signature covers the whole file but its own token", () => {
  const [start, length, second, rest] = update.byteRange;
  expect([start, second + rest]).toEqual([0, signed.length]);
  expect(latin1(signed.subarray(length, length + 1))).toBe("<");
  expect(latin1(signed.subarray(second - 1, second))).toBe(">");
  expect(update.contentsAt).toBe(length + 1);
  expect(second - length).toBe(parameters.reserved * 2 + 2);
});

test("the unsigned return is a prefix of the signed one", () => {
  expect(toHex(signed.subarray(0, unsigned.length))).toBe(toHex(unsigned));
});

test("names in Welsh, with brackets, and in letters that the faces lack can sign", () => {
  for (const name of ["Siân Ŵ (tŷ) \\ D’Arcy", "Ж \u{1F600} 名", "", "x".repeat(400)]) {
    const other = { ...parameters, name };
    const read = readUpdate(base, writeUpdate(unsigned, other, fonts).bytes, fonts);
    expect(read.kind === "ours" && read.parameters).toEqual(other);
  }
});

test("a long name is shown whole, in a smaller size", () => {
  const name = "Alexandrina Featherstonehaugh-Cholmondeley ".repeat(2).trim();
  const text = latin1(writeUpdate(unsigned, { ...parameters, name }, fonts).bytes.subarray(unsigned.length));
  const shown = text.match(/<[0-9a-f]+> Tj/g) ?? [];
  expect(shown.length).toBeGreaterThan(5);
});

test("a byte changed in the update is found, or is in what the signature says and covers", () => {
  const close = signed.indexOf(0x3e, update.contentsAt);
  let others = 0;
  for (let at = unsigned.length; at < signed.length; at++) {
    if (at >= update.contentsAt && at < close && at % 101 !== 0) {
      continue;
    }
    const changed = signed.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x01;
    const read = readUpdate(base, changed, fonts);
    if (read.kind === "ours") {
      const said = { ...read.parameters, cms: toHex(read.cms) };
      expect(said, `byte ${at}`).not.toEqual({ ...parameters, cms: toHex(cms).padEnd(parameters.reserved * 2, "0") });
    } else {
      others++;
    }
  }
  // Only digits of the time, letters of the texts and digits of the signature leave the form as it is.
  expect(others).toBeGreaterThan(1_500);
});

test("nothing can follow the update, and nothing can be missing", () => {
  expect(readUpdate(base, concat(signed, fromLatin1("\n")), fonts).kind).toBe("other");
  expect(readUpdate(base, signed.subarray(0, -1), fonts).kind).toBe("other");
  for (let length = unsigned.length + 1; length < signed.length; length += 61) {
    expect(readUpdate(base, signed.subarray(0, length), fonts).kind).toBe("other");
  }
});

test("lower case digits in the signature are not what we write", () => {
  const hex = toHex(cms).slice(0, 200);
  expect(readUpdate(base, edited(signed, hex, hex.toLowerCase()), fonts)).toMatchObject({ kind: "other" });
});

test("a signature larger than its room is a fault of the program", () => {
  expect(() => putContents(update, new Uint8Array(parameters.reserved + 1))).toThrow("more than the 2048 kept");
});

test("a signed return is not signed again", () => {
  expect(() => writeUpdate(signed, parameters, fonts)).toThrow("bytes after its end");
  expect(() => writeUpdate(fromLatin1("%PDF-1.4\n"), parameters, fonts)).toThrow("not an unsigned return");
});

/** A signature as another program writes it: our field again, its own dictionary, a gap of its own size. */
const elsewhere = (change: (text: string) => string = (text) => text): Uint8Array => {
  const field = /(\d+) 0 obj\n<< \/Type \/Annot \/Subtype \/Widget/.exec(latin1(unsigned))?.[1];
  const before = `\r\n${field} 0 obj\r\n<</FT/Sig/V 9000 0 R>>\r\nendobj\r\n9000 0 obj\r\n<</Type/Sig/Contents `;
  const gap = `<${"ab".repeat(700)}>`;
  const at = unsigned.length + before.length;
  const template = (last: number) =>
    `/ByteRange [0 ${at} ${at + gap.length} ${String(last).padEnd(8)}]/M(D:20260601103000+01'00')/Name(J. Smith \\(Acrobat\\))>>\r\nendobj\r\nstartxref\r\n1\r\n%%EOF\r\n`;
  const after = template(template(0).length);
  return concat(unsigned, fromLatin1(change(before + gap + after)));
};

test("a signature of another program in our field gives its parts and its claims", () => {
  const file = elsewhere();
  const read = readForeign(base, file);
  if (!read.ok) {
    throw new Error(read.why);
  }
  expect(read.cms).toHaveLength(700);
  expect(read.covered).toHaveLength(file.length - 1402);
  expect([read.name, read.time]).toEqual(["J. Smith (Acrobat)", "2026-06-01T09:30:00Z"]);
});

test.each([
  ["D\\07220260601093000Z", "2026-06-01T09:30:00Z"],
  ["D:20260228233000-01'00'", "2026-03-01T00:30:00Z"],
  ["D:20260230103000Z", ""],
  ["D:20260601250000Z", ""],
])("another program's time %s is %s", (written, time) => {
  const read = readForeign(
    base,
    elsewhere((text) => text.replace("D:20260601103000+01'00'", () => written.padEnd(23))),
  );
  expect(read.ok ? read.time : read.why).toBe(time);
});

test.each([
  ["covers less than the file", (text: string) => `${text}x`, "the signature does not cover the whole file"],
  [
    "begins after the beginning",
    (text: string) => text.replace("[0 ", "[1 "),
    "the signature does not cover the whole file",
  ],
  [
    "leaves out more than one string",
    (text: string) => text.replace("ababab", "ab><ab"),
    "what the signature leaves out is not one hexadecimal string",
  ],
  [
    "stands beside another",
    (text: string) => text.replace("startxref", "/ByteRange [0 1 2 3]"),
    "more than one signature",
  ],
  [
    "stands in another field",
    (text: string) => text.replace(/^\r\n\d+/, (number) => number.replace(/\d/g, "9")),
    "the signature is not in the field of the return",
  ],
  ["is missing", (text: string) => text.replace("/ByteRange", "/Byteless!"), "no signature after the return"],
])("a signature of another program that %s is refused", (_, change, why) => {
  const file = elsewhere(change);
  expect(readForeign(base, file)).toEqual({ ok: false, why });
});

test("a signature inside the return's own bytes is not looked for", () => {
  expect(readForeign(base, unsigned)).toEqual({ ok: false, why: "no signature after the return" });
});
