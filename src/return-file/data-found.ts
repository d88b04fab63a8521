import { canonicalJson, parseCanonical } from "../core/return/canonical-json.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import { parseReturn } from "../core/return/schema.ts";
import type { Code } from "../core/verdict/verdict.ts";
import { type EmbeddedJson, embeddedJson } from "../pdf/embedded-json.ts";
import type { Base } from "../pdf/read.ts";
import { type Bytes, sha256Hex } from "../signature/bytes.ts";
import { isCoherent } from "./coherent.ts";
import type { Known } from "./known.ts";

/** What a file says that it is. To name it by, never to count. */
export interface Claims {
  readonly force: string;
  readonly version: number;
  readonly training: boolean;
  /** The force's slug, in whose name the signer is looked up. */
  readonly slug: string;
}

export type DataFound =
  | { readonly status: "read"; readonly forceReturn: ForceReturn; readonly json: Bytes; readonly jsonSha256: string }
  | { readonly status: "refused"; readonly code: Code; readonly variant?: string };

/** The text of the embedded file; `undefined` where it is not UTF-8, or begins with a byte order mark. */
const textOf = (json: Bytes): string | undefined => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(json);
    return text;
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const valueIn = (embedded: EmbeddedJson): unknown => {
  const text = embedded.ok ? textOf(embedded.json) : undefined;
  return text === undefined ? undefined : parseCanonical(text);
};

/** Also of a file that is refused for another reason; `null` where it cannot even be named. */
export const claimsIn = (base: Base, known: Known): Claims | null => {
  const value = valueIn(embeddedJson(base));
  if (!isRecord(value)) {
    return null;
  }
  const { edition, force, version, training } = value;
  const listed = typeof edition === "string" ? known.forcesOf(edition).find(({ slug }) => slug === force) : undefined;
  return listed !== undefined && typeof version === "number" && typeof training === "boolean"
    ? { force: listed.name, version, training, slug: listed.slug }
    : null;
};

/** The data of a base, read for the first time, and held against what this app knows (`pdf.md` §6, step 2). */
export const dataIn = async (
  base: Base,
  known: Known,
  knowsTemplate: (template: number) => boolean,
): Promise<DataFound> => {
  const embedded = embeddedJson(base);
  if (!embedded.ok) {
    // A blank sheet or a summary is made by the same code and carries no data.
    return { status: "refused", code: base.catalog.entries.has("AF") ? "data-invalid" : "not-a-return" };
  }
  const { json } = embedded;
  const value = valueIn(embedded);
  if (!isRecord(value)) {
    return { status: "refused", code: "data-invalid" };
  }
  const { format, template } = value;
  if (isLater(format, 1) || (format === 1 && isLater(template, 0) && !knowsTemplate(template))) {
    return { status: "refused", code: "newer-format" };
  }
  const parsed = parseReturn(value);
  if (!parsed.ok) {
    return { status: "refused", code: isOfUnknownEdition(value, known) ? "unknown-edition" : "data-invalid" };
  }
  return held(parsed.forceReturn, json, known);
};

const isLater = (value: unknown, than: number): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > than;

const isOfUnknownEdition = ({ edition }: Readonly<Record<string, unknown>>, { contents }: Known): boolean =>
  typeof edition === "string" && !Object.hasOwn(contents, edition);

const held = async (forceReturn: ForceReturn, json: Bytes, known: Known): Promise<DataFound> => {
  const { edition, content, contentSha256, force, forceData } = forceReturn;
  const byJurisdiction = Object.hasOwn(known.contents, edition) ? known.contents[edition] : undefined;
  // Worked out, not read: what the return states of its own words proves nothing.
  const worked = await hashOf(content);
  if (byJurisdiction?.[content.jurisdiction] !== worked) {
    return { status: "refused", code: "unknown-edition" };
  }
  const listed = known.forcesOf(edition).find(({ slug }) => slug === force);
  if (
    listed === undefined ||
    listed.jurisdiction !== content.jurisdiction ||
    listed.name !== forceData.name ||
    listed.headTitle !== forceData.headTitle ||
    canonicalJson(listed.published) !== canonicalJson(forceData.published)
  ) {
    return { status: "refused", code: "data-invalid", variant: "force" };
  }
  return contentSha256 === worked && isCoherent(forceReturn)
    ? { status: "read", forceReturn, json, jsonSha256: await sha256Hex(json) }
    : { status: "refused", code: "data-invalid" };
};

const hashOf = (content: unknown): Promise<string> => sha256Hex(new TextEncoder().encode(canonicalJson(content)));
