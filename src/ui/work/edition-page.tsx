import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { editionChange, newerEdition } from "../../core/answers/edition-change.ts";
import type { EditionWords } from "../../core/questionnaire/content.ts";
import { heldEditions } from "../../core/questionnaire/editions.ts";
import { moveToEdition } from "../../journeys/manage.ts";
import { Button, ButtonGroup, ButtonLink } from "../components/button.tsx";
import { count, fill } from "../components/fill.ts";
import { Table } from "../components/table.tsx";
import { taskListAddress } from "../fill-in/addresses.ts";
import { useLoading } from "../fill-in/use-words.ts";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { editionWords } from "./edition-words.ts";
import "@preact/signals";

const words = editionWords.en;

/** A draft stays with the edition that it was begun with until somebody chooses otherwise, knowing what changes. */
export const EditionPage = (props: DraftPageProps): JSX.Element => {
  const to = newerEdition(props.fillIn.edition, heldEditions());
  return to === undefined ? (
    <>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body">{words.none}</p>
    </>
  ) : (
    <MoveTo {...props} to={to} />
  );
};

export const MoveTo = ({ edges, fillIn, to }: DraftPageProps & { readonly to: EditionWords }): JSX.Element => {
  const [error, setError] = useState("");
  const { edition } = fillIn;
  const jurisdiction = fillIn.force.value?.jurisdiction ?? "EW";
  const differences = useLoading(`${edition.id} ${to.id} ${jurisdiction}`, async () =>
    editionChange(
      await edges.questionnaire.content(edition.id, jurisdiction),
      await edges.questionnaire.content(to.id, jurisdiction),
    ),
  );
  const move = async (): Promise<void> => {
    const outcome = await moveToEdition(edges, fillIn.draft.value, to.id);
    if (outcome.status === "started") {
      navigate(draftAddress(outcome.id));
    } else {
      setError(words.errors[outcome.status]);
    }
  };
  return (
    <>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body">{fill(words.lead, { from: edition.title, to: to.title })}</p>
      <p class="govuk-body">{words.copy}</p>
      {differences === undefined ? null : differences.length === 0 ? (
        <p class="govuk-body">{words.same}</p>
      ) : (
        <>
          <Table
            caption={count(words.count, differences.length)}
            columns={[words.column.place, words.column.how, words.column.before, words.column.after].map((text) => ({
              text,
            }))}
            rows={differences.map(({ place, what, how, before, after }) => [
              place,
              words.how[what][how],
              before,
              after,
            ])}
          />
          <p class="govuk-body">{words.kept}</p>
        </>
      )}
      <p class="govuk-body" aria-live="polite">
        {error}
      </p>
      <ButtonGroup>
        <Button onClick={() => void move()}>{words.move}</Button>
        <ButtonLink kind="secondary" href={taskListAddress(fillIn.draft.value)}>
          {words.stay}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
};
