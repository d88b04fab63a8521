import type { VNode } from "preact";
import { isDate, sayDate } from "../../core/answers/dates.ts";
import { type About, only } from "../../core/answers/draft.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import type { DraftPageProps } from "../page.ts";
import { itemWordsOf } from "./item-list.tsx";
import { ItemsAndForm } from "./items-and-form.tsx";
import { ListPage } from "./list-page.tsx";
import { peopleWords } from "./people-words.ts";
import { noPerson, PersonForm } from "./person-form.tsx";
import { useDateGuard } from "./use-date-guard.ts";
import { useItemForm } from "./use-item-form.ts";
import "@preact/signals";

const words = peopleWords.en;

const itemWords = itemWordsOf(words, () => words.removeText);

const Posts = ({ fillIn }: { readonly fillIn: FillIn }): VNode => {
  const about = fillIn.draft.value.about[only];
  const set = (part: Partial<About>): void => {
    const now = fillIn.draft.value.about[only];
    if (now !== undefined) {
      fillIn.put({ section: "about", id: only, value: { ...now, ...part } });
    }
  };
  return (
    <>
      <FreeText
        name="people.lead"
        label={words.leadPost}
        labelSize="s"
        hint={words.leadHint}
        limit="post"
        value={about?.leadPost ?? ""}
        onInput={(leadPost) => {
          set({ leadPost });
        }}
      />
      <FreeText
        name="people.telephone"
        label={words.telephone}
        labelSize="s"
        hint={words.telephoneHint}
        limit="telephone"
        identifiers={false}
        value={about?.leadTelephone ?? ""}
        onInput={(leadTelephone) => {
          set({ leadTelephone });
        }}
      />
      <FreeText
        name="people.prepared-by"
        label={words.preparedBy}
        labelSize="s"
        hint={words.preparedByHint}
        limit="post"
        value={about?.preparedBy ?? ""}
        onInput={(preparedBy) => {
          set({ preparedBy });
        }}
      />
    </>
  );
};

const Item = ({ fillIn, id }: { readonly fillIn: FillIn; readonly id: string }): VNode => {
  const { post, organisation, part, date, changed } = fillIn.draft.value.people[id] ?? noPerson;
  const missing = [
    ...(post === "" ? [words.post] : []),
    ...(organisation === "" ? [words.organisation] : []),
    ...(part === "" ? [words.part] : []),
    ...(date === "" ? [words.date] : []),
  ];
  const facts = [organisation, part === "" ? "" : words.partNames[part], sayDate(date)];
  return (
    <>
      <p class="govuk-body app-tight">
        <strong>{post === "" ? words.untitled : post}</strong>
      </p>
      <p class="govuk-body-s app-tight">{facts.filter((fact) => fact !== "").join(" · ")}</p>
      {changed === "" ? null : <p class="govuk-body-s app-tight app-lines">{changed}</p>}
      {missing.length === 0 ? null : (
        <p class="govuk-body-s app-tight">{fill(words.missing, { fields: missing.join(", ") })}</p>
      )}
    </>
  );
};

/** The posts behind the return, and who took part in it and challenged it. */
export const PeoplePage = ({ fillIn }: DraftPageProps): VNode => {
  const draft = fillIn.draft.value;
  const form = useItemForm(fillIn, "people");
  const date = draft.people[form.id]?.date ?? "";
  const dateError = date === "" || isDate(date) ? undefined : words.dateError;
  const guard = useDateGuard("person.date", dateError);
  return (
    <ListPage fillIn={fillIn} section="people" words={words} started={form.listed.length > 0} guard={guard}>
      <Posts fillIn={fillIn} />
      <h2 class="govuk-heading-m">{words.list}</h2>
      <ItemsAndForm
        fillIn={fillIn}
        section="people"
        form={form}
        none={words.none}
        itemWords={itemWords}
        words={words}
        say={(id) => <Item fillIn={fillIn} id={id} />}
        onDone={() => {
          guard.finish(form.open);
        }}
      >
        <PersonForm key={form.id} fillIn={fillIn} id={form.id} dateError={guard.shown} />
      </ItemsAndForm>
    </ListPage>
  );
};
