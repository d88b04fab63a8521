import type { JSX } from "preact";
import type { Draft } from "../../core/answers/draft.ts";
import type { PreviewedDraft } from "../../journeys/read-file.ts";
import { SummaryList } from "../components/summary-list.tsx";
import { backupWords } from "./backup-words.ts";
import { saidTime } from "./said-time.ts";

const words = backupWords.en.restore.holds;

const answered = ({ answers }: Draft): number =>
  Object.values(answers).filter(({ ticks, choice }) => choice !== null || ticks.length > 0).length;

const howMany = (records: object): string => String(Object.keys(records).length);

/** How much of a draft there is in a file, so that a newer one can be told from an older before either is kept. */
export const FoundDraft = ({ one: { draft, savedAt } }: { readonly one: PreviewedDraft }): JSX.Element => (
  <SummaryList
    rows={[
      ...(savedAt === "" ? [] : [{ key: words.saved, value: saidTime(savedAt) }]),
      { key: words.answered, value: String(answered(draft)) },
      { key: words.figures, value: howMany(draft.figures) },
      { key: words.evidence, value: howMany(draft.evidence) },
      { key: words.actions, value: howMany({ ...draft.actions, ...draft.risks }) },
      { key: words.signed, value: Object.keys(draft.signed).join(", ") || words.none },
    ]}
  />
);
