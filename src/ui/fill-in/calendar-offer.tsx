import type { JSX } from "preact";
import { LinkButton } from "../components/button.tsx";
import { count } from "../components/fill.ts";
import { Said, useSaveFile } from "../components/save-file.tsx";
import type { DraftPageProps } from "../page.ts";
import { calendarOf, daysToKeep } from "./calendar.ts";
import { calendarWords } from "./calendar-words.ts";

const words = calendarWords.en;

/** Nothing while there is no date to keep. */
export const CalendarOffer = ({ edges, fillIn }: Pick<DraftPageProps, "edges" | "fillIn">): JSX.Element | null => {
  const { length } = daysToKeep(fillIn);
  const { save, said } = useSaveFile(edges, () => calendarOf(edges, fillIn));
  return length === 0 ? null : (
    <div class="govuk-form-group app-screen">
      <LinkButton onClick={save}>{words.offer}</LinkButton>
      <div class="govuk-hint">{count(words.hint, length)}</div>
      <Said text={said} />
    </div>
  );
};
