import { zlibSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { most } from "../../src/core/answers/text.ts";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { KeptKey } from "../../src/core/return/return-file.ts";
import type { Code } from "../../src/core/verdict/verdict.ts";
import { concat, fromLatin1 } from "../../src/pdf/bytes.ts";
import { readBase } from "../../src/pdf/read.ts";
import { signatureField } from "../../src/pdf/signature-field.ts";

import type { Bytes } from "../../src/signature/bytes.ts";
import { forge, keyFor, registerOf, returnOf, unsignedOf, verdictOn } from "./support.ts";

/**
 * Files made to hold the check up, to fill the memory or to overflow the stack. Each has an answer within seconds, on a slow
 * machine beside other work: before they were bounded, these took from eight seconds to hours. `verdictOn` lets a bug throw.
 */
const seconds = 6;
const room = 9_800_000;

const answered = async (bytes: Bytes): Promise<readonly Code[]> => {
  const began = process.cpuUsage();
  const { verdict, codes, return: lent } = await verdictOn(bytes);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(seconds);
  expect([verdict, lent]).toEqual(["refused", null]);
  return codes;
};

const filled = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length));
const end = "\nstartxref\n0\n%%EOF\n";
const pdf = (...parts: readonly (string | Uint8Array)[]): Bytes =>
  concat(...["%PDF-1.4\n", ...parts, end].map((part) => (typeof part === "string" ? fromLatin1(part) : part)));
/** Begins as ours do, is laid out as ours are, and holds one object. */
const likeOurs = (value: string): Bytes => {
  const header = "%PDF-1.7\n%\xba\xdf\xac\xe0\n";
  const object = `1 0 obj\n${value}\nendobj\n`;
  const start = header.length + object.length;
  const tail = `2 0 obj\n<< /Type /XRef /Size 3 /Root 1 0 R >>\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return fromLatin1(header + object + tail);
};

describe("a PDF of anybody's", () => {
  test("thousands of streams that unfold to megabytes each", async () => {
    const bomb = zlibSync(new Uint8Array(2_100_000), { level: 9 });
    const one = concat(fromLatin1("<</Filter/FlateDecode>>\nstream\n"), bomb, fromLatin1("\nendstream\n"));
    const count = Math.floor(room / one.length);
    expect(count).toBeGreaterThan(4000);
    expect(await answered(pdf(...Array.from({ length: count }, () => one)))).toEqual(["not-a-return"]);
  });

  test.each<[string, string]>([
    ["strings that nobody closes", `<<>>\nstream\nBT Tj (${filled("\\(", 1_900_000)}\nendstream`],
    ["hexadecimal strings that nobody closes", `<<>>\nstream\nBT Tj ${filled("<0a ", 1_900_000)}\nendstream`],
    ["streams without end", filled("stream\n", room)],
    ["streams of nothing", filled("stream\nendstream\n", room)],
    ["byte ranges that come to nothing", `/MSHT_Title ${filled(`/ByteRange [0 ${" ".repeat(60)}`, room)}`],
    ["marks of encryption", filled("/Encrypt 1 ", room)],
  ])("%s", async (_, body) => {
    await answered(pdf(body));
  });

  test("many character maps over many words", async () => {
    const map = "<<>>\nstream\nbegincmap beginbfrange <0000> <00ff> <0041> endbfrange\nendstream\n";
    const words = `<<>>\nstream\nBT Tj ${filled(`(${"a".repeat(1000)})`, 1_900_000)}\nendstream\n`;
    expect(await answered(pdf(filled(map, 2000), words))).toEqual(["not-a-return"]);
  });
});

describe("a PDF laid out as ours", () => {
  test.each<[string, string]>([
    ["one name of ten megabytes", `/${filled("a", room)}`],
    ["one string of ten megabytes", `(${filled("a", room)})`],
    ["one string in brackets without end", filled("(", room)],
    ["millions of empty dictionaries", `[${filled("<<>>", room)}]`],
    ["millions of empty lists", `[${filled("[]", room)}]`],
    ["lists within lists", filled("[", room)],
    ["dictionaries within dictionaries", filled("<</A", room)],
    ["millions of numbers", `[${filled("0 ", room)}]`],
    ["numbers without end", filled("9", room)],
  ])("%s", async (_, value) => {
    expect(["not-a-return", "cut-short"]).toContain((await answered(likeOurs(value)))[0]);
  });

  test("hundreds of thousands of objects", async () => {
    const objects = Array.from({ length: 400_000 }, (_, at) => `${at + 1} 0 obj\n0\nendobj\n`).join("");
    const header = "%PDF-1.7\n%\xba\xdf\xac\xe0\n";
    const bytes = fromLatin1(`${header}${objects}startxref\n${header.length + objects.length - 9}\n%%EOF\n`);
    expect(await answered(bytes)).toEqual(["not-a-return"]);
  });
});

describe("after a return of ours", () => {
  let base: Bytes;
  let field: number;
  beforeAll(async () => {
    base = await unsignedOf(await returnOf());
    const read = readBase(base);
    field = read.ok ? signatureField(read.base).object : 0;
    expect(field).toBeGreaterThan(0);
  });

  const signedElsewhere = (hex: string, tail: string): Bytes => {
    const ten = (value: number): string => String(value).padStart(10, "0");
    const head = (range: string): string => `${field} 0 obj\n<</ByteRange [0 ${range}] /Contents`;
    const before = base.length + head(`${ten(0)} ${ten(0)} ${ten(0)}`).length;
    const range = `${ten(before)} ${ten(before + hex.length + 2)} ${ten(tail.length)}`;
    return concat(base, fromLatin1(`${head(range)}<${hex}>${tail}`));
  };
  const der = (content: string): string => `3083${(content.length / 2).toString(16).padStart(6, "0")}${content}`;
  const close = " >>\nendobj\nstartxref\n0\n%%EOF\n";

  test.each<[string, () => Bytes]>([
    [
      "a signature dictionary of megabytes",
      () => signedElsewhere("3000", `${filled("/X 1 ", 9_000_000)}/Name (a)${close}`),
    ],
    ["a signature of megabytes", () => signedElsewhere(der(filled("0500", 8_000_000)), close)],
    ["a signature of as many values as there is room for", () => signedElsewhere(der(filled("0500", 990_000)), close)],
    ["a signature of ends that never come", () => signedElsewhere(filled("3080", 990_000), close)],
    ["white space after a byte range", () => concat(base, fromLatin1(`/ByteRange${" ".repeat(9_000_000)}${close}`))],
    [
      "a hundred thousand byte ranges",
      () => concat(base, fromLatin1(filled("/ByteRange [0 1 2 3] ", 9_000_000) + close)),
    ],
  ])("%s", async (_, bytes) => {
    await answered(bytes());
  });
});

describe("the JSON inside", () => {
  let forceReturn: ForceReturn;
  let key: KeptKey;
  beforeAll(async () => {
    forceReturn = await returnOf();
    key = await keyFor(forceReturn);
  });
  const carrying = (change: object): Promise<Bytes> =>
    forge(forceReturn, key, { json: canonicalJson({ ...forceReturn, ...change }), onePage: true });

  test.each<[string, () => object]>([
    ["a hundred thousand items that are none", () => ({ evidence: Array(180_000).fill(null) })],
    [
      "a hundred thousand answers to nothing",
      () => ({ answers: Object.fromEntries(Array.from({ length: 80_000 }, (_, i) => [`k${i}`, 0])) }),
    ],
    ["a hundred thousand ticks", () => ({ answers: { "SOC-1": { ticks: Array(150_000).fill("SOC") } } })],
    ["a text of a megabyte", () => ({ force: "a-".repeat(450_000) })],
    ["a text of a megabyte that is not NFC", () => ({ marking: "e\u0301\u0323".repeat(150_000) })],
    [
      "one item of evidence too many",
      () => ({
        evidence: Array.from({ length: most.evidence + 1 }, (_, i) => ({
          ...forceReturn.evidence[0],
          id: `E${i + 1}`,
        })),
      }),
    ],
    ["a number of three hundred digits", () => ({ version: Number.MAX_SAFE_INTEGER, censusDate: "9".repeat(300) })],
  ])("%s", async (_, change) => {
    expect(await answered(await carrying(change()))).toEqual(["data-invalid"]);
  });

  test("pages by the thousand, out of a file of one page", async () => {
    const feeds = (length: number): string => `${"x\n".repeat(length / 2 - 1)}x`;
    const [item] = forceReturn.evidence;
    const evidence = Array.from({ length: most.evidence }, (_, i) => ({
      ...item,
      id: `E${i + 1}`,
      title: feeds(120),
      heldBy: feeds(80),
      reference: feeds(60),
    }));
    const cited = evidence.map(({ id }) => id);
    const answers = Object.fromEntries(
      Object.entries(forceReturn.answers).map(([id, answer]) => [id, { ...answer, evidence: cited }]),
    );
    const bytes = await carrying({ evidence, answers });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await answered(bytes)).toContain("pages-differ");
  });

  test("the largest return that the limits allow is checked, and genuine", async () => {
    const text = (length: number): string =>
      "Ŵ’ynt "
        .repeat(Math.ceil(length / 6))
        .slice(0, length)
        .trim();
    const item = forceReturn.evidence[0];
    const evidence = Array.from({ length: most.evidence }, (_, i) => ({
      ...(item ?? { type: "audit" as const, date: "2026-02", nca: false }),
      id: `E${i + 1}`,
      title: text(120),
      heldBy: text(80),
      reference: text(60),
    }));
    const actions = Array.from({ length: most.actions }, (_, i) => ({
      id: `A${i + 1}`,
      outcome: text(300),
      owner: text(80),
      due: "2026-09-30",
      serves: Object.keys(forceReturn.answers).sort(),
      dependsOn: [],
      help: text(300),
    }));
    const risks = Array.from({ length: most.risks }, (_, i) => ({
      id: `R${i + 1}`,
      serves: Object.keys(forceReturn.answers).sort(),
      why: text(300),
      acceptedBy: text(80),
    }));
    const took = Array.from({ length: most.people }, (_, i) => ({
      id: `P${i + 1}`,
      post: text(80),
      organisation: text(80),
      part: "answered" as const,
      date: "2026-05",
      changed: text(200),
    }));
    const points = forceReturn.points.map((point) => ({ ...point, office: text(2000), what: text(300) }));
    const answers = Object.fromEntries(
      Object.entries(forceReturn.answers).map(([id, answer]) => [id, { ...answer, narrative: text(600) }]),
    );
    const largest = {
      ...forceReturn,
      evidence,
      actions,
      risks,
      points,
      answers,
      people: { ...forceReturn.people, took },
    };
    const signed = await forge(largest, key);
    const began = process.cpuUsage();
    const verdict = await verdictOn(signed, { register: registerOf(largest.force, key.certificateSha256) });
    const { user, system } = process.cpuUsage(began);
    expect([verdict.code, verdict.message]).toEqual(["genuine", expect.any(String)]);
    expect((user + system) / 1e6).toBeLessThan(seconds);
  }, 60_000);
});
