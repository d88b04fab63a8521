import { canonicalJson } from "../../core/return/canonical-json.ts";

/** SHA-256 of the canonical JSON, in hex: the same as a PDF made of it would carry. */
export const jsonSha256 = async (value: unknown): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
