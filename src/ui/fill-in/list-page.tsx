import type { ComponentChildren, VNode } from "preact";
import type { FillIn } from "../../journeys/fill-in.ts";
import { ErrorSummary } from "../components/error-summary.tsx";
import { navigate } from "../page.ts";
import { taskListAddress } from "./addresses.ts";
import type { SectionName } from "./completed.ts";
import { CompletedSection } from "./completed-section.tsx";
import { PageEnd } from "./page-end.tsx";
import type { DateGuard } from "./use-date-guard.ts";

/** A page of lists: what it asks, the lists, whether they are complete, and the way on once the form in hand is right. */
export const ListPage = ({
  fillIn,
  section,
  words,
  started,
  guard,
  children,
}: {
  readonly fillIn: FillIn;
  readonly section: SectionName;
  readonly words: { readonly heading: string; readonly lead: string };
  readonly started: boolean;
  readonly guard: DateGuard;
  readonly children: ComponentChildren;
}): VNode => (
  <div class="app-column">
    <ErrorSummary errors={guard.errors} />
    <h1 class="govuk-heading-l" tabIndex={-1}>
      {words.heading}
    </h1>
    <p class="govuk-body">{words.lead}</p>
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
      <CompletedSection fillIn={fillIn} section={section} started={started} />
      <PageEnd
        fillIn={fillIn}
        onContinue={() => {
          guard.finish(() => {
            navigate(taskListAddress(fillIn.draft.value));
          });
        }}
      />
    </form>
  </div>
);
