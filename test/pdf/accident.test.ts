import { zlibSync } from "fflate";
import { expect, test } from "vitest";
import { accidentOf, whatHappened } from "../../src/pdf/accident.ts";
import { concat, fromLatin1, latin1 } from "../../src/pdf/bytes.ts";
import { edited, json, signed, unsigned } from "./support/signed.ts";

const flate = (dictionary: string, bytes: Uint8Array): string => {
  const packed = zlibSync(bytes);
  return `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${latin1(packed)}\nendstream\nendobj\n`;
};

const pdf = (...objects: readonly string[]): Uint8Array =>
  fromLatin1(`%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}`).join("")}startxref\n9\n%%EOF\n`);

const page = "<< /Type /Page /Parent 9 0 R >>\nendobj\n";
const xmp = flate(
  "/Type /Metadata",
  fromLatin1("<x:xmpmeta><xmp:CreatorTool>Modern slavery self-assessment</xmp:CreatorTool>"),
);
const field = "<< /FT /Sig /T (HeadOfForce) >>\nendobj\n";
const data = flate("/Type /EmbeddedFile", json);
const image = flate("/Type /XObject /Subtype /Image /Width 9 /Height 9", new Uint8Array(81));
/** The line at the foot of a page as another program sets it: its own glyph numbers and a map back. */
const foot = "Exampleshire · self-assessment 2026 · version 1 · fingerprint KT4M9PXQ2B";
const glyph = (at: number): string => (at + 0x21).toString(16).padStart(4, "0");
const printed = [
  flate("", fromLatin1(`BT /F1 8 Tf [<${Array.from(foot, (_, at) => glyph(at)).join("")}>] TJ ET`)),
  flate(
    "",
    fromLatin1(
      `begincmap 1 begincodespacerange <0000><ffff> endcodespacerange ${foot.length} beginbfchar ${Array.from(
        foot,
        (sign, at) => `<${glyph(at)}> <${sign.charCodeAt(0).toString(16).padStart(4, "0")}>`,
      ).join("\n")} endbfchar endcmap`,
    ),
  ),
];

test.each([
  ["printed to a new PDF", pdf(page, ...printed), "data-missing", "printed"],
  [
    "printed, named by its file",
    pdf(page, "<< /Title (OFFICIAL_IASC-MSHT_2026_kent_v1) >>\nendobj\n"),
    "data-missing",
    "printed",
  ],
  [
    "printed in plain letters",
    pdf(page, flate("", fromLatin1(`BT (${foot.replaceAll("\u00b7", "\\267")}) Tj ET`))),
    "data-missing",
    "printed",
  ],
  ["scanned, with words recognised", pdf(page, image, ...printed), "data-missing", "scanned"],
  ["flattened by a program that keeps the metadata", pdf(page, xmp), "data-missing", "flattened"],
  ["stripped of its data", pdf(page, xmp, field), "data-missing", "data-stripped"],
  ["saved again by another program", pdf(page, xmp, field, data), "rewritten", "optimised"],
  ["flattened, data kept", pdf(page, xmp, data), "rewritten", "flattened"],
  ["never ours", pdf(page, flate("", fromLatin1("BT (A letter about modern slavery) Tj ET"))), "never-ours", null],
  ["a scan of something else", pdf(page, image), "never-ours", null],
  ["encrypted", pdf(page, xmp, "<< /Encrypt 7 0 R >>\nendobj\n"), "password-protected", null],
])("a file %s is known", (_, file, kind, accident) => {
  expect(whatHappened(file)).toEqual({ kind, accident });
  expect(accidentOf(file)).toBe(accident);
});

test("one of ours changed in a byte is damaged, not another program's", () => {
  expect(whatHappened(edited(unsigned, "/Type /Catalog", "/Type /Catalob"))).toEqual({
    kind: "damaged",
    accident: null,
  });
});

test("one of ours without its end is cut short, wherever it ends", () => {
  for (const length of [
    20,
    1_000,
    unsigned.length - 1,
    unsigned.length + 3,
    unsigned.length + 600,
    signed.length - 1,
  ]) {
    expect(accidentOf(signed.subarray(0, length)), `${length} bytes`).toBe("cut-short");
  }
});

test("one of ours with something after its end is not called cut short", () => {
  expect(accidentOf(concat(signed, fromLatin1("more")))).not.toBe("cut-short");
});

test("another program's PDF without its end is cut short too", () => {
  expect(accidentOf(fromLatin1("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n"))).toBe("cut-short");
});

test("files made to be slow are given up on in time", () => {
  const maps = Array.from({ length: 40 }, () =>
    flate("", fromLatin1(`BT Tj begincmap ${"beginbfrange <0000> <ffff> <0000> ".repeat(20_000)}`)),
  );
  const hostile = [
    pdf(...maps),
    pdf("stream\n".repeat(400_000)),
    pdf(`${"stream\nendstream\n".repeat(200_000)}`),
    pdf("BT (".repeat(500_000)),
  ];
  const start = Date.now();
  for (const file of hostile) {
    whatHappened(file);
  }
  expect(Date.now() - start).toBeLessThan(8_000);
});
