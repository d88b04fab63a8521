import type { VNode } from "preact";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Button, ButtonGroup } from "../components/button.tsx";
import { navigate } from "../page.ts";
import { taskListAddress } from "./addresses.ts";

const en = { continue: "Continue", later: "Save and come back later" } as const;

export const pageEndWords = { en } as const;
const words = pageEndWords.en;

/** The two ways on. Everything typed is already being written; coming back later waits until it is on disk. */
export const PageEnd = ({
  fillIn,
  onContinue,
}: {
  readonly fillIn: FillIn;
  readonly onContinue: () => void;
}): VNode => (
  <ButtonGroup>
    <Button onClick={onContinue}>{words.continue}</Button>
    <Button
      kind="secondary"
      onClick={() => {
        void fillIn.settled().then(() => {
          navigate(taskListAddress(fillIn.draft.value));
        });
      }}
    >
      {words.later}
    </Button>
  </ButtonGroup>
);
