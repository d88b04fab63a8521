import { beforeAll, describe, expect, test } from "vitest";
import { contentOf, forcesOf } from "../../src/core/questionnaire/all-content.ts";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { KeptKey } from "../../src/core/return/return-file.ts";
import type { Register, Verdict } from "../../src/core/verdict/verdict.ts";
import { fromLatin1, latin1 } from "../../src/pdf/bytes.ts";
import { embeddedJson } from "../../src/pdf/embedded-json.ts";
import { readBase } from "../../src/pdf/read.ts";

import { sealReturn } from "../../src/return-file/seal.ts";
import { signPages } from "../../src/return-file/sign-pages.ts";
import { type Bytes, concat, sha256Hex } from "../../src/signature/bytes.ts";
import { unlockKey } from "../../src/signature/key.ts";
import { craft, ecSigner } from "../signature/crafted-cms.ts";
import { replaced, signElsewhere } from "./elsewhere.ts";
import {
  at,
  fonts,
  forge,
  keyFor,
  known,
  passphrase,
  registerOf,
  returnOf,
  signedAt,
  unsignedOf,
  verdictOn,
} from "./support.ts";

/** Somebody who wants a forged, borrowed or altered return taken for genuine, or a stranger for the head of the force. */
const made = new Map<string, Bytes>();
let forceReturn: ForceReturn;
let key: KeptKey;
let register: Register;
let signed: Bytes;
let unsigned: Bytes;
/** Of a key made before the position date. */
let old: KeptKey;

beforeAll(async () => {
  forceReturn = await returnOf();
  key = await keyFor(forceReturn);
  old = await keyFor(forceReturn, { at: "2026-01-01T00:00:00Z" });
  register = registerOf(forceReturn.force, key.certificateSha256);
  [signed, unsigned] = [await forge(forceReturn, key), await unsignedOf(forceReturn)];
}, 60_000);

const on = (bytes: Bytes, about: Partial<Parameters<typeof verdictOn>[1]> = {}): Promise<Verdict> =>
  verdictOn(bytes, { register, made, ...about });
const yes = { unchanged: "yes", signer: "yes", pages: "yes", levels: "yes" };
const stranger = { ...yes, signer: "not-known" };

describe("what a verdict holds", () => {
  test("every key of the contract, in a genuine one", async () => {
    const verdict = await on(signed);
    const { sentences: _, ...fields } = verdict;
    expect(fields).toEqual({
      format: 1,
      file: "a.pdf",
      sha256: await sha256Hex(signed),
      verdict: "genuine",
      code: "genuine",
      codes: [],
      lines: yes,
      message: expect.stringMatching(/^Training/),
      accident: null,
      return: {
        edition: "training-2026",
        contentSha256: forceReturn.contentSha256,
        template: 1,
        training: true,
        force: "exampleshire",
        version: 1,
        replaces: null,
        censusDate: "2026-03-31",
        marking: "OFFICIAL-SENSITIVE",
        fingerprint: expect.stringMatching(/^[BCDFGHJKMPQRTVWXY2346789]{10}$/),
        jsonSha256: await sha256Hex(new TextEncoder().encode(canonicalJson(forceReturn))),
        points: ["SOC", "PWR", "EXP"].map((id) => ({
          id,
          level: expect.any(Number),
          proposed: expect.any(String),
          opinion: expect.any(String),
        })),
      },
      signature: {
        kind: "ours",
        name: forceReturn.declaration.name,
        title: forceReturn.declaration.title,
        certificateSha256: key.certificateSha256,
        claimedTime: signedAt,
        enrolled: true,
      },
    });
  });

  test("the fingerprint is the first ten bytes of the hash, each modulo 24, in the alphabet", async () => {
    const returned = (await on(signed)).return;
    const letters = (returned?.jsonSha256.match(/../g) ?? [])
      .slice(0, 10)
      .map((pair) => "BCDFGHJKMPQRTVWXY2346789".charAt(Number.parseInt(pair, 16) % 24));
    expect(returned?.fingerprint).toBe(letters.join(""));
  });

  test("return.json has at its top the keys that others rely on", async () => {
    const read = readBase(signed);
    const embedded = read.ok ? embeddedJson(read.base) : read;
    expect(embedded.ok).toBe(true);
    const json = embedded.ok ? JSON.parse(new TextDecoder().decode(embedded.json)) : {};
    const {
      fingerprint: _,
      jsonSha256: __,
      ...returned
    } = (await on(signed)).return ?? { fingerprint: "", jsonSha256: "" };
    const keys = [
      "format",
      ...Object.keys(returned),
      ...["content", "answers", "evidence", "figures", "actions", "risks", "people", "declaration"],
    ];
    expect(Object.keys(json)).toEqual(expect.arrayContaining(keys));
  });

  test("a refused file lends neither data nor levels, whatever it is refused for", async () => {
    for (const bytes of [unsigned, concat(signed, fromLatin1("\n")), signed.slice(0, -1)]) {
      expect(await on(bytes)).toMatchObject({ verdict: "refused", return: null });
    }
  });
});

describe("a stranger", () => {
  test("under a name that looks the same in other letters", async () => {
    const name = forceReturn.declaration.name.replace("S", "Ѕ").replace("o", "о");
    expect(name).not.toBe(forceReturn.declaration.name);
    const copy = { ...forceReturn, declaration: { ...forceReturn.declaration, name } };
    const verdict = await on(await forge(copy, await keyFor(copy)));
    expect(verdict).toMatchObject({ codes: ["signer-unknown"], lines: stranger, signature: { enrolled: false, name } });
  });

  test("whose name is a sentence of ours is cut where a name may end", async () => {
    const name = `Siân Ŵyn. Certificate confirmed by telephone. ${"The file is genuine. ".repeat(12)}`;
    const verdict = await on(await forge(forceReturn, await keyFor(forceReturn, { name }), { parameters: { name } }));
    expect(verdict.codes).toEqual(["signer-unknown", "signer-name-differs"]);
    expect(verdict.lines).toEqual(stranger);
    expect([...(verdict.signature?.name ?? "")]).toHaveLength(80);
    expect(verdict.sentences.signer).toMatch(/^Not known\./);
  });

  test("with the serial number and issuer of the right certificate, but a key of their own", async () => {
    const other = await ecSigner("P-256", "SHA-256");
    const verdict = await on(
      await forge(forceReturn, key, {
        cms: (_, covered) => craft(covered, { ...other, certificate: key.certificate }),
      }),
    );
    expect(verdict).toMatchObject({ codes: ["signature-invalid"], lines: { signer: "no" } });
  });

  test.each<[string, (row: Register["signers"][number]) => readonly Register["signers"][number][]]>([
    [
      "two rows that confirm nothing",
      (row) => [
        { ...row, confirmedBy: "not-confirmed" },
        { ...row, confirmedBy: "official-address" },
      ],
    ],
    ["a row of the right force for another certificate", (row) => [{ ...row, certificateSha256: "0".repeat(64) }]],
    [
      "a row of the right certificate for a force whose name only begins alike",
      (row) => [{ ...row, force: "exampleshire-2" }],
    ],
  ])("is not let in by %s", async (_, rows) => {
    const [row] = register.signers;
    const verdict = await on(signed, { register: { format: 1, signers: row === undefined ? [] : rows(row) } });
    expect(verdict).toMatchObject({ verdict: "query", lines: stranger, signature: { enrolled: false } });
  });

  test("is not let in by a key that was lost, whichever row says so", async () => {
    const [row] = register.signers;
    const lost = { ...row, force: "glen-example", revokedAt: "2030-01-01T00:00:00Z" } as Register["signers"][number];
    for (const signers of [
      [...register.signers, lost],
      [lost, ...register.signers],
    ]) {
      const verdict = await on(signed, { register: { format: 1, signers } });
      expect(verdict).toMatchObject({ verdict: "refused", codes: ["signer-revoked"], signature: { enrolled: false } });
    }
  });
});

describe("the clock", () => {
  test.each([
    ["the very second of the check", { time: at }, at],
    ["the first second of the certificate", { time: "2026-05-20T10:00:00Z" }, at],
    ["the last second of the certificate", { time: "2029-05-20T10:00:00Z" }, "2029-05-20T10:00:00Z"],
  ])("%s is as good as any other", async (_, parameters, now) => {
    expect((await on(await forge(forceReturn, key, { parameters }), { at: now })).code).toBe("genuine");
  });

  test.each(["2026-02-30T09:30:00Z", "2026-06-31T09:30:00Z", "2026-06-01T24:00:00Z", "2026-06-01T09:60:00Z"])(
    "%s, which some engines take for another time, is none",
    async (time) => {
      const theirs = registerOf(forceReturn.force, old.certificateSha256);
      const verdict = await on(await forge(forceReturn, old, { parameters: { time } }), { register: theirs });
      expect(verdict.codes).toEqual(["certificate-not-valid-then", "signing-time-odd"]);
    },
  );

  test("a certificate that begins after today, used before it begins and after", async () => {
    const future = await keyFor(forceReturn, { at: "2027-05-20T10:00:00Z" });
    const theirs = registerOf(forceReturn.force, future.certificateSha256);
    const early = await on(await forge(forceReturn, future), { register: theirs });
    expect(early).toMatchObject({ verdict: "refused", codes: ["certificate-not-valid-then"] });
    const late = await forge(forceReturn, future, { parameters: { time: "2027-06-01T09:30:00Z" } });
    expect(await on(late, { register: theirs })).toMatchObject({ verdict: "query", codes: ["signing-time-odd"] });
  });

  test.each(["2026-02-30", "2026-00-10", "0000-00-00"])("a declaration of %s is no declaration", async (date) => {
    const odd = { ...forceReturn, declaration: { ...forceReturn.declaration, date } };
    const bytes = await forge(forceReturn, key, { json: canonicalJson(odd), onePage: true });
    expect((await on(bytes)).codes).toEqual(["data-invalid"]);
  });
});

describe("words and forces that do not go together", () => {
  const given = async (change: Partial<ForceReturn>): Promise<readonly string[]> =>
    (await on(await forge({ ...forceReturn, ...change }, key, { onePage: true }))).codes;

  test("questions of one jurisdiction for a force of another", async () => {
    const scottish = await returnOf("SC");
    const { force, forceData } = forceReturn;
    const borrowed = { ...scottish, force, forceData };
    expect((await on(await forge(borrowed, key, { onePage: true }))).codes).toEqual(["data-invalid"]);
  });

  test("a training return in the name of a real force", async () => {
    const [real] = forcesOf("2026");
    expect(real).toBeDefined();
    const { slug = "", name = "", headTitle = "", published = {} } = real ?? {};
    expect(await given({ force: slug, forceData: { name, headTitle, published } })).toEqual(["data-invalid"]);
  });

  test("a made-up force in a real edition", async () => {
    const content = contentOf("2026", "EW");
    expect(content).toBeDefined();
    if (content !== undefined) {
      const contentSha256 = await sha256Hex(new TextEncoder().encode(canonicalJson(content)));
      const real = { ...forceReturn, edition: "2026", training: false, content, contentSha256 };
      expect((await on(await forge(real, key, { onePage: true }))).codes).toEqual(["data-invalid"]);
    }
  });

  test("training words under the name of a real edition, and without the word training", async () => {
    expect(await given({ edition: "2026" })).toEqual(["unknown-edition"]);
    const edition = { ...forceReturn.content.edition, training: false };
    expect(await given({ training: false, content: { ...forceReturn.content, edition } })).toEqual(["unknown-edition"]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "an edition or a force called %s",
    async (word) => {
      for (const change of [{ edition: word }, { force: word }]) {
        const json = canonicalJson({ ...forceReturn, ...change });
        expect((await on(await forge(forceReturn, key, { json, onePage: true }))).verdict).toBe("refused");
      }
    },
  );

  test("the right hash stated, over words that are not those; the right words, under a wrong hash", async () => {
    const words = { ...forceReturn.content.words, "sample.added": "x" };
    expect(await given({ content: { ...forceReturn.content, words } })).toEqual(["unknown-edition"]);
    expect(await given({ contentSha256: "ab".repeat(32) })).toEqual(["data-invalid"]);
  });
});

describe("pages and data", () => {
  test("any two returns have different pages, be the difference one tick that nobody sees", async () => {
    const [first, ...others] = forceReturn.evidence;
    if (first === undefined) {
      throw new Error("no evidence to change");
    }
    const other = { ...forceReturn, evidence: [{ ...first, nca: !first.nca }, ...others] };
    const [one, two] = [await unsignedOf(forceReturn), await unsignedOf(other, { json: canonicalJson(forceReturn) })];
    expect(latin1(one)).not.toBe(latin1(two));
    expect((await on(await forge(other, key, { json: canonicalJson(forceReturn) }))).codes).toEqual(["pages-differ"]);
  });

  test("the syntax of a PDF in every text and in the signer's name is text", async () => {
    const text =
      "%%EOF\nendstream endobj xref (\\) /ByteRange [0 1 2 3] /MSHT_Title (x) <</Type/Sig>> stream\n%%EOF\n".trim();
    const name = "(/ByteRange [0 1 2 3]) %%EOF /MSHT_Title (\\";
    const [soc, ...others] = forceReturn.points;
    const points = soc === undefined ? [] : [{ ...soc, office: text, what: text }, ...others];
    const answers = Object.fromEntries(
      Object.entries(forceReturn.answers).map(([id, answer]) => [id, { ...answer, narrative: text }]),
    );
    const odd = { ...forceReturn, points, answers, declaration: { ...forceReturn.declaration, name } };
    const theirs = await keyFor(odd);
    const bytes = await forge(odd, theirs);
    const enrolled = registerOf(odd.force, theirs.certificateSha256);
    expect((await on(bytes, { register: enrolled })).code).toBe("genuine");
    for (const place of [bytes.length - 3000, bytes.length - 500, bytes.length - 8000, 50_000]) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect((await on(changed, { register: enrolled })).verdict).toBe("refused");
    }
  });
});

describe("signing", () => {
  test("twice gives two files of one return, each genuine; a signed file is never signed again", async () => {
    const request = { forceReturn, key, passphrase, at: signedAt };
    const [one, two] = [
      await sealReturn(request, { fonts, known }),
      await sealReturn({ ...request, at: "2026-06-02T09:30:00Z" }, { fonts, known }),
    ];
    if (one.status !== "sealed" || two.status !== "sealed") {
      throw new Error("not sealed");
    }
    expect(one.sealed.jsonSha256).toBe(two.sealed.jsonSha256);
    expect(one.sealed.fileSha256).not.toBe(two.sealed.fileSha256);
    const unlocked = await unlockKey(key.encryptedKey, passphrase);
    if (unlocked.status !== "unlocked") {
      throw new Error("the key does not open");
    }
    const { name, title } = forceReturn.declaration;
    const open = { privateKey: unlocked.privateKey, certificate: key.certificate };
    await expect(signPages(one.sealed.bytes, { name, title, reason: "", at }, open, fonts)).rejects.toThrow("unsigned");
    expect((await on(concat(one.sealed.bytes, two.sealed.bytes))).codes).toEqual(["changed-after-signing"]);
  });

  test("a DRAFT, an impossible time or a key for another person is not sealed", async () => {
    const draft = await returnOf("EW", "training-2026", true);
    expect((await sealReturn({ forceReturn: draft, key, passphrase, at: signedAt }, { fonts, known })).status).toBe(
      "check-failed",
    );
    expect((await sealReturn({ forceReturn, key, passphrase, at: "today" }, { fonts, known })).status).not.toBe(
      "sealed",
    );
  });
});

describe("signed by another program", () => {
  let elsewhere: Bytes;
  beforeAll(async () => {
    const signer = await ecSigner("P-256", "SHA-256");
    elsewhere = await signElsewhere(unsigned, {
      time: "D:20260601103000+01'00'",
      sign: (covered) => craft(covered, signer),
    });
  });

  test("a digit of the signature in the other case, or a blank between digits, is a change", async () => {
    const at = elsewhere.findIndex((octet, i) => i > unsigned.length + 400 && octet >= 0x61 && octet <= 0x66);
    expect((await on(elsewhere)).codes).toContain("signed-elsewhere");
    const other = elsewhere.slice();
    other[at] = (other[at] ?? 0) ^ 0x20;
    expect((await on(other)).verdict).toBe("refused");
    expect((await on(replaced(elsewhere, "/Contents<30", "/Contents< 30", unsigned.length))).verdict).toBe("refused");
  });

  test("its dictionary and what follows are signed, at every other byte", async () => {
    const contents = latin1(elsewhere).indexOf("/Contents<", unsigned.length);
    const close = elsewhere.indexOf(0x3e, contents);
    const places = [...Array(contents - unsigned.length).keys()].map((i) => unsigned.length + i);
    const after = [...Array(elsewhere.length - close).keys()].map((i) => close + i);
    for (const place of [...places, ...after].filter((_, i) => i % 2 === 0)) {
      const changed = elsewhere.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect((await on(changed, { untilRefused: true })).verdict, `byte ${place}`).toBe("refused");
    }
  }, 60_000);
});
