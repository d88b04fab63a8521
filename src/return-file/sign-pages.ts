import type { Fonts } from "../pdf/fonts.ts";
import { coveredBytes, putContents, usualReserve, writeUpdate } from "../pdf/update.ts";
import type { Bytes } from "../signature/bytes.ts";
import { signCms } from "../signature/cms.ts";
import type { SigningKey } from "./new-key.ts";

/** What the signature's dictionary and visible block say. */
export interface SignatureWords {
  readonly name: string;
  readonly title: string;
  readonly reason: string;
  /** ISO time by the signer's clock. */
  readonly at: string;
}

/** Unsigned pages become signed ones. Judges nothing: `sealReturn` checks before and after, samples must not. */
export const signPages = async (
  base: Bytes,
  { name, title, reason, at }: SignatureWords,
  key: SigningKey,
  fonts: Fonts,
): Promise<Bytes> => {
  const words = { name, title, reason, time: `${at.slice(0, 19)}Z`, reserved: usualReserve };
  const update = writeUpdate(base, words, fonts);
  return putContents(update, await signBytes(coveredBytes(update.bytes, update.byteRange), key));
};

/** The CMS over bytes that somebody else laid out. */
export const signBytes = (covered: Bytes, { privateKey, certificate }: SigningKey): Promise<Bytes> =>
  signCms(covered, privateKey, certificate);
