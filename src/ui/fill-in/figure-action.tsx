import type { VNode } from "preact";
import type { FillIn } from "../../journeys/fill-in.ts";
import { LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { draftAddress, navigate } from "../page.ts";
import { figuresWords } from "./figures-words.ts";
import { requestFocus } from "./focus-request.ts";

const words = figuresWords.en;

/** An action, or an accepted risk, takes the place of a figure for the latest year (V12): started here, written on its page. */
export const FigureAction = ({ fillIn, row }: { readonly fillIn: FillIn; readonly row: string }): VNode => {
  const start = (section: "actions" | "risks"): void => {
    const field = section === "actions" ? "action.outcome" : "risk.why";
    requestFocus({ field, item: undefined, begin: { section, serves: row } });
    navigate(draftAddress(fillIn.draft.value.id, "actions"));
  };
  return (
    <ul class="govuk-list app-screen">
      <li>
        <LinkButton
          onClick={() => {
            start("actions");
          }}
        >
          {fill(words.addAction, { id: row })}
        </LinkButton>
      </li>
      <li>
        <LinkButton
          onClick={() => {
            start("risks");
          }}
        >
          {words.acceptRisk}
        </LinkButton>
      </li>
    </ul>
  );
};
