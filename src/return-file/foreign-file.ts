import type { Register } from "../core/verdict/verdict.ts";
import type { Findings } from "../core/verdict/verdict-of.ts";
import { whatHappened } from "../pdf/accident.ts";
import { find, latin1 } from "../pdf/bytes.ts";
import type { Bytes } from "../signature/bytes.ts";
import { wasChanged } from "./signature-found.ts";
import { shownSignature } from "./signer-judged.ts";

/** Bytes at the end of a file in which its end mark has to stand (PDF 32000-1, Annex H). */
const tail = 1024;

/** Whether a file that begins as ours do lacks its end: the mark, and nothing but blanks after it. */
export const isCutShort = (bytes: Bytes): boolean =>
  !/%%EOF[\n\r\0 ]+$/.test(latin1(bytes.subarray(Math.max(0, bytes.length - tail))));

export const cutShort = (bytes: Bytes): Pick<Findings, "codes" | "accident" | "values"> => ({
  codes: ["cut-short"],
  accident: "cut-short",
  values: { kilobytes: String(Math.floor(bytes.length / 1000)) },
});

type Unreadable = Pick<Findings, "codes"> & Partial<Pick<Findings, "accident" | "values" | "signature" | "variants">>;

/** A PDF that does not begin with an unsigned PDF of ours, whole: what it once was, and what befell it. */
export const unreadable = async (
  bytes: Bytes,
  { register }: { readonly register: Register | null },
): Promise<Unreadable> => {
  const changed = await wasChanged(bytes);
  if (changed !== null) {
    const signature = await shownSignature(null, changed.certificate, null, register);
    const named = signature === null ? {} : { "changed-after-signing": "named" };
    return { codes: ["changed-after-signing"], signature, variants: named };
  }
  const { kind, accident } = whatHappened(bytes);
  switch (kind) {
    case "cut-short":
      return cutShort(bytes);
    case "damaged":
      return { codes: [find(bytes, "/ByteRange") < 0 ? "rewritten" : "changed-after-signing"] };
    case "never-ours":
      return { codes: ["not-a-return"] };
    default:
      return { codes: [kind], accident };
  }
};
