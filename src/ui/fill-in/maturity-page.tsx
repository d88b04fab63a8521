import type { JSX } from "preact";
import { maturityOf } from "../../core/return/maturity.ts";
import { type DraftPageProps, draftAddress } from "../page.ts";
import { BlocksView } from "../read/document-view.tsx";
import { NoForce } from "../read/no-force.tsx";
import { requestPart } from "../read/part-request.ts";
import { Waiting } from "../read/reading-choice.tsx";
import { useDraftTelling } from "../read/use-draft-telling.ts";
import { maturityWords } from "./maturity-words.ts";
import "@preact/signals";

const words = maturityWords.en;

/** The three points beside each other, each with what would raise it by one level. */
export const MaturityPage = (props: DraftPageProps): JSX.Element => {
  const { id } = props.fillIn.draft.value;
  const loaded = useDraftTelling(props);
  if (loaded.state !== "loaded") {
    return <Waiting heading={words.heading} failed={loaded.state === "failed"} />;
  }
  const telling = loaded.value;
  if (telling === undefined) {
    return <NoForce heading={words.heading} draftId={id} />;
  }
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">{telling.say("maturity.intro")}</p>
      <p class="govuk-body app-screen">
        <a class="govuk-link" href={draftAddress(id, "print")} onClick={() => requestPart("maturity")}>
          {words.print}
        </a>
      </p>
      <div class="app-points">
        {telling.points.map((told) => (
          <section key={told.point.id} aria-label={told.point.name}>
            <BlocksView blocks={maturityOf(told, telling)} prefix={told.point.id} under={0} />
          </section>
        ))}
      </div>
    </>
  );
};
