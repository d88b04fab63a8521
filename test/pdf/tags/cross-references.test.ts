import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { latin1 } from "../../../src/pdf/bytes.ts";
import { withCrossReferences } from "../../../src/pdf/tags/cross-references.ts";
import { writePdf } from "../../../src/pdf/write.ts";
import { sampleInput } from "../support/sample.ts";
import { baseOf, name } from "../support/structure.ts";

const base = baseOf(writePdf(sampleInput()));
const text = latin1(base.bytes);

/** Type, place and index of each object, from 0 (PDF 32000-1 §7.5.8.3), the predictor "up" taken back. */
const entriesOf = (): readonly (readonly [number, number, number])[] => {
  const rows = unzlibSync(
    base.objects.get(Number(/(\d+) 0 obj\n<< \/Type \/XRef/.exec(text)?.[1]))?.stream ?? new Uint8Array(),
  );
  const above = new Uint8Array(6);
  return Array.from({ length: rows.length / 7 }, (_, row) => {
    expect(rows[row * 7]).toBe(2);
    for (let column = 0; column < 6; column++) {
      above[column] = (above[column] ?? 0) + (rows[row * 7 + 1 + column] ?? 0);
    }
    const [type = 0, a = 0, b = 0, c = 0, d = 0, e = 0] = above;
    return [type, a * 65_536 + b * 256 + c, d * 256 + e];
  });
};

test("every object is where the cross-references say", () => {
  const entries = entriesOf();
  expect(entries[0]).toEqual([0, 0, 65_535]);
  expect(entries.length).toBe(Number(base.trailer.entries.get("Size")));
  expect(entries.length).toBe(base.objects.size + 1);
  const stream = [...base.objects].find(
    ([, { value }]) =>
      typeof value === "object" && value?.kind === "dictionary" && name(value.entries.get("Type")) === "ObjStm",
  )?.[0];
  let packed = 0;
  entries.slice(1).forEach(([type, place, index], at) => {
    if (type === 1) {
      expect(text.startsWith(`${at + 1} 0 obj\n`, place)).toBe(true);
      expect(index).toBe(0);
    } else {
      expect([type, place, index]).toEqual([2, stream, packed]);
      packed++;
    }
  });
  expect(packed).toBeGreaterThan(1000);
});

test("a jsPDF that ends its files in another way is found out", () => {
  const packed = { object: 5, first: 9, count: 1, newObject: () => 9, write: () => {}, finish: () => {} };
  expect(() => withCrossReferences("%PDF-1.7\nxref\nstartxref\n9\n%%EOF", packed, "AB")).toThrow("jsPDF did not end");
});
