import type { JSX } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { editionOf } from "../../core/questionnaire/editions.ts";
import { ButtonGroup, ButtonLink } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { Table } from "../components/table.tsx";
import type { PageProps } from "../page.ts";
import { Wiped } from "../work/wiped.tsx";
import { currentEdition } from "./current-edition.ts";
import { DraftsHere } from "./drafts-here.tsx";
import { startWords } from "./start-words.ts";

const words = startWords.en;

export const StartPage = ({ edges }: PageProps): JSX.Element => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <Opening />
      <Wiped edges={edges} />
      <DraftsHere edges={edges} />
      <Section heading={words.who.heading} text={words.who.text} />
      <Section heading={words.howLong.heading} text={words.howLong.text} />
      <h2 class="govuk-heading-m">{words.ready.heading}</h2>
      <Table
        caption={words.ready.caption}
        columns={[{ text: words.ready.ask }, { text: words.ready.for }]}
        rows={words.ready.rows}
      />
      <Section heading={words.kept.heading} text={words.kept.text} />
      <Section heading={words.marking.heading} text={words.marking.text} />
      <p class="govuk-body">{words.marking.foi}</p>
      <ButtonGroup>
        <ButtonLink href="#/new">{words.startNow}</ButtonLink>
        <ButtonLink href="#/try/SOC-1" kind="secondary">
          {words.tryIt}
        </ButtonLink>
        <ButtonLink href="#/check-return" kind="secondary">
          {words.check}
        </ButtonLink>
      </ButtonGroup>
      <p class="govuk-body">
        <a class="govuk-link" href="#/questions">
          {words.print}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="#/work/restore">
          {words.open}
        </a>
      </p>
    </div>
  </div>
);

const Opening = (): JSX.Element => {
  const edition = editionOf(currentEdition);
  const issued = edition?.issued ?? null;
  const census = sayDate(edition?.censusDate ?? "");
  return (
    <>
      <h1 class="govuk-heading-xl" tabIndex={-1}>
        {edition?.title}
      </h1>
      {issued === null ? null : <p class="govuk-body">{words.asks}</p>}
      <p class="govuk-body-l">{issued === null ? words.lead : words.leadIssued}</p>
      <p class="govuk-body">
        {issued === null
          ? fill(words.position, { census })
          : fill(words.positionIssued, { census, deadline: sayDate(issued.deadline) })}
      </p>
    </>
  );
};

const Section = ({ heading, text }: { readonly heading: string; readonly text: string }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{heading}</h2>
    <p class="govuk-body">{text}</p>
  </>
);
