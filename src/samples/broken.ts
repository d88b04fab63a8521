import { canonicalJson } from "../core/return/canonical-json.ts";
import { fingerprintOf } from "../core/return/fingerprint.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type { Code } from "../core/verdict/verdict.ts";
import { pagesOf } from "../return-file/make.ts";
import type { SigningKey } from "../return-file/new-key.ts";
import { signOffReason } from "../return-file/sign-off-words.ts";
import { signBytes, signPages } from "../return-file/sign-pages.ts";
import { type Bytes, fromLatin1, joined, overwritten } from "./bytes.ts";
import { dataInAnotherPdf, lockedPdf, plainPdf, signedByAnother } from "./other-programs.ts";
import type { Workshop } from "./workshop.ts";

/** A file that is not what it seems, and how it came to be so. */
export interface BrokenSample {
  readonly code: Code;
  readonly what: string;
  /** Its name, where another file has the code's. */
  readonly file?: string;
  make(bench: Bench): Promise<Bytes> | Bytes;
}

/** An honest return with its key, and other keys, from which the broken files are made. */
export interface Bench {
  readonly workshop: Workshop;
  readonly forceReturn: ForceReturn;
  readonly base: Bytes;
  readonly signed: Bytes;
  readonly key: SigningKey;
  /** Whose certificate ended before the return was signed. */
  readonly expired: SigningKey;
  readonly revoked: SigningKey;
  /** Of the right name, but not in the register. */
  readonly unknown: SigningKey;
  /** In the register, but under another name than the declaration's. */
  readonly otherName: SigningKey;
}

const signedAt = "2026-06-01T10:00:00Z";

/** Signs pages round any data, as the holder of a right key could. `shown` is what the pages say. */
const sign = async (
  { workshop, key }: Bench,
  carried: ForceReturn,
  { shown = carried, by = key, at = signedAt }: { shown?: ForceReturn; by?: SigningKey; at?: string } = {},
): Promise<Bytes> => {
  const json = new TextEncoder().encode(canonicalJson(carried));
  const sha256 = await workshop.sha256(json);
  const base = pagesOf(shown, json, sha256, { fonts: workshop.fonts });
  const { name, title } = carried.declaration;
  const reason = signOffReason(carried.version, fingerprintOf(sha256));
  return signPages(base, { name, title, reason, at }, by, workshop.fonts);
};

/** In hexadecimal: object ids of the digest algorithms SHA-256 and SHA-224, which the policy does not accept. */
const sha256Id = "608648016503040201";
const sha224Id = "608648016503040204";

const title = "OFFICIAL-SENSITIVE_IASC-MSHT_training-2026_exampleshire-4_v1.pdf";

/** One more in the last cell of a part, so that the parts no longer come to the total (V2). */
const withPartsThatDiffer = (forceReturn: ForceReturn): ForceReturn => {
  const { cells } = forceReturn.figures;
  const parts = forceReturn.content.rules.flatMap((rule) => (rule.kind === "parts-equal-total" ? rule.parts : []));
  const changed = Object.entries(cells).flatMap(([name, cell]) =>
    cell.value !== null && cell.published === null && parts.some((part) => name.startsWith(`${part}.`))
      ? [[name, { ...cell, value: cell.value + 1 }] as const]
      : [],
  );
  const figures = { ...forceReturn.figures, cells: { ...cells, ...Object.fromEntries(changed.slice(-1)) } };
  return { ...forceReturn, figures };
};

export const brokenSamples: readonly BrokenSample[] = [
  { code: "empty-file", what: "A file of 0 bytes", make: () => new Uint8Array(0) },
  {
    code: "too-large",
    what: "A signed return with 10 MB of nothing behind it",
    make: ({ signed }) => joined(signed, new Uint8Array(10_000_001 - signed.length).fill(0x20)),
  },
  {
    code: "not-a-pdf",
    what: "A text file under the name of a PDF",
    make: () => fromLatin1("The return is attached to the next message.\n"),
  },
  { code: "password-protected", what: "A PDF under a password", make: () => lockedPdf(title) },
  {
    code: "cut-short",
    what: "The first two thirds of a signed return",
    make: ({ signed }) => signed.slice(0, Math.floor((signed.length * 2) / 3)),
  },
  {
    code: "changed-after-signing",
    what: "One byte changed after signing",
    make: ({ signed }) => {
      const changed = new Uint8Array(signed);
      changed[Math.floor(signed.length / 3)] = (changed[Math.floor(signed.length / 3)] ?? 0) ^ 1;
      return changed;
    },
  },
  { code: "not-a-return", what: "A PDF of another kind", make: () => plainPdf("Minutes of a meeting") },
  {
    code: "data-missing",
    what: "Printed to a new PDF: the data and the signature are gone",
    make: () => plainPdf(title),
  },
  {
    code: "rewritten",
    what: "The data of a return in another program's file",
    make: ({ forceReturn }) => dataInAnotherPdf(title, new TextEncoder().encode(canonicalJson(forceReturn))),
  },
  {
    code: "newer-format",
    what: "A return of a template that this version does not hold",
    make: (bench) => sign(bench, { ...bench.forceReturn, template: 2 }, { shown: bench.forceReturn }),
  },
  {
    code: "unknown-edition",
    what: "A return whose questions were reworded",
    make: async (bench) => {
      const { content } = bench.forceReturn;
      const words = { ...content.words, "sample.added": "A word that no edition has." };
      const changed = { ...content, words };
      const contentSha256 = await bench.workshop.sha256(new TextEncoder().encode(canonicalJson(changed)));
      return sign(bench, { ...bench.forceReturn, content: changed, contentSha256 });
    },
  },
  {
    code: "data-invalid",
    what: "A return of a force that the edition does not hold",
    make: (bench) => sign(bench, { ...bench.forceReturn, force: "nowhere" }),
  },
  {
    code: "pages-differ",
    what: "Pages that say something else than the data, signed",
    make: (bench) =>
      sign(bench, bench.forceReturn, {
        shown: {
          ...bench.forceReturn,
          points: bench.forceReturn.points.map((point) => ({ ...point, what: "I read every file myself." })),
        },
      }),
  },
  {
    code: "levels-differ",
    what: "A point stated one level higher than its answers, signed",
    make: (bench) =>
      sign(bench, {
        ...bench.forceReturn,
        points: bench.forceReturn.points.map((point, i) => (i === 0 ? { ...point, level: 3 } : point)),
      }),
  },
  {
    code: "incomplete",
    what: "A return without the choice on sharing, signed",
    make: (bench) =>
      sign(bench, {
        ...bench.forceReturn,
        declaration: { ...bench.forceReturn.declaration, sharing: null },
      }),
  },
  {
    code: "incomplete",
    file: "incomplete-figures",
    what: "Figures whose parts do not add up to their total, signed",
    make: (bench) => sign(bench, withPartsThatDiffer(bench.forceReturn)),
  },
  { code: "unsigned", what: "A return before its signature", make: ({ base }) => base },
  {
    code: "signature-invalid",
    what: "A byte of the certificate changed inside the signature",
    make: ({ signed, key }) => {
      // The last byte of the certificate's own hash inside the CMS, so that nothing but the signature is wrong.
      const digits = Array.from(key.certificate.slice(-8), (byte) => byte.toString(16).padStart(2, "0"))
        .join("")
        .toUpperCase();
      return overwritten(signed, digits, `${digits.slice(0, -2)}${digits.endsWith("00") ? "01" : "00"}`);
    },
  },
  {
    code: "algorithm-refused",
    what: "A signature over a digest that is not accepted (SHA-224)",
    make: ({ signed }) => overwritten(signed, sha256Id, sha224Id),
  },
  {
    code: "certificate-not-valid-then",
    what: "Signed with a certificate that had run out",
    make: (bench) => sign(bench, bench.forceReturn, { by: bench.expired }),
  },
  {
    code: "signer-revoked",
    what: "Signed with a key that the register says was lost",
    make: (bench) => sign(bench, bench.forceReturn, { by: bench.revoked }),
  },
  {
    code: "signed-elsewhere",
    what: "Signed in our empty field with another program",
    make: ({ base, key, forceReturn }) =>
      signedByAnother(base, { name: forceReturn.declaration.name, time: "D:20260601100000Z" }, (covered) =>
        signBytes(covered, key),
      ),
  },
  {
    code: "signer-unknown",
    what: "A sound signature by a key that nobody has enrolled",
    make: (bench) => sign(bench, bench.forceReturn, { by: bench.unknown }),
  },
  {
    code: "signer-name-differs",
    what: "The certificate names another person than the declaration",
    make: (bench) => sign(bench, bench.forceReturn, { by: bench.otherName }),
  },
  {
    code: "signing-time-odd",
    what: "Claims to be signed after the day on which it is checked",
    make: (bench) => sign(bench, bench.forceReturn, { at: "2027-06-01T10:00:00Z" }),
  },
];
