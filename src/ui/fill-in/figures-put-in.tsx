import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { changedSince, lastPutIn, takeBack } from "../../journeys/figures-sheet.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Button } from "../components/button.tsx";
import { count } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { figuresSheetWords } from "./figures-sheet-words.ts";
import "@preact/signals";

const words = figuresSheetWords.en;
const id = "figures-put-in";

/** Once it is drawn, so that whoever put figures in hears of it and finds the way back. */
export const focusPutIn = (): void => {
  setTimeout(() => {
    focusField(id);
  });
};

/** Says what was last put in from a spreadsheet, with the one button that takes back the whole. */
export const FiguresPutIn = ({ fillIn }: { readonly fillIn: FillIn }): VNode | null => {
  const last = lastPutIn(fillIn).value;
  const [isTakenBack, setTakenBack] = useState(false);
  if (last === undefined) {
    return isTakenBack ? (
      <div class="govuk-inset-text" id={id} tabIndex={-1}>
        {words.takenBack}
      </div>
    ) : null;
  }
  const changed = changedSince(fillIn, last);
  return (
    <div class="govuk-inset-text" id={id} tabIndex={-1}>
      <p class="govuk-body">
        {count(words.wasPutIn, last.changes.length)}
        {changed === 0 ? null : <> {count(words.changedSince, changed)}</>}
      </p>
      <Button
        kind="secondary"
        onClick={() => {
          takeBack(fillIn);
          setTakenBack(true);
          focusPutIn();
        }}
      >
        {words.takeBack}
      </Button>
    </div>
  );
};
