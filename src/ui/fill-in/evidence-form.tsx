import type { VNode } from "preact";
import { isDate, sayDate } from "../../core/answers/dates.ts";
import { type Evidence, evidenceTypes, noEvidence } from "../../core/answers/draft.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { Checkbox } from "../components/options.tsx";
import { Select } from "../components/select.tsx";
import { DateBox } from "./date-box.tsx";
import { evidenceFormWords } from "./evidence-form-words.ts";

const words = evidenceFormWords.en;

/** A date that cannot be read, in words; `undefined` while it is empty or right. */
export const dateErrorOf = (item: Evidence | undefined): string | undefined =>
  item !== undefined && item.date !== "" && !isDate(item.date) ? words.dateError : undefined;

export interface EvidenceFormProps {
  readonly fillIn: FillIn;
  readonly id: string;
  /** The first thing typed into a new form: the moment in which the item comes to be. */
  readonly onChange?: (evidence: Evidence) => void;
  readonly dateError?: string | undefined;
}

/** The fields of one item. Every key goes to the draft at once. */
export const EvidenceForm = ({ fillIn, id, onChange, dateError }: EvidenceFormProps): VNode => {
  const item = fillIn.draft.value.evidence[id] ?? noEvidence;
  const mailbox = fillIn.edition.issued?.mailbox;
  const set = (part: Partial<Evidence>): void => {
    const value = { ...item, ...part };
    fillIn.put({ section: "evidence", id, value });
    onChange?.(value);
  };
  const [from, to] = fillIn.edition.lastTwelveMonths;
  return (
    <>
      <Select
        name="evidence.type"
        label={words.type}
        labelSize="s"
        hint={words.typeHint}
        value={item.type}
        options={[
          { value: "", text: words.typeNone },
          ...evidenceTypes.map((type) => ({ value: type, text: words.typeNames[type] })),
        ]}
        onChange={(value) => {
          set({ type: evidenceTypes.find((type) => type === value) ?? "" });
        }}
      />
      <FreeText
        name="evidence.title"
        label={words.title}
        labelSize="s"
        hint={words.titleHint}
        limit="evidenceTitle"
        mailbox={mailbox}
        value={item.title}
        onInput={(title) => {
          set({ title });
        }}
      />
      <DateBox
        name="evidence.date"
        label={words.date}
        value={item.date}
        error={dateError}
        hint={fill(words.dateHint, { from: sayDate(from), to: sayDate(to) })}
        onInput={(date) => {
          set({ date });
        }}
      />
      <FreeText
        name="evidence.held-by"
        label={words.heldBy}
        labelSize="s"
        hint={words.heldByHint}
        limit="post"
        mailbox={mailbox}
        value={item.heldBy}
        onInput={(heldBy) => {
          set({ heldBy });
        }}
      />
      <FreeText
        name="evidence.reference"
        label={words.reference}
        labelSize="s"
        hint={words.referenceHint}
        limit="evidenceReference"
        mailbox={mailbox}
        value={item.reference}
        onInput={(reference) => {
          set({ reference });
        }}
      />
      <Checkbox
        name="evidence.nca"
        label={words.nca}
        hint={words.ncaHint}
        checked={item.nca}
        onChange={(nca) => {
          set({ nca });
        }}
      />
    </>
  );
};
