import type { Bytes } from "./bytes.ts";
import { inflate } from "./inflate.ts";
import { type Base, dictionaryAt, objectAt } from "./read.ts";
import { array, dictionary, fail, isDictionary, nameOf, stringBytes, Unreadable } from "./syntax.ts";
import { readTextString } from "./text-string.ts";

/** `contract.md` §6: the JSON that a return carries is at most 1 MB. */
export const largestJson = 1_000_000;

export type EmbeddedJson = { readonly ok: true; readonly json: Bytes } | { readonly ok: false; readonly why: string };

/** The one associated file of a base, `return.json` (ISO 19005-3 §6.8). Never throws for a bad file. */
export const embeddedJson = (base: Base): EmbeddedJson => {
  try {
    return { ok: true, json: read(base) };
  } catch (error) {
    if (error instanceof Unreadable) {
      return { ok: false, why: error.message };
    }
    throw error;
  }
};

const read = (base: Base): Bytes => {
  const associated = array(base.catalog.entries.get("AF"), "AF");
  if (associated.length !== 1) {
    fail("not exactly one associated file");
  }
  const { entries } = dictionaryAt(base, associated[0], "the associated file");
  if (
    nameOf(entries.get("AFRelationship")) !== "Data" ||
    readTextString(stringBytes(entries.get("UF"), "UF")) !== "return.json"
  ) {
    fail("the associated file is not return.json");
  }
  const { value, stream } = objectAt(base, dictionary(entries.get("EF"), "EF").entries.get("F"), "the embedded file");
  if (!isDictionary(value) || stream === null || nameOf(value.entries.get("Filter")) !== "FlateDecode") {
    return fail("the embedded file is not a Flate stream");
  }
  return inflate(stream, largestJson) ?? fail("the embedded file is too large, or damaged");
};
