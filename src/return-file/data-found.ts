import { isRecord, own } from "../core/record.ts";
import { canonicalJson, parseCanonical } from "../core/return/canonical-json.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import { parseReturn } from "../core/return/schema.ts";
import type { Code } from "../core/verdict/verdict.ts";
import { embeddedJson } from "../pdf/embedded-json.ts";
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
  | {
      readonly status: "read";
      readonly claims: Claims;
      readonly forceReturn: ForceReturn;
      readonly json: Bytes;
      readonly jsonSha256: string;
    }
  | {
      readonly status: "refused";
      readonly claims: Claims | null;
      readonly code: Code;
      readonly variant?: string;
    };

/** The text of the embedded file; `undefined` where it is not UTF-8, or begins with a byte order mark. */
const textOf = (json: Bytes): string | undefined => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(json);
    return text;
  } catch {
    return undefined;
  }
};

/** Of a file that is refused anyway: nothing that it says is believed, so it need not be canonical. */
export const claimsIn = (base: Base, known: Known): Claims | null => {
  const embedded = embeddedJson(base);
  const text = embedded.ok ? textOf(embedded.json) : undefined;
  try {
    return text === undefined ? null : claimsOf(JSON.parse(text), known);
  } catch {
    return null;
  }
};

/** `null` for what cannot even be named. */
const claimsOf = (value: unknown, known: Known): Claims | null => {
  if (!isRecord(value)) {
    return null;
  }
  const { edition, force, version, training } = value;
  const listed = typeof edition === "string" ? known.forcesOf(edition).find(({ slug }) => slug === force) : undefined;
  return listed !== undefined && Number.isSafeInteger(version) && typeof training === "boolean"
    ? { force: listed.name, version: Number(version), training, slug: listed.slug }
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
    const code = base.catalog.entries.has("AF") ? "data-invalid" : "not-a-return";
    return { status: "refused", claims: null, code };
  }
  const { json } = embedded;
  const text = textOf(json);
  const value = text === undefined ? undefined : parseCanonical(text);
  const claims = claimsOf(value, known);
  const refused = (code: Code, variant?: string): DataFound => ({
    status: "refused",
    claims,
    code,
    ...(variant === undefined ? {} : { variant }),
  });
  if (!isRecord(value)) {
    return refused("data-invalid");
  }
  const { format, template } = value;
  if (isLater(format, 1) || (format === 1 && isLater(template, 0) && !knowsTemplate(template))) {
    return refused("newer-format");
  }
  const contentHash = isRecord(value.content) ? await hashOf(value.content) : "";
  const parsed = parseReturn(value, knowsWords(contentHash, known));
  if (!parsed.ok) {
    return refused(isOfUnknownEdition(value, known) ? "unknown-edition" : "data-invalid");
  }
  const { forceReturn } = parsed;
  const fault = faultOf(forceReturn, contentHash, known);
  return fault !== null || claims === null
    ? refused(fault?.code ?? "data-invalid", fault?.variant)
    : { status: "read", claims, forceReturn, json, jsonSha256: await sha256Hex(json) };
};

const isLater = (value: unknown, than: number): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > than;

const isOfUnknownEdition = ({ edition }: Readonly<Record<string, unknown>>, { contents }: Known): boolean =>
  typeof edition === "string" && !Object.hasOwn(contents, edition);

interface Fault {
  readonly code: Code;
  readonly variant?: string;
}

/** Words of some edition that this app holds: which one, `faultOf` asks. */
const knowsWords = (contentHash: string, { contents }: Known): boolean =>
  Object.values(contents).some((byJurisdiction) => Object.values(byJurisdiction).includes(contentHash));

/**
 * The words by their hash, which was worked out: what the return states of its own words proves nothing. Then the force, then
 * whether the parts fit together.
 */
const faultOf = (forceReturn: ForceReturn, contentHash: string, known: Known): Fault | null => {
  const { edition, content, contentSha256, force, forceData } = forceReturn;
  if (own(known.contents, edition)?.[content.jurisdiction] !== contentHash) {
    return { code: "unknown-edition" };
  }
  const listed = known.forcesOf(edition).find(({ slug }) => slug === force);
  const asListed =
    listed !== undefined &&
    listed.jurisdiction === content.jurisdiction &&
    listed.name === forceData.name &&
    listed.headTitle === forceData.headTitle &&
    canonicalJson(listed.published) === canonicalJson(forceData.published);
  if (!asListed) {
    return { code: "data-invalid", variant: "force" };
  }
  return contentSha256 === contentHash && isCoherent(forceReturn) ? null : { code: "data-invalid" };
};

const hashOf = (content: unknown): Promise<string> => sha256Hex(new TextEncoder().encode(canonicalJson(content)));
