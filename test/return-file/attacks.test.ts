import { beforeAll, describe, expect, test } from "vitest";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { KeptKey } from "../../src/core/return/return-file.ts";
import type { Code, Register, Verdict } from "../../src/core/verdict/verdict.ts";
import { find, fromLatin1, latin1 } from "../../src/pdf/bytes.ts";
import { readBase } from "../../src/pdf/read.ts";

import { type Bytes, concat, sha256Hex } from "../../src/signature/bytes.ts";
import { objectId, octetString } from "../../src/signature/der.ts";
import { ids } from "../../src/signature/object-ids.ts";
import { attribute, type Crafted, craft, ecSigner, indefinite } from "../signature/crafted-cms.ts";
import { replaced, signElsewhere } from "./elsewhere.ts";
import { type Attempt, forge, keyFor, registerOf, returnOf, unsignedOf, verdictOn } from "./support.ts";

/**
 * The published attacks on PDF signatures, each built against our own format: USF, ISA and SWA (2019), shadow attacks
 * (2021), EAA and SSA (2021), and what can be done to a CMS. `pdf.md` §8 names them. None may come out as genuine.
 */
const made = new Map<string, Bytes>();
let forceReturn: ForceReturn;
let key: KeptKey;
let register: Register;
let signed: Bytes;
let base: Bytes;
let update: string;
let stranger: Crafted;

beforeAll(async () => {
  forceReturn = await returnOf();
  key = await keyFor(forceReturn);
  register = registerOf(forceReturn.force, key.certificateSha256);
  signed = await forge(forceReturn, key);
  base = await unsignedOf(forceReturn);
  update = latin1(signed.subarray(base.length));
  stranger = await ecSigner("P-256", "SHA-256");
}, 60_000);

const on = (bytes: Bytes): Promise<Verdict> => verdictOn(bytes, { register, made });
const attack = (change: (update: string) => string): Bytes => {
  const changed = change(update);
  if (changed === update) {
    throw new Error("the attack changes nothing");
  }
  return concat(base, fromLatin1(changed));
};
const swap = (what: string | RegExp, by: string) => (): Bytes => attack((text) => text.replace(what, () => by));
const append = (text: string) => (): Bytes => concat(signed, fromLatin1(text));

test("the file that is attacked is genuine", async () => {
  expect((await on(signed)).code).toBe("genuine");
});

describe("signature made not to be checked (USF)", () => {
  test.each<[string, () => Bytes]>([
    ["no byte range", swap(/\/ByteRange \[[^\]]*\]/, "")],
    ["byte range of nothing", swap(/\/ByteRange \[[^\]]*\]/, "/ByteRange [0 0 0 0]")],
    ["byte range that is null", swap(/\/ByteRange \[[^\]]*\]/, "/ByteRange null")],
    ["byte range of one number", swap(/\/ByteRange \[[^\]]*\]/, "/ByteRange [0]")],
    ["negative byte range", swap(/\/ByteRange \[0 /, "/ByteRange [0 -")],
    ["no contents", swap(/\/Contents <[^>]*>/, "")],
    ["empty contents", swap(/\/Contents <[^>]*>/, "/Contents <>")],
    ["contents that are null", swap(/\/Contents <[^>]*>/, "/Contents null")],
    ["contents of zeros", swap(/\/Contents <[^>]*>/, `/Contents <${"0".repeat(8192)}>`)],
    ["contents not in hexadecimal", swap(/\/Contents <[^>]*>/, "/Contents (x)")],
    ["no sub-filter", swap("/SubFilter /ETSI.CAdES.detached ", "")],
    ["another sub-filter", swap("/ETSI.CAdES.detached", "/adbe.pkcs7.sha1")],
    ["another filter", swap("/Adobe.PPKLite", "/Nobody.Knows")],
    ["the signature object gone", swap(/\/Type \/Sig[\s\S]*?\/Reason/, "/Reason")],
    ["the field's value gone", swap(/\/V \d+ 0 R/, "")],
  ])("%s", async (_, bytes) => {
    expect((await on(bytes())).verdict).toBe("refused");
  });
});

describe("content added afterwards (ISA)", () => {
  const trailer = "trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n";
  test.each<[string, () => Bytes]>([
    ["one line feed", append("\n")],
    ["a comment", append("% nothing\n")],
    ["an object", append("9 0 obj\n<< >>\nendobj\n%%EOF\n")],
    ["an object with a trailer and no table", append(`9 0 obj\n<< >>\nendobj\n${trailer}`)],
    ["an object with table and trailer", append(`9 0 obj\n<< >>\nendobj\nxref\n0 1\n0000000000 65535 f \n${trailer}`)],
    ["a copy of the signature", () => concat(signed, fromLatin1(update))],
    [
      "a page's annotation (EAA)",
      append(`3 0 obj\n<< /Type /Annot /Subtype /FreeText /Contents (Approved) >>\nendobj\n${trailer}`),
    ],
    ["an end mark more", append("%%EOF\n")],
  ])("%s", async (_, bytes) => {
    const verdict = await on(bytes());
    expect(verdict.codes).toEqual(["changed-after-signing"]);
    expect(verdict.lines.unchanged).toBe("no");
  });

  test("a second signature, by another program, over the first (SSA)", async () => {
    const range = (before: number, second: number, rest: number): string => `0 ${before} ${second} ${rest}`;
    const head = "9000 0 obj\n<</Type/Sig/SubFilter/ETSI.CAdES.detached/Contents<";
    const hex = "0".repeat(6000);
    const before = signed.length + head.length - 1;
    const tail = (text: string): string => `>/ByteRange[${text.padEnd(40)}]>>\nendobj\nstartxref\n0\n%%EOF\n`;
    const second = before + hex.length + 2;
    const end = tail(range(before, second, tail("").length - 1));
    const covered = concat(signed, fromLatin1(head.slice(0, -1)), fromLatin1(end.slice(1)));
    const cms = Buffer.from(await craft(covered, stranger))
      .toString("hex")
      .padEnd(hex.length, "0");
    const verdict = await on(concat(signed, fromLatin1(head + cms + end)));
    expect(verdict.codes).toEqual(["changed-after-signing"]);
  });
});

describe("the signed range moved (SWA)", () => {
  const numbers = (): readonly number[] =>
    /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(update)?.slice(1).map(Number) ?? [];
  const ten = (value: number): string => String(value).padStart(10, "0");

  test("something put into the gap, the second range moved behind it", async () => {
    const [before = 0, second = 0, rest = 0] = numbers();
    const hidden = "/X (hidden) ";
    const moved = update
      .replace(/(\/Contents <[^>]*>)/, (token) => token + hidden)
      .replace(/\/ByteRange \[[^\]]*\]/, `/ByteRange [0 ${ten(before)} ${ten(second + hidden.length)} ${ten(rest)}]`);
    expect((await on(concat(base, fromLatin1(moved)))).verdict).toBe("refused");
  });

  test("the signed tail kept at the end, another put in its place before it", async () => {
    const [before = 0, second = 0, rest = 0] = numbers();
    const tail = signed.subarray(second);
    const evil = fromLatin1(latin1(tail).replace("Chief Constable", "Chief Constabl3"));
    const whole = concat(signed.subarray(0, second), evil, tail);
    const ranged = replaced(
      whole,
      `[0 ${ten(before)} ${ten(second)} ${ten(rest)}]`,
      `[0 ${ten(before)} ${ten(second + evil.length)} ${ten(rest)}]`,
      base.length,
    );
    expect((await on(ranged)).verdict).toBe("refused");
  });

  test("contents padded further, with the range to match", async () => {
    const [before = 0, second = 0, rest = 0] = numbers();
    const longer = update
      .replace(/\/Contents <([^>]*)>/, "/Contents <$100>")
      .replace(/\/ByteRange \[[^\]]*\]/, `/ByteRange [0 ${ten(before)} ${ten(second + 2)} ${ten(rest)}]`);
    expect((await on(concat(base, fromLatin1(longer)))).verdict).toBe("refused");
  });
});

describe("content prepared before signing (shadow attacks), by the holder of the right key", () => {
  const prepared = async (change: (base: Bytes) => Bytes): Promise<readonly Code[]> =>
    (await on(await forge(forceReturn, key, { base: change }))).codes;

  test("a word of a page's structure replaced, of the same length", async () => {
    expect(await prepared((bytes) => replaced(bytes, "/Lang (en-GB)", "/Lang (en-US)"))).toContain("pages-differ");
  });

  test("the title replaced", async () => {
    const title = /\/Title \((.)/.exec(latin1(base))?.[0] ?? "/Title <FEFF00";
    const other = title.startsWith("/Title (") ? "/Title (X" : "/Title <FEFF01";
    expect(await prepared((bytes) => replaced(bytes, title, other))).toContain("pages-differ");
  });

  test("a page put over ours by the other program that signs: the pages are no yes, whoever signed", async () => {
    const text = "BT 60 600 Td (Fully assured) Tj ET";
    const more = `3 0 obj\n<</Type/Page/Parent 1 0 R/Contents 9000 0 R>>\nendobj\n9000 0 obj\n<</Length ${text.length}>>\nstream\n${text}\nendstream\nendobj\n`;
    const bytes = await signElsewhere(base, { more, sign: (covered) => craft(covered, stranger) });
    const theirs = registerOf(forceReturn.force, await sha256Hex(stranger.certificate));
    const verdict = await verdictOn(bytes, { register: theirs, made });
    expect(verdict).toMatchObject({ code: "signed-elsewhere", lines: { pages: "not-known" } });
    expect(verdict.message).not.toContain("pages unchanged");
  });

  test("another embedded file over the pages of this one", async () => {
    const better = { ...forceReturn, people: { ...forceReturn.people, lead: "Another post" } };
    const verdict = await on(await forge(better, key, { json: JSON.stringify({}) }));
    expect(verdict.codes).toContain("data-invalid");
  });
});

describe("the CMS", () => {
  const cmsBy = (cms: NonNullable<Attempt["cms"]>): Promise<Bytes> => forge(forceReturn, key, { cms });
  const refusedAs = async (bytes: Promise<Bytes>, code: Code): Promise<void> => {
    const verdict = await on(await bytes);
    expect(verdict.verdict).toBe("refused");
    expect(verdict.code).toBe(code);
    expect(verdict.lines.signer).toBe("no");
  };

  test("carries a document of its own", () =>
    refusedAs(
      cmsBy((_, covered) => craft(covered, stranger, { embedded: covered.slice(0, 100) })),
      "signature-invalid",
    ));
  test("has two signers", () =>
    refusedAs(
      cmsBy((_, covered) => craft(covered, stranger, { signers: 2 })),
      "signature-invalid",
    ));
  test("has no signed attributes", () =>
    refusedAs(
      cmsBy((_, covered) => craft(covered, stranger, { noAttributes: true })),
      "signature-invalid",
    ));
  test("lacks the binding of its certificate", () =>
    refusedAs(
      cmsBy((_, covered) =>
        craft(covered, stranger, {
          attributes: ({ contentType, messageDigest, protection }) =>
            [contentType, messageDigest, protection].filter((one) => one !== undefined),
        }),
      ),
      "signature-invalid",
    ));
  test("is BER", () =>
    refusedAs(
      cmsBy((cms) => indefinite(cms)),
      "signature-invalid",
    ));
  test("has rubbish after it", () =>
    refusedAs(
      cmsBy((cms) => concat(cms, Uint8Array.of(0, 7))),
      "signature-invalid",
    ));
  test("carries the right certificate over a stranger's signature", () =>
    refusedAs(
      cmsBy((_, covered) => craft(covered, { ...stranger, certificate: key.certificate })),
      "signature-invalid",
    ));
  test("carries the right certificate beside a stranger's", () =>
    refusedAs(
      cmsBy((_, covered) => craft(covered, stranger, { certificates: [stranger.certificate, key.certificate] })),
      "signature-invalid",
    ));
  test("says another content type", () =>
    refusedAs(
      cmsBy((_, covered) =>
        craft(covered, stranger, {
          attributes: ({ contentType: _gone, ...others }) => [
            ...Object.values(others),
            attribute(ids.contentType, objectId(ids.signedData)),
          ],
        }),
      ),
      "signature-invalid",
    ));
  test("has its digest twice", () =>
    refusedAs(
      cmsBy((_, covered) =>
        craft(covered, stranger, {
          attributes: (usual) => [
            ...Object.values(usual),
            attribute(ids.messageDigest, octetString(new Uint8Array(32))),
          ],
        }),
      ),
      "signature-invalid",
    ));

  test("of another return, transplanted", async () => {
    const other = { ...forceReturn, version: 2 };
    const [theirs] = /\/Contents <[^>]*>/.exec(latin1(await forge(other, key))) ?? [""];
    const verdict = await on(attack((text) => text.replace(/\/Contents <[^>]*>/, () => theirs)));
    expect(verdict.codes).toEqual(["changed-after-signing"]);
    expect(verdict.return).toBeNull();
  });

  test("a whole update put after another return", async () => {
    const other = await unsignedOf({ ...forceReturn, version: 2 });
    expect((await on(concat(other, fromLatin1(update)))).verdict).toBe("refused");
  });
});

describe("who signed", () => {
  test("a stranger's certificate under the right name is never taken for the right one", async () => {
    const impostor = await keyFor(forceReturn);
    const verdict = await on(await forge(forceReturn, impostor));
    expect(verdict).toMatchObject({ verdict: "query", codes: ["signer-unknown"], lines: { signer: "not-known" } });
    expect(verdict.signature?.enrolled).toBe(false);
  });

  test("the right certificate of another force", async () => {
    const other = await returnOf("SC");
    const otherKey = await keyFor(other);
    const both: Register = {
      format: 1,
      signers: [...register.signers, ...registerOf(other.force, otherKey.certificateSha256).signers],
    };
    const verdict = await verdictOn(await forge(forceReturn, otherKey), { register: both, made });
    expect(verdict.codes).toContain("signer-unknown");
    expect(verdict.lines.signer).toBe("not-known");
  });
});

describe("our own update, dressed as another program's", () => {
  test("hexadecimal digits in small letters", async () => {
    const small = (text: string): string => text.replace(/<([0-9A-F]{2000,})>/, (token) => token.toLowerCase());
    expect((await on(attack(small))).codes).toEqual(["changed-after-signing"]);
  });

  test("a signature elsewhere that does not reach the end, or leaves out more than itself", async () => {
    const sign = (covered: Bytes): Promise<Bytes> => craft(covered, stranger);
    const elsewhere = await signElsewhere(base, { sign });
    expect((await on(elsewhere)).codes).toContain("signed-elsewhere");
    expect((await on(concat(elsewhere, fromLatin1("\n")))).verdict).toBe("refused");
    const at = find(elsewhere, "/ByteRange[0 ", base.length);
    expect(at).toBeGreaterThan(0);
    const beyond = latin1(elsewhere).replace(
      /\/ByteRange\[0 (\d+) (\d+) (\d+)/,
      (_, before, second, rest) => `/ByteRange[0 ${before} ${Number(second) + 1} ${Number(rest) - 1}`,
    );
    expect((await on(fromLatin1(beyond))).verdict).toBe("refused");
  });
});

test("a base that is read in two ways is read in one: ours", async () => {
  const read = readBase(signed);
  expect(read.ok && read.base.bytes.length).toBe(base.length);
});
