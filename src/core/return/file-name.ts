import type { Marking } from "../answers/draft.ts";
import type { Jurisdiction } from "../questionnaire/content.ts";

/** What a file name says; of a return or of a draft. */
export interface NameParts {
  readonly training: boolean;
  readonly marking: Marking;
  readonly edition: string;
  /** Slug of the force. */
  readonly force: string;
}

/** Never a person's name, and marked before anybody opens it (`contract.md` §4). */
const stem = ({ training, marking, edition, force }: NameParts): string =>
  `${training ? "TRAINING" : marking}_IASC-MSHT_${edition}_${force}`;

/** `OFFICIAL-SENSITIVE_IASC-MSHT_2026_exampleshire_v1.pdf`; `DRAFT_` before that while it is not signed. */
export const returnFileName = (parts: NameParts & { readonly version: number; readonly signed: boolean }): string =>
  `${parts.signed ? "" : "DRAFT_"}${stem(parts)}_v${parts.version}.pdf`;

/** The copy of a draft that is saved at any time: `_draft.json` for `_v<n>.pdf`. */
export const draftFileName = (parts: NameParts): string => `${stem(parts)}_draft.json`;

/** The sheet for an analyst: nothing of the force's answers is in it. `OFFICIAL_MSHT-figures_2026_exampleshire.csv`. */
export const blankSheetFileName = ({ training, edition, force }: Omit<NameParts, "marking">): string =>
  `${training ? "TRAINING" : "OFFICIAL"}_MSHT-figures_${edition}_${force}.csv`;

/** What the force may publish of a return. `OFFICIAL_MSHT-summary_2026_exampleshire_v1.pdf`; `DRAFT_` before what is not signed. */
export const summaryFileName = ({
  training,
  edition,
  force,
  version,
  signed,
}: Omit<NameParts, "marking"> & { readonly version: number; readonly signed: boolean }): string =>
  `${signed ? "" : "DRAFT_"}${training ? "TRAINING" : "OFFICIAL"}_MSHT-summary_${edition}_${force}_v${version}.pdf`;

const places: Readonly<Record<Jurisdiction, string>> = {
  EW: "england-and-wales",
  SC: "scotland",
  NI: "northern-ireland",
  BTP: "british-transport-police",
};

/** Every question before anybody answers. `OFFICIAL_MSHT-blank-copy_2026_scotland.pdf`. */
export const blankCopyFileName = ({
  training,
  edition,
  jurisdiction,
}: Pick<NameParts, "training" | "edition"> & { readonly jurisdiction: Jurisdiction }): string =>
  `${training ? "TRAINING" : "OFFICIAL"}_MSHT-blank-copy_${edition}_${places[jurisdiction]}.pdf`;

/** The days to keep, for a calendar: no answer is in it. `OFFICIAL_MSHT-dates_2026_exampleshire.ics`. */
export const calendarFileName = ({ training, edition, force }: Omit<NameParts, "marking">): string =>
  `${training ? "TRAINING" : "OFFICIAL"}_MSHT-dates_${edition}_${force}.ics`;

/** A backup of several forces or editions says `all` for each; it is training only where every draft in it is. */
export const backupFileName = (drafts: readonly NameParts[], day: string, encrypted: boolean): string => {
  const one = (values: readonly string[]): string => (new Set(values).size === 1 ? (values[0] ?? "all") : "all");
  const parts: NameParts = {
    training: drafts.every(({ training }) => training),
    marking: drafts.every(({ marking }) => marking === "OFFICIAL") ? "OFFICIAL" : "OFFICIAL-SENSITIVE",
    edition: one(drafts.map(({ edition }) => edition)),
    force: one(drafts.map(({ force }) => force)),
  };
  return `${stem(parts)}_backup_${day}.${encrypted ? "age" : "json"}`;
};
