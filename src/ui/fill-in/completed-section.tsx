import type { VNode } from "preact";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Radios } from "../components/options.tsx";
import { isCompleted, markCompleted, type SectionName } from "./completed.ts";

const en = {
  legend: "Have you completed this section?",
  hint: "Your answers are saved either way.",
  yes: "Yes, I’ve completed this section",
  no: "No, I’ll come back later",
} as const;

export const completedWords = { en } as const;
const words = completedWords.en;

/** What the person says of the section: the task list shows it, and nothing depends on it. */
export const CompletedSection = ({
  fillIn,
  section,
  started,
}: {
  readonly fillIn: FillIn;
  readonly section: SectionName;
  readonly started: boolean;
}): VNode => {
  const completed = isCompleted(fillIn.draft.value, section);
  return (
    <div class="app-part app-screen">
      <Radios
        name={`${section}.completed`}
        label={words.legend}
        labelSize="m"
        hint={words.hint}
        chosen={completed ? "yes" : started ? "no" : null}
        options={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
        onChange={(value) => {
          const change = markCompleted(fillIn.draft.value, section, value === "yes");
          if (change !== undefined) {
            fillIn.put(change);
          }
        }}
      />
    </div>
  );
};
