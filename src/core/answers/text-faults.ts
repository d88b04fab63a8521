import { codePoints, type Forbidden, forbiddenOf } from "./text.ts";

export type TextFault =
  | { readonly kind: "over-limit"; readonly limit: number; readonly over: number }
  | { readonly kind: "forbidden"; readonly found: Forbidden }
  | { readonly kind: "not-normalised" };

/** For the check: everything that is wrong with a text that should have been cleaned at entry. */
export const textFaults = (text: string, limit: number): readonly TextFault[] => {
  const faults: TextFault[] = [];
  const found = new Set<Forbidden>();
  for (const character of text) {
    const kind = forbiddenOf(character.codePointAt(0) ?? 0);
    if (kind !== null) {
      found.add(kind);
    }
  }
  for (const kind of found) {
    faults.push({ kind: "forbidden", found: kind });
  }
  if (text.normalize("NFC") !== text) {
    faults.push({ kind: "not-normalised" });
  }
  const over = codePoints(text) - limit;
  if (over > 0) {
    faults.push({ kind: "over-limit", limit, over });
  }
  return faults;
};
