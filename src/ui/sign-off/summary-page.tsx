import type { JSX } from "preact";
import { noticesOf } from "../../core/return/notices.ts";
import { pageOne } from "../../core/return/page-one.ts";
import { Button } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { SaveFile } from "../components/save-file.tsx";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { BlocksView, sheetClass } from "../read/document-view.tsx";
import { signOffWords } from "./sign-off-words.ts";
import { Sitting, type SittingProps } from "./sitting.tsx";
import { beforeSignOff, Stops } from "./stops.tsx";
import { useTelling } from "./use-telling.ts";

const words = signOffWords.en;

/** One page for the head of the force to read before anything is recorded. */
export const SummaryPage = (props: DraftPageProps): JSX.Element => (
  <Sitting {...props} heading={words.summary.heading} of={Summary} />
);

const Summary = ({ edges, fillIn, signOff, force }: SittingProps): JSX.Element => {
  const telling = useTelling(signOff.forceReturn.value);
  const { id } = fillIn.draft.value;
  const { content, marking } = signOff.forceReturn.value;
  const sheet = sheetClass(marking, content.edition.training ? "training-draft" : "draft");
  return (
    <>
      <div class="app-screen">
        <h1 class="govuk-heading-l" tabIndex={-1}>
          {words.summary.heading}
        </h1>
        <p class="govuk-body">{fill(words.summary.text, { headTitle: force.headTitle })}</p>
        <Stops draftId={id} problems={beforeSignOff(signOff.problems.value)} content={content} />
      </div>
      <section class={`app-document app-sheet ${sheet}`} aria-label={words.summary.onePage}>
        {/* On the screen the banner says it. A loose sheet with a box to sign in must not pass for the return. */}
        {noticesOf(content, true, telling).map((notice) => (
          <p key={notice} class="app-document__notice app-paper">
            {notice}
          </p>
        ))}
        <BlocksView blocks={pageOne(telling)} prefix="one" />
      </section>
      <div class="app-screen">
        <p class="govuk-body">
          <a class="govuk-link" href={draftAddress(id, "print")}>
            {words.summary.all}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={draftAddress(id, "maturity")}>
            {words.summary.maturity}
          </a>
        </p>
        <p class="govuk-body">{words.summary.draftText}</p>
        <SaveFile
          edges={edges}
          label={words.summary.draft}
          make={signOff.draftPdf}
          beside={<Button onClick={() => navigate(draftAddress(id, "sign-off/opinions"))}>{words.continue}</Button>}
        />
      </div>
    </>
  );
};
