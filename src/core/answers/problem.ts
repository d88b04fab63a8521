/**
 * Something that stops sign-off (`contract.md` §5), or is worth a second look. A value, never an exception:
 * the task list, the error summary, the check page and the recipient's check all read the same list.
 */
export interface Problem {
  /** `stops` makes a signed return `incomplete`; `warns` and `informs` only print. */
  readonly severity: "stops" | "warns" | "informs";
  readonly text: string;
  /** The page of the draft on which it is mended: `SOC-1`, `evidence`, `figures/D1`, `actions`, `people`, `sign-off/opinions`. */
  readonly page: string;
  /** The `name` of the field there, such as `SOC-1.narrative`. */
  readonly field: string;
  /** The item of a list that it concerns, such as `E3`: fields of all items have the same name. */
  readonly item?: string;
  /** What to print before the text in a list of many, where the sentence alone does not say it: "Point 1", "Evidence E3". */
  readonly about?: string;
  /** The rule of `figures.md` §3 (V11), or `identifier` for what the check page counts as kept. */
  readonly rule?: string;
  /** Of what only prints: the name of its sentence and what fills it, so that the document says it in words of its own. */
  readonly found?: { readonly sentence: string; readonly values: Readonly<Record<string, string | number>> };
  /** Listed to the office as worth asking about (W* of `figures.md` §3). */
  readonly worthAsking?: true;
}
