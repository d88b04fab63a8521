import type { VNode } from "preact";
import { newerEdition } from "../../core/answers/edition-change.ts";
import { heldEditions } from "../../core/questionnaire/editions.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { draftAddress } from "../page.ts";
import { taskListWords } from "./task-list-words.ts";
import "@preact/signals";

const words = taskListWords.en.edition;

/** Only where the service holds a newer edition of the same kind; the draft stays with its own until somebody chooses. */
export const EditionNotice = ({
  fillIn,
  held = heldEditions(),
}: {
  readonly fillIn: FillIn;
  readonly held?: ReturnType<typeof heldEditions>;
}): VNode | null => {
  const to = newerEdition(fillIn.edition, held);
  return to === undefined ? null : (
    <p class="govuk-inset-text app-screen">
      {fill(words.notice, { to: to.title })}{" "}
      <a class="govuk-link" href={draftAddress(fillIn.draft.value.id, "edition")}>
        {words.link}
      </a>
    </p>
  );
};
