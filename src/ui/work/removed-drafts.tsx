import type { JSX } from "preact";
import type { RemovedDraft } from "../../journeys/ports.ts";
import { keptDays } from "../../journeys/ports.ts";
import { LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { saidTime } from "./said-time.ts";
import { workWords } from "./work-words.ts";

const words = workWords.en.removed;

export interface NamedRemoved extends RemovedDraft {
  readonly name: string;
}

/** Drafts that were deleted and can still be taken back; nothing while there are none. */
export const RemovedDrafts = ({
  removed,
  onTakeBack,
  onForget,
}: {
  readonly removed: readonly NamedRemoved[];
  readonly onTakeBack: (draft: NamedRemoved) => void;
  readonly onForget: (draft: NamedRemoved) => void;
}): JSX.Element | null =>
  removed.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{fill(words.text, { days: keptDays })}</p>
      {removed.map((one) => (
        <div key={one.draft.id} class="app-work">
          <h3 class="govuk-heading-s">{one.name}</h3>
          <p class="govuk-body app-work__actions">
            <span>{fill(words.when, { time: saidTime(one.removedAt) })}</span>
            <LinkButton hidden={one.name} onClick={() => onTakeBack(one)}>
              {words.takeBack}
            </LinkButton>
            <LinkButton hidden={one.name} onClick={() => onForget(one)}>
              {words.forget}
            </LinkButton>
          </p>
        </div>
      ))}
    </>
  );
