import { find, fromHex, latin1 } from "../pdf/bytes.ts";
import type { Fonts } from "../pdf/fonts.ts";
import { readForeign } from "../pdf/foreign.ts";
import type { Base } from "../pdf/read.ts";
import { coveredBytes, readUpdate } from "../pdf/update.ts";
import type { Bytes } from "../signature/bytes.ts";
import type { Certificate } from "../signature/certificate-reader.ts";
import { largestCms } from "../signature/signed-data.ts";
import { type Verified, verifyCms } from "../signature/verify.ts";

/** Who signed, as the visible block or the other program's dictionary says. */
export interface Signer {
  readonly kind: "ours" | "elsewhere";
  readonly name: string;
  /** "" where only the certificate could say. */
  readonly title: string;
  /** "" where it gives no reason, or not in our place. */
  readonly reason: string;
  /** ISO time, or "". */
  readonly time: string;
}

export type SignatureFound =
  | { readonly status: "none" }
  | { readonly status: "signed"; readonly signer: Signer; readonly certificate: Certificate }
  | {
      readonly status: "invalid" | "algorithm-refused" | "changed";
      readonly signer: Signer | null;
      readonly certificate: Certificate | null;
    }
  /** Bytes after the base, but no signature that covers them. */
  | { readonly status: "added" };

/** Stands in every update of ours, under its signature: a file that has it was signed here or not at all. */
const ourMark = "/MSHT_Title ";

/**
 * The signature of a file whose base could be read. Ours is written again from its parameters and compared, so that
 * only the digits of /Contents are left to the check of the CMS; any other is taken for what another program may do.
 */
export const signatureIn = async (base: Base, file: Bytes, fonts: Fonts): Promise<SignatureFound> => {
  const update = readUpdate(base, file, fonts);
  if (update.kind === "none") {
    return { status: "none" };
  }
  if (update.kind === "ours") {
    const { name, title, reason, time } = update.parameters;
    const verified = await verifyCms(update.cms, update.covered, { elsewhere: false });
    return found(verified, { kind: "ours", name, title, reason, time });
  }
  const after = base.bytes.length;
  const damagedOurs = find(file, ourMark, after) >= 0;
  const foreign = readForeign(base, file);
  if (!foreign.ok) {
    return damagedOurs || find(file, "/ByteRange", after) >= 0
      ? { status: isAddedTo(file, after) ? "changed" : "invalid", signer: null, certificate: null }
      : { status: "added" };
  }
  const verified = await verifyCms(foreign.cms, foreign.covered, { elsewhere: true });
  const signer: Signer = { kind: "elsewhere", name: foreign.name, title: "", reason: "", time: foreign.time };
  // Signed right, yet not as we write it: the only bytes that no signature covers are those of /Contents.
  return damagedOurs && verified.status === "valid"
    ? { status: "changed", signer: { ...signer, kind: "ours" }, certificate: verified.certificate }
    : found(verified, damagedOurs ? { ...signer, kind: "ours" } : signer);
};

const found = (verified: Verified, signer: Signer): SignatureFound => {
  const { certificate } = verified;
  if (verified.status === "valid") {
    return { status: "signed", signer, certificate: verified.certificate };
  }
  const changed = verified.status === "invalid" && verified.why === "content-differs";
  return { status: changed ? "changed" : verified.status, signer, certificate };
};

const byteRange = /\/ByteRange\s{0,8}\[\s{0,8}0{1,10}\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{0,8}\]/g;

interface Range {
  readonly before: number;
  readonly second: number;
  readonly rest: number;
}

const rangesAfter = (file: Bytes, from: number): readonly Range[] =>
  [...latin1(file.subarray(from)).matchAll(byteRange)].map((match) => {
    const [before = 0, second = 0, rest = 0] = match.slice(1).map(Number);
    return { before, second, rest };
  });

/** Ours is half as long; what stands before it need not be searched. */
const longestUpdate = 24_000;

/** More than one signature, or bytes after the end of the one that there is. */
const isAddedTo = (file: Bytes, from: number): boolean => {
  const ranges = rangesAfter(file, from);
  return ranges.length > 1 || ranges.some(({ second, rest }) => second + rest < file.length);
};

/**
 * For a file whose base cannot be read: whether it is one of ours that was signed and then changed, which the digest
 * shows whatever the change broke. Nothing of it is believed but that.
 */
export const wasChanged = async (file: Bytes): Promise<{ readonly certificate: Certificate | null } | null> => {
  const from = Math.max(0, file.length - longestUpdate);
  const [range, ...more] = find(file, ourMark, from) < 0 ? [] : rangesAfter(file, from);
  if (range === undefined || more.length > 0) {
    return null;
  }
  const { before, second, rest } = range;
  if (second + rest !== file.length || second - before > largestCms * 2 + 2) {
    return null;
  }
  const gap = latin1(file.subarray(before, second));
  const cms = /^<[0-9A-Fa-f]+>$/.test(gap) ? fromHex(gap.slice(1, -1)) : null;
  if (cms === null) {
    return null;
  }
  const verified = await verifyCms(cms, coveredBytes(file, [0, before, second, rest]), { elsewhere: false });
  return verified.status === "invalid" && verified.why === "content-differs"
    ? { certificate: verified.certificate }
    : null;
};
