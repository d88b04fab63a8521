import type { ComponentChildren, VNode } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { only } from "../../core/answers/draft.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { draftAddress } from "../page.ts";
import { actionsWords } from "./actions-words.ts";
import { checkWords } from "./check-words.ts";
import { evidenceWords } from "./evidence-words.ts";
import { idsOf } from "./items.ts";
import { peopleWords } from "./people-words.ts";

const words = checkWords.en;

interface CheckListsProps {
  readonly fillIn: FillIn;
}

/** A line of the page with its own way back to where it is changed. */
export const row = (fillIn: FillIn, key: string, value: ComponentChildren, page: string): SummaryRow => ({
  key,
  value,
  actions: [{ href: draftAddress(fillIn.draft.value.id, page), text: words.change, hidden: key }],
});

export const listOf = (items: readonly string[]): VNode =>
  items.length === 0 ? (
    <span>{words.notProvided}</span>
  ) : (
    <ul class="govuk-list">
      {items.map((item) => (
        <li key={item} class="app-lines">
          {item}
        </li>
      ))}
    </ul>
  );

export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

export const CheckAbout = ({ fillIn }: CheckListsProps): VNode => {
  const draft = fillIn.draft.value;
  const about = draft.about[only];
  const people = idsOf(draft, "people").map((id) => {
    const { post = "", organisation = "", part = "", date = "", changed = "" } = draft.people[id] ?? {};
    const partSaid = part === "" ? "" : peopleWords.en.partNames[part];
    return joined([post, organisation, partSaid, sayDate(date), changed]);
  });
  return (
    <>
      <h2 class="govuk-heading-m">{words.about}</h2>
      <SummaryList
        rows={[
          row(fillIn, words.force, fillIn.force.value?.name ?? words.notProvided, "force"),
          row(fillIn, words.lead, about?.leadPost || words.notProvided, "people"),
          row(fillIn, words.telephone, about?.leadTelephone || words.notProvided, "people"),
          row(fillIn, words.prepared, about?.preparedBy || words.notProvided, "people"),
          row(fillIn, words.took, listOf(people), "people"),
        ]}
      />
    </>
  );
};

const itemSaid = (id: string, text: string, more: readonly string[]): string =>
  joined([fill(words.item, { id, text: text === "" ? words.notProvided : text }), ...more]);

/** Evidence, actions and accepted risks, each list with one link to its page. */
export const CheckItems = ({ fillIn }: CheckListsProps): VNode => {
  const draft = fillIn.draft.value;
  const evidence = idsOf(draft, "evidence").flatMap((id) => {
    const item = draft.evidence[id];
    const type = item === undefined || item.type === "" ? "" : evidenceWords.en.typeNames[item.type];
    return item === undefined
      ? []
      : [
          itemSaid(id, item.title, [
            type,
            sayDate(item.date),
            item.heldBy,
            item.reference,
            item.nca ? evidenceWords.en.nca : "",
          ]),
        ];
  });
  const actions = idsOf(draft, "actions").flatMap((id) => {
    const item = draft.actions[id];
    const due = item === undefined || item.due === "" ? "" : sayDate(item.due);
    return item === undefined
      ? []
      : [
          itemSaid(id, item.outcome, [
            fill(actionsWords.en.dueSaid, { date: due || words.notProvided, owner: item.owner || words.notProvided }),
          ]),
        ];
  });
  const risks = idsOf(draft, "risks").flatMap((id) => {
    const item = draft.risks[id];
    return item === undefined
      ? []
      : [itemSaid(id, item.why, [fill(actionsWords.en.acceptedSaid, { post: item.acceptedBy || words.notProvided })])];
  });
  return (
    <>
      <h2 class="govuk-heading-m">{words.evidenceList}</h2>
      <SummaryList rows={[row(fillIn, words.evidenceList, listOf(evidence), "evidence")]} />
      <h2 class="govuk-heading-m">{actionsWords.en.heading}</h2>
      <SummaryList
        rows={[
          row(fillIn, words.actions, listOf(actions), "actions"),
          row(fillIn, words.risks, listOf(risks), "actions"),
        ]}
      />
    </>
  );
};
