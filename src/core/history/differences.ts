import { type Draft, emptyDraft, type Section, type SectionName } from "../answers/draft.ts";
import { sameValue } from "../answers/same-value.ts";
import type { RecordedChange } from "./history.ts";

const sections = Object.keys(emptyDraft("", { format: 1, edition: "", force: "", createdAt: "" })).filter(
  (name): name is SectionName => name !== "id",
);

/** What would have to change in the first draft to make it the second, record by record. */
export const differences = (from: Draft, to: Draft): readonly RecordedChange[] =>
  sections.flatMap((section) => {
    const [before, after] = [from[section] as Section<unknown>, to[section] as Section<unknown>];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((id) => !sameValue(before[id], after[id]))
      .map((id) => ({ section, id, before: before[id], after: after[id] }) as RecordedChange);
  });
