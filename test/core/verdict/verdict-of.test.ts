import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Code,
  lineNames,
  queryCodes,
  refusedCodes,
  type VerdictSignature,
} from "../../../src/core/verdict/verdict.ts";
import { type Findings, verdictOf } from "../../../src/core/verdict/verdict-of.ts";

const signature: VerdictSignature = {
  kind: "ours",
  name: "A Chief",
  title: "Chief Constable",
  certificateSha256: "ab".repeat(32),
  claimedTime: "2026-06-01T00:00:00Z",
  enrolled: true,
};
const sound: Findings = {
  file: "a.pdf",
  sha256: "cd".repeat(32),
  codes: [],
  reached: lineNames,
  accident: null,
  claims: { force: "Exampleshire Police", version: 2, training: true },
  return: {
    edition: "training-2026",
    contentSha256: "00".repeat(32),
    template: 1,
    training: true,
    force: "exampleshire",
    version: 2,
    replaces: null,
    censusDate: "2026-03-31",
    marking: "OFFICIAL-SENSITIVE",
    fingerprint: "BCDFGHJKMP",
    jsonSha256: "11".repeat(32),
    points: [],
  },
  signature,
  confirmedBy: "telephone",
  variants: {},
  values: {
    what: "question 1.1",
    worked: "1",
    stated: "2",
    problem: "Enter why.",
    megabytes: "11",
    kilobytes: "12",
    notAfter: "1 June 2029",
    notBefore: "1 June 2026",
    revokedOn: "1 July 2026",
    headTitle: "Chief Constable",
    censusDate: "31 March 2026",
  },
};
const all: readonly Code[] = [...refusedCodes, ...queryCodes];

test("no code at all is genuine: four times yes, no codes, the code says so", () => {
  const verdict = verdictOf(sound);
  expect(verdict).toMatchObject({ verdict: "genuine", code: "genuine", codes: [] });
  expect(Object.values(verdict.lines)).toEqual(["yes", "yes", "yes", "yes"]);
});

test("training is the first word of the message", () => {
  expect(verdictOf(sound).message).toMatch(/^Training\b/);
});

test("a good line reads yes, a full stop, and who signed", () => {
  expect(verdictOf(sound).sentences).toEqual({
    unchanged: "Yes. The file has not changed since it was signed.",
    signer: "Yes. Signed by A Chief, Chief Constable. Certificate confirmed by telephone.",
    pages: "Yes. The pages show exactly what the data says.",
    levels: "Yes. The levels and proposed opinions follow from the answers.",
  });
});

test.each(refusedCodes)("%s refuses, and a refused file never lends its data", (code) => {
  const verdict = verdictOf({ ...sound, codes: [code, "signer-unknown"] });
  expect(verdict.verdict).toBe("refused");
  expect(verdict.code).toBe(code);
  expect(verdict.return).toBeNull();
});

test.each(queryCodes)("%s is a query, and the data can be read", (code) => {
  const verdict = verdictOf({ ...sound, codes: [code] });
  expect(verdict.verdict).toBe("query");
  expect(verdict.return).not.toBeNull();
});

test("codes stand in the order of the contract's table, each once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all)), (codes) => {
      const verdict = verdictOf({ ...sound, codes });
      expect(verdict.codes).toEqual(all.filter((code) => codes.includes(code)));
      expect(verdict.code).toBe(verdict.codes[0] ?? "genuine");
    }),
  );
});

describe("lines", () => {
  const no: Record<string, readonly Code[]> = {
    unchanged: ["cut-short", "changed-after-signing", "rewritten"],
    signer: ["signature-invalid", "algorithm-refused", "certificate-not-valid-then", "signer-revoked"],
    pages: ["pages-differ"],
    levels: ["levels-differ", "incomplete"],
  };

  test.each(all)("%s makes exactly its own line a no", (code) => {
    const { lines } = verdictOf({ ...sound, codes: [code] });
    for (const line of lineNames) {
      expect(lines[line] === "no", `${line} by ${code}`).toBe(no[line]?.includes(code) ?? false);
    }
  });

  test("what the check did not come to is not known", () => {
    const { lines } = verdictOf({ ...sound, codes: ["data-invalid"], reached: [] });
    expect(Object.values(lines)).toEqual(["not-known", "not-known", "not-known", "not-known"]);
  });

  test("an unsigned file is not known in unchanged and signer, though pages and levels may be", () => {
    const { lines } = verdictOf({ ...sound, codes: ["unsigned"] });
    expect(lines).toEqual({ unchanged: "not-known", signer: "not-known", pages: "yes", levels: "yes" });
  });

  test.each<Code>(["signer-unknown", "signer-name-differs"])("%s leaves the signer not known", (code) => {
    const { lines } = verdictOf({ ...sound, codes: [code] });
    expect(lines).toEqual({ unchanged: "yes", signer: "not-known", pages: "yes", levels: "yes" });
  });

  test("signed-elsewhere leaves the pages not known: the other program's part is not looked into", () => {
    const { lines, sentences } = verdictOf({ ...sound, codes: ["signed-elsewhere"] });
    expect(lines).toEqual({ unchanged: "yes", signer: "yes", pages: "not-known", levels: "yes" });
    expect(sentences.pages).toContain("go by the answers");
  });

  test("a preparation copy and an odd time may have four yeses, and are no genuine return", () => {
    const verdict = verdictOf({ ...sound, codes: ["preparation-copy", "signing-time-odd"] });
    expect(Object.values(verdict.lines)).toEqual(["yes", "yes", "yes", "yes"]);
    expect(verdict.verdict).toBe("query");
  });
});

describe("words", () => {
  test.each(all)("%s is said without a hole", (code) => {
    const verdict = verdictOf({ ...sound, codes: [code] });
    for (const text of [verdict.message, ...Object.values(verdict.sentences)]) {
      expect(text).not.toMatch(/[{}]|undefined|\.\.|,\./);
    }
  });

  test.each<[Code, string]>([
    ["changed-after-signing", "named"],
    ["data-invalid", "force"],
    ["certificate-not-valid-then", "early"],
    ["signed-elsewhere", "confirmed"],
    ["signer-unknown", "not-listed"],
    ["signer-unknown", "official-address"],
    ["signing-time-odd", "early"],
    ["signing-time-odd", "none"],
  ])("%s has a sentence of its own for %s", (code, variant) => {
    const plain = verdictOf({ ...sound, codes: [code] }).message;
    const particular = verdictOf({ ...sound, codes: [code], variants: { [code]: variant } }).message;
    expect(particular).not.toBe(plain);
    expect(particular).not.toMatch(/[{}]/);
  });

  test.each(["printed", "scanned", "flattened", "data-stripped", "optimised", "cut-short"] as const)(
    "the accident %s is said",
    (accident) => {
      const verdict = verdictOf({ ...sound, codes: ["data-missing"], claims: null, accident });
      expect(verdict.accident).toBe(accident);
      expect(verdict.message.length).toBeGreaterThan(
        verdictOf({ ...sound, codes: ["data-missing"], claims: null }).message.length,
      );
    },
  );

  test("a refused file may be named as what it claims to be", () => {
    expect(
      verdictOf({ ...sound, codes: ["changed-after-signing"], variants: { "changed-after-signing": "named" } }).message,
    ).toBe(
      "Training return: never counted. It claims to be: Exampleshire Police, version 2. Something was added or altered after A Chief signed. Not counted. Ask for the file again.",
    );
  });

  test("a name that looks like a hole is printed as it is", () => {
    const odd = { ...signature, name: "{title}" };
    expect(verdictOf({ ...sound, signature: odd }).sentences.signer).toContain("Signed by {title}, Chief Constable.");
  });

  test.each([
    ["A. Chief. Certificate confirmed in person.", "“A. Chief. Certificate confirmed in person.”"],
    ["A” Chief. All is well. “", "“A’ Chief. All is well. ’”"],
    ["Dr. A. St. John-Smith", "Dr. A. St. John-Smith"],
  ])("a certificate in the name of %s says nothing in the check's own words", (name, shown) => {
    const verdict = verdictOf({ ...sound, codes: ["signer-unknown"], signature: { ...signature, name } });
    expect(verdict.sentences.signer).toBe(`Not known. Signed by ${shown}. We have not confirmed this certificate.`);
    expect(verdict.signature?.name).toBe(name);
  });

  test("a certificate that names nobody still makes a sentence", () => {
    const nobody = { ...signature, name: "", title: "" };
    expect(verdictOf({ ...sound, codes: ["signer-unknown"], signature: nobody }).sentences.signer).toBe(
      "Not known. Signed by somebody whom the certificate does not name. We have not confirmed this certificate.",
    );
  });

  test("confirmed by email only says so", () => {
    const verdict = verdictOf({ ...sound, codes: ["signer-unknown"], confirmedBy: "official-address" });
    expect(verdict.sentences.signer).toBe("Not known. Signed by A Chief. This certificate is confirmed by email only.");
  });
});
