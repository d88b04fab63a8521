import type { ForceReturn } from "../../core/return/force-return.ts";
import { type Telling, tellingOf } from "../../core/return/telling.ts";
import { jsonSha256 } from "../read/json-sha256.ts";
import { useLoaded } from "../read/use-loaded.ts";

/** Stands while the hash is worked out, so that the page is there at once. */
const notYet = "0".repeat(64);

/** The return as it would be signed now, ready to be told, with the fingerprint that it would have. */
export const useTelling = (forceReturn: ForceReturn): Telling => {
  const answers = JSON.stringify({ ...forceReturn, content: null });
  const loaded = useLoaded(answers, () => jsonSha256(forceReturn));
  return tellingOf(forceReturn, loaded.state === "loaded" ? loaded.value : notYet);
};
