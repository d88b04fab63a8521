import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { KeptKey } from "../../src/core/return/return-file.ts";
import { noReturnAnswer } from "../../src/core/return/stated-scores.ts";
import { type Code, queryCodes, refusedCodes, type Verdict } from "../../src/core/verdict/verdict.ts";
import { fromLatin1 } from "../../src/pdf/bytes.ts";
import { type CheckOptions, check } from "../../src/return-file/check.ts";

import { type Bytes, concat, sha256Hex } from "../../src/signature/bytes.ts";
import { craft, ecSigner, indefinite, rsaSigner } from "../signature/crafted-cms.ts";
import { replaced, signElsewhere } from "./elsewhere.ts";
import { at, fonts, forge, keyFor, known, registerOf, returnOf, unsignedOf, verdictOn } from "./support.ts";

const made = new Map<string, Bytes>();
let forceReturn: ForceReturn;
let key: KeptKey;
let signed: Bytes;
let unsigned: Bytes;

beforeAll(async () => {
  forceReturn = await returnOf();
  key = await keyFor(forceReturn);
  [signed, unsigned] = [await forge(forceReturn, key), await unsignedOf(forceReturn)];
}, 60_000);

const seen = new Set<Code>();
const register = () => registerOf(forceReturn.force, key.certificateSha256);
const checked = async (bytes: Bytes | null, options: Partial<CheckOptions> = {}): Promise<Verdict> => {
  const verdict = await verdictOn(bytes, { register: register(), made, ...options });
  for (const code of verdict.codes) {
    seen.add(code);
  }
  expect(verdict.message).not.toMatch(/[{}]/);
  expect(verdict.return === null).toBe(verdict.verdict === "refused");
  return verdict;
};
const lines = (unchanged: string, signer: string, pages: string, levels: string) => ({
  unchanged,
  signer,
  pages,
  levels,
});
const nothingKnown = lines("not-known", "not-known", "not-known", "not-known");
const pdf = (body: string): Bytes => fromLatin1(`%PDF-1.4\n${body}\nstartxref\n0\n%%EOF\n`);

describe("files that are not looked into", () => {
  test.each<[Code, () => Bytes | null]>([
    ["cannot-open", () => null],
    ["empty-file", () => new Uint8Array()],
    ["too-large", () => concat(signed, new Uint8Array(10_000_001 - signed.length))],
    ["not-a-pdf", () => fromLatin1("PK\u0003\u0004 a workbook")],
    ["password-protected", () => pdf("1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R/Encrypt 2 0 R>>")],
    ["not-a-return", () => pdf("1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>")],
  ])("%s", async (code, bytes) => {
    const verdict = await checked(bytes());
    expect(verdict.codes).toEqual([code]);
    expect(verdict.lines).toEqual(nothingKnown);
    expect(verdict.signature).toBeNull();
  });

  test("a file of 10,000,000 bytes is not too large", async () => {
    const verdict = await checked(concat(signed, new Uint8Array(10_000_000 - signed.length)));
    expect(verdict.code).toBe("changed-after-signing");
  });
});

describe("files that met with an accident", () => {
  test.each([0.2, 0.6, 0.97, 0.999])("%f of a signed file is cut short", async (part) => {
    const verdict = await checked(signed.slice(0, Math.floor(signed.length * part)));
    expect(verdict).toMatchObject({ codes: ["cut-short"], accident: "cut-short", lines: { unchanged: "no" } });
    expect(verdict.message).toMatch(/Only the first \d+ kB arrived\.$/);
  });

  test("a signed file without its last byte is cut short", async () => {
    expect((await checked(signed.slice(0, -1))).codes).toEqual(["cut-short"]);
  });

  test("our data in another program's bytes is rewritten", async () => {
    const verdict = await checked(replaced(unsigned, "%PDF-1.7\n", "%PDF-1.5\n"));
    expect(verdict).toMatchObject({ codes: ["rewritten"], accident: "optimised", lines: { unchanged: "no" } });
  });

  test("another program's additions to an unsigned return are rewritten", async () => {
    const verdict = await checked(concat(unsigned, fromLatin1("9999 0 obj\n<<>>\nendobj\nstartxref\n1\n%%EOF\n")));
    expect(verdict.codes).toEqual(["rewritten"]);
  });

  test("pages of ours without their data", async () => {
    const printed = pdf("1 0 obj\n<</Title(OFFICIAL-SENSITIVE_IASC-MSHT_training-2026_exampleshire_v1.pdf)>>\nendobj");
    const verdict = await checked(printed);
    expect(verdict).toMatchObject({ codes: ["data-missing"], accident: "printed", lines: nothingKnown });
  });
});

describe("unsigned", () => {
  test("a whole return without a signature: pages and levels are known all the same", async () => {
    const verdict = await checked(unsigned);
    expect(verdict.codes).toEqual(["unsigned"]);
    expect(verdict.lines).toEqual(lines("not-known", "not-known", "yes", "yes"));
    expect(verdict.signature).toBeNull();
    expect(verdict.message).toContain("Exampleshire Police, version 1");
  });

  test("a DRAFT, complete or not", async () => {
    const draft = await returnOf("EW", "training-2026", true);
    const empty = { ...draft, declaration: { ...draft.declaration, sharing: null } };
    expect((await checked(await unsignedOf(draft))).codes).toEqual(["unsigned"]);
    expect((await checked(await unsignedOf(empty))).codes).toEqual(["unsigned"]);
  });

  test("a DRAFT has no place for a signature", async () => {
    const draft = await returnOf("EW", "training-2026", true);
    await expect(forge(draft, key)).rejects.toThrow("AcroForm");
  });

  test("a DRAFT between signed pages of a return is incomplete, and its pages differ", async () => {
    const draft = await returnOf("EW", "training-2026", true);
    const verdict = await checked(await forge({ ...draft, draft: false }, key, { json: canonicalJson(draft) }));
    expect(verdict.codes).toEqual(expect.arrayContaining(["incomplete", "pages-differ"]));
  });
});

describe("the data", () => {
  const forged = async (change: (value: Record<string, unknown>) => unknown): Promise<Verdict> => {
    const value = JSON.parse(canonicalJson(forceReturn)) as Record<string, unknown>;
    return checked(await forge(forceReturn, key, { json: canonicalJson(change(value)), onePage: true }));
  };
  const soundly = lines("yes", "not-known", "not-known", "not-known");

  test.each<[string, (value: Record<string, unknown>) => unknown]>([
    ["a format to come", (value) => ({ ...value, format: 2, moreOfIt: true })],
    ["a template to come", (value) => ({ ...value, template: 2 })],
  ])("%s is a newer format", async (_, change) => {
    const verdict = await forged(change);
    expect(verdict.codes).toEqual(["newer-format"]);
    expect(verdict.lines).toEqual(soundly);
  });

  test.each<[string, (value: Record<string, unknown>) => unknown]>([
    ["an edition that nobody issued", (value) => ({ ...value, edition: "2031" })],
    [
      "a word of a question changed",
      (value) => ({
        ...value,
        content: JSON.parse(canonicalJson(value.content).replace("modern slavery", "modern slovery")),
      }),
    ],
    [
      "words of another jurisdiction",
      (value) => ({ ...value, content: { ...(value.content as object), jurisdiction: "SC" } }),
    ],
  ])("%s is an unknown edition", async (_, change) => {
    const verdict = await forged(change);
    expect(verdict.codes).toEqual(["unknown-edition"]);
    expect(verdict.lines).toEqual(soundly);
  });

  test("words that go with a hash of their own are as unknown", async () => {
    const content = JSON.parse(
      canonicalJson(forceReturn.content).replace("modern slavery", "modern slovery"),
    ) as unknown;
    const contentSha256 = await sha256Hex(new TextEncoder().encode(canonicalJson(content)));
    expect((await forged((value) => ({ ...value, content, contentSha256 }))).codes).toEqual(["unknown-edition"]);
  });

  const answerOf = (value: Record<string, unknown>, change: object) => ({
    ...value,
    answers: { ...forceReturn.answers, "SOC-1": { ...forceReturn.answers["SOC-1"], ...change } },
  });
  test.each<[string, (value: Record<string, unknown>) => unknown]>([
    ["a key too many", (value) => ({ ...value, extra: 1 })],
    ["a key too few", ({ marking: _, ...value }) => value],
    ["format 0", (value) => ({ ...value, format: 0 })],
    ["a force that the edition does not hold", (value) => ({ ...value, force: "nowhere" })],
    ["the force of another jurisdiction", (value) => ({ ...value, force: "glen-example" })],
    [
      "another name for the force",
      (value) => ({ ...value, forceData: { ...forceReturn.forceData, name: "Exampleshire" } }),
    ],
    [
      "another title of its head",
      (value) => ({ ...value, forceData: { ...forceReturn.forceData, headTitle: "Sheriff" } }),
    ],
    ["other published figures", (value) => ({ ...value, forceData: { ...forceReturn.forceData, published: {} } })],
    ["another hash than that of its words", (value) => ({ ...value, contentSha256: "0".repeat(64) })],
    ["training said to be real", (value) => ({ ...value, training: false })],
    ["another census date", (value) => ({ ...value, censusDate: "2025-03-31" })],
    [
      "an answer to no question",
      (value) => ({ ...value, answers: { ...forceReturn.answers, "SOC-99": forceReturn.answers["SOC-1"] } }),
    ],
    ["a line of another question ticked", (value) => answerOf(value, { ticks: ["SOC-2a"] })],
    ["a line ticked twice", (value) => answerOf(value, { ticks: ["SOC-1a", "SOC-1a"] })],
    ["ticks and none of these", (value) => answerOf(value, { choice: "none" })],
    ["evidence that is not in the list", (value) => answerOf(value, { evidence: ["E199"] })],
    ["a text over its limit", (value) => answerOf(value, { narrative: "x".repeat(601) })],
    ["a text that is not NFC", (value) => answerOf(value, { narrative: "e\u0301" })],
    ["a bidi control", (value) => answerOf(value, { narrative: "\u202Eabc" })],
    ["a control character", (value) => answerOf(value, { narrative: "a\u0000b" })],
    ["two items of one id", (value) => ({ ...value, evidence: [...forceReturn.evidence, forceReturn.evidence[0]] })],
    [
      "a figure that nobody asked",
      (value) => ({
        ...value,
        figures: {
          ...forceReturn.figures,
          cells: { "D99.2026": { value: 1, why: null, reason: "", published: null } },
        },
      }),
    ],
    ["the points in another order", (value) => ({ ...value, points: [...forceReturn.points].reverse() })],
    ["no date of signing", (value) => ({ ...value, declaration: { ...forceReturn.declaration, date: "" } })],
  ])("%s is invalid", async (_, change) => {
    const verdict = await forged(change);
    expect(verdict.codes).toEqual(["data-invalid"]);
    expect(verdict.lines).toEqual(soundly);
  });

  test.each<[string, (json: string) => string | Bytes]>([
    ["white space", (json) => json.replace(",", ", ")],
    ["a key twice", (json) => json.replace('"training":true', '"training":true,"training":true')],
    [
      "another order of keys",
      (json) => json.replace('"force":"exampleshire",', "").replace(/\}$/, ',"force":"exampleshire"}'),
    ],
    ["an escape that need not be", (json) => json.replace("exampleshire", "\\u0065xampleshire")],
    ["a number with a point", (json) => json.replace('"version":1', '"version":1.0')],
    ["a lone surrogate", (json) => json.replace('"absence":""', '"absence":"\\ud800"')],
    ["a byte order mark", (json) => `\u{feff}${json}`],
    ["bytes that are not UTF-8", (json) => concat(new TextEncoder().encode(json), Uint8Array.of(0xff))],
    ["nothing", () => ""],
    ["a list", () => "[]"],
    ["no JSON", () => "return"],
    ["__proto__", (json) => json.replace('"absence":""', '"__proto__":{}')],
    ["nesting without end", () => "[".repeat(100_000)],
  ])("JSON with %s is invalid", async (_, change) => {
    const json = change(canonicalJson(forceReturn));
    const verdict = await checked(await forge(forceReturn, key, { json, onePage: true }));
    expect(verdict.codes).toEqual(["data-invalid"]);
  });

  test("JSON of more than 1 MB, however small it was packed, is invalid", async () => {
    const json = `${canonicalJson(forceReturn)}${" ".repeat(20_000_000)}`;
    const started = performance.now();
    expect((await checked(await forge(forceReturn, key, { json, onePage: true }))).codes).toEqual(["data-invalid"]);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
});

describe("what the signature cannot make true", () => {
  const changed = (change: Partial<ForceReturn>): ForceReturn => ({ ...forceReturn, ...change });

  test("pages of other answers than the data's", async () => {
    const kinder = changed({ people: { ...forceReturn.people, lead: "Somebody better" } });
    const verdict = await checked(await forge(kinder, key, { json: canonicalJson(forceReturn) }));
    expect(verdict.codes).toEqual(["pages-differ"]);
    expect(verdict.lines).toEqual(lines("yes", "yes", "no", "yes"));
  });

  test("a level that does not follow, stated in data and pages alike", async () => {
    const points = forceReturn.points.map((point, i) => (i === 0 ? { ...point, level: 3 as const } : point));
    const verdict = await checked(await forge(changed({ points }), key));
    expect(verdict.codes).toEqual(["levels-differ"]);
    expect(verdict.lines).toEqual(lines("yes", "yes", "yes", "no"));
    expect(verdict.sentences.levels).toBe("No. Worked out again, point 1 is level 2; the return says level 3.");
  });

  test("a proposed opinion that does not follow", async () => {
    const points = forceReturn.points.map((point, i) =>
      i === 1 ? { ...point, proposed: "not-assured" as const } : point,
    );
    const verdict = await checked(await forge(changed({ points }), key));
    expect(verdict.codes).toContain("levels-differ");
    expect(verdict.message).toMatch(
      /the opinion proposed on point 2 is (partly )?assured; the return says not assured/,
    );
  });

  test("the level of a question that does not follow", async () => {
    const soc1 = forceReturn.answers["SOC-1"] ?? noReturnAnswer;
    const answers = { ...forceReturn.answers, "SOC-1": { ...soc1, counted: 3 as const } };
    const verdict = await checked(await forge(changed({ answers }), key));
    expect(verdict.codes).toContain("levels-differ");
    expect(verdict.message).toContain("question 1.1 is level 2; the return says level 3");
  });

  test("something missing without which it may not be signed", async () => {
    const declaration = { ...forceReturn.declaration, sharing: null };
    const verdict = await checked(await forge(changed({ declaration }), key));
    expect(verdict.codes).toEqual(["incomplete"]);
    expect(verdict.lines).toEqual(lines("yes", "yes", "yes", "no"));
    expect(verdict.sentences.levels).toContain("share this return");
  });
});

describe("the signature", () => {
  test("no CMS where it should stand", async () => {
    const verdict = await checked(await forge(forceReturn, key, { cms: () => new Uint8Array(10) }));
    expect(verdict.codes).toEqual(["signature-invalid"]);
    expect(verdict.lines).toEqual(lines("not-known", "no", "yes", "yes"));
    expect(verdict.signature).toBeNull();
  });

  test("SHA-1", async () => {
    const signer = await rsaSigner(2048, "SHA-1");
    const verdict = await checked(await forge(forceReturn, key, { cms: (_, covered) => craft(covered, signer) }));
    expect(verdict.codes).toEqual(["algorithm-refused"]);
    expect(verdict.lines).toEqual(lines("not-known", "no", "yes", "yes"));
    expect(verdict.signature).not.toBeNull();
  });

  test.each([
    ["2026-05-20T09:59:59Z", /not yet valid \(before 20 May 2026\)/],
    ["2029-05-20T10:00:01Z", /had run out \(on 20 May 2029\)/],
  ])("a time of %s, outside the certificate's dates", async (time, said) => {
    const late = { at: "2030-01-01T00:00:00Z" };
    const verdict = await checked(await forge(forceReturn, key, { parameters: { time } }), late);
    expect(verdict.codes).toEqual(["certificate-not-valid-then"]);
    expect(verdict.lines).toEqual(lines("yes", "no", "yes", "yes"));
    expect(verdict.message).toMatch(said);
  });

  test("a time that is none lies within no dates", async () => {
    const verdict = await checked(await forge(forceReturn, key, { parameters: { time: "2026-13-41T25:61:61Z" } }));
    expect(verdict.codes).toEqual(["certificate-not-valid-then", "signing-time-odd"]);
  });

  test("a certificate that the register revokes", async () => {
    const revoked = registerOf(forceReturn.force, key.certificateSha256, { revokedAt: "2026-07-01T00:00:00Z" });
    const verdict = await checked(signed, { register: revoked });
    expect(verdict.codes).toEqual(["signer-revoked"]);
    expect(verdict.lines).toEqual(lines("yes", "no", "yes", "yes"));
    expect(verdict.message).toContain("since 1 July 2026");
  });

  test("words of the signer's own in the visible block are not what the app makes", async () => {
    const reason = "I do not agree with a word of this";
    expect((await checked(await forge(forceReturn, key, { parameters: { reason } }))).codes).toEqual(["pages-differ"]);
  });
});

describe("queries", () => {
  test("genuine, with its register", async () => {
    const verdict = await checked(signed);
    expect(verdict).toMatchObject({ verdict: "genuine", code: "genuine", codes: [] });
    expect(verdict.lines).toEqual(lines("yes", "yes", "yes", "yes"));
    expect(verdict.message).toMatch(/^Training/);
  });

  test.each<[string, () => CheckOptions["register"], boolean | null]>([
    ["no register", () => null, null],
    ["an empty register", () => ({ format: 1, signers: [] }), false],
    ["a register that has it for another force", () => registerOf("glen-example", key.certificateSha256), false],
    [
      "confirmed by email only",
      () => registerOf(forceReturn.force, key.certificateSha256, { confirmedBy: "official-address" }),
      false,
    ],
    [
      "not confirmed",
      () => registerOf(forceReturn.force, key.certificateSha256, { confirmedBy: "not-confirmed" }),
      false,
    ],
  ])("with %s the signer is unknown", async (_, from, enrolled) => {
    const verdict = await checked(signed, { register: from() });
    expect(verdict).toMatchObject({ verdict: "query", codes: ["signer-unknown"], signature: { enrolled } });
    expect(verdict.lines).toEqual(lines("yes", "not-known", "yes", "yes"));
  });

  test.each<[string, Parameters<typeof forge>[2]]>([
    ["another name in the block", { parameters: { name: "Somebody Else" } }],
    ["another title in the block", { parameters: { title: "Commissioner" } }],
  ])("%s", async (_, attempt) => {
    const verdict = await checked(await forge(forceReturn, key, attempt));
    expect(verdict).toMatchObject({ verdict: "query", codes: ["signer-name-differs"] });
    expect(verdict.lines).toEqual(lines("yes", "not-known", "yes", "yes"));
  });

  test.each([
    ["later than now", "2026-12-01T00:00:01Z"],
    ["before the census date", "2026-03-30T23:59:59Z"],
  ])("a time %s", async (_, time) => {
    const old = await keyFor(forceReturn, { at: "2026-01-01T00:00:00Z" });
    const verdict = await checked(await forge(forceReturn, old, { parameters: { time } }), {
      register: registerOf(forceReturn.force, old.certificateSha256),
    });
    expect(verdict).toMatchObject({ verdict: "query", codes: ["signing-time-odd"] });
    expect(verdict.lines).toEqual(lines("yes", "yes", "yes", "yes"));
  });

  test("an edition that the office has not issued", async () => {
    const edition = { ...forceReturn.content.edition, training: false, issued: null };
    const content = { ...forceReturn.content, edition };
    const contentSha256 = await sha256Hex(new TextEncoder().encode(canonicalJson(content)));
    const copy = { ...forceReturn, training: false, content, contentSha256 };
    const contents = { ...known.contents, [edition.id]: { EW: contentSha256, SC: "", NI: "", BTP: "" } };
    const verdict = await checked(await forge(copy, key), { known: { ...known, contents } });
    expect(verdict).toMatchObject({ verdict: "query", codes: ["preparation-copy"] });
    expect(verdict.lines).toEqual(lines("yes", "yes", "yes", "yes"));
    expect(verdict.message).not.toMatch(/^Training/);
  });

  test("signed by another program in our empty field", async () => {
    const signer = await ecSigner("P-384", "SHA-384");
    const sign = async (covered: Bytes): Promise<Bytes> => indefinite(await craft(covered, signer));
    const bytes = await signElsewhere(unsigned, { time: "D:20260601103000+01'00'", sign });
    const verdict = await checked(bytes);
    expect(verdict.verdict).toBe("query");
    expect(verdict.codes).toEqual(["signed-elsewhere", "signer-unknown", "signer-name-differs"]);
    expect(verdict.lines).toEqual(lines("yes", "not-known", "not-known", "yes"));
    expect(verdict.signature).toMatchObject({
      kind: "elsewhere",
      name: "Crafted",
      claimedTime: "2026-06-01T09:30:00Z",
    });
    const enrolled = registerOf(forceReturn.force, await sha256Hex(signer.certificate));
    expect((await checked(bytes, { register: enrolled })).codes).toEqual(["signed-elsewhere", "signer-name-differs"]);
  });

  test("signed by another program without a time", async () => {
    const signer = await ecSigner("P-256", "SHA-256");
    const bytes = await signElsewhere(unsigned, { sign: (covered) => craft(covered, signer) });
    expect((await checked(bytes)).codes).toContain("signing-time-odd");
  });
});

test("every refused and query code of the contract was met above", () => {
  expect([...refusedCodes, ...queryCodes].filter((code) => !seen.has(code))).toEqual([]);
});

test("whatever goes wrong inside, a check answers", async () => {
  const broken = {
    get contents(): never {
      throw new Error("a bug");
    },
    forcesOf: () => [],
  };
  const { verdict } = await check(
    { name: "a.pdf", bytes: signed },
    { at, register: null, fonts, known: broken as unknown as CheckOptions["known"] },
  );
  expect(verdict).toMatchObject({ verdict: "refused", codes: ["cannot-open"] });
});
