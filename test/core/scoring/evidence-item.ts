import type { Evidence } from "../../../src/core/answers/draft.ts";

/** Evidence of a type and a date: levels ask for nothing else of it. */
export const evidenceItem = (type: Evidence["type"], date: string): Evidence => ({
  type,
  title: "A",
  date,
  heldBy: "B",
  reference: "",
  nca: false,
});
