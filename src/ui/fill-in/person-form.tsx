import type { VNode } from "preact";
import type { Person } from "../../core/answers/draft.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { FreeText } from "../components/free-text.tsx";
import { Select } from "../components/select.tsx";
import { DateBox } from "./date-box.tsx";
import { peopleWords } from "./people-words.ts";

const words = peopleWords.en;
export const noPerson: Person = { post: "", organisation: "", part: "", date: "", changed: "" };
const parts = ["answered", "supplied", "challenged", "marking"] as const;

export interface PersonFormProps {
  readonly fillIn: FillIn;
  readonly id: string;
  readonly dateError: string | undefined;
}

/** One entry of who took part. Every key goes to the draft at once. */
export const PersonForm = ({ fillIn, id, dateError }: PersonFormProps): VNode => {
  const item = fillIn.draft.value.people[id] ?? noPerson;
  const set = (part: Partial<Person>): void => {
    fillIn.put({ section: "people", id, value: { ...item, ...part } });
  };
  return (
    <>
      <FreeText
        name="person.post"
        label={words.post}
        labelSize="s"
        limit="post"
        value={item.post}
        onInput={(post) => {
          set({ post });
        }}
      />
      <FreeText
        name="person.organisation"
        label={words.organisation}
        labelSize="s"
        hint={words.organisationHint}
        limit="organisation"
        value={item.organisation}
        onInput={(organisation) => {
          set({ organisation });
        }}
      />
      <Select
        name="person.part"
        label={words.part}
        labelSize="s"
        value={item.part}
        options={[
          { value: "", text: words.partNone },
          ...parts.map((part) => ({ value: part, text: words.partNames[part] })),
        ]}
        onChange={(value) => {
          set({ part: parts.find((part) => part === value) ?? "" });
        }}
      />
      <DateBox
        name="person.date"
        label={words.date}
        hint={words.dateHint}
        error={dateError}
        value={item.date}
        onInput={(date) => {
          set({ date });
        }}
      />
      <FreeText
        name="person.changed"
        label={words.changed}
        labelSize="s"
        hint={words.changedHint}
        limit="changed"
        rows={3}
        value={item.changed}
        onInput={(changed) => {
          set({ changed });
        }}
      />
    </>
  );
};
