import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { noAction, noRisk } from "../../core/answers/draft.ts";
import { codePoints, limits } from "../../core/answers/text.ts";
import type { Question } from "../../core/questionnaire/content.ts";
import { isGap, type QuestionScore } from "../../core/scoring/score.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { Checkboxes } from "../components/options.tsx";
import { draftAddress, type Forms } from "../page.ts";
import { requestFocus } from "./focus-request.ts";
import type * as inlineForms from "./inline-forms.tsx";
import { freshId, idsOf, serving } from "./items.ts";
import { questionWords } from "./question-words.ts";
import { useLoading } from "./use-words.ts";

const words = questionWords.en;
type InlineAction = typeof inlineForms.InlineAction;

/** As many of the lines not ticked as an action has room for, each whole; nothing where evidence alone is missing. */
export const startingText = (question: Question, missing: readonly string[]): string => {
  const lines = question.lines.filter(({ id }) => missing.includes(id)).map(({ text }) => text ?? "");
  const [first = "", ...rest] = lines;
  return rest.reduce((text, line) => {
    const longer = `${text}\n${line}`;
    return codePoints(longer) <= limits.outcome ? longer : text;
  }, first);
};

export interface QuestionGapsProps {
  readonly fillIn: FillIn;
  readonly forms: Forms;
  readonly question: Question;
  readonly score: QuestionScore;
}

const sectionOf = (id: string): "actions" | "risks" => (id.startsWith("A") ? "actions" : "risks");

/** The first box of an item. */
const fieldOf = (id: string): string => (id.startsWith("A") ? "action.outcome" : "risk.why");

/** The actions and accepted risks for what is missing: those there are, and new ones from the lines not ticked. */
export const QuestionGaps = ({ fillIn, forms, question, score }: QuestionGapsProps): VNode | null => {
  const [open, setOpen] = useState<string | null>(null);
  const draft = fillIn.draft.value;
  const linked = serving(draft, question.id).filter((id) => id !== open);
  const part = `${question.id}.serves`;
  const needed = isGap(score);
  if (!needed && linked.length === 0 && open === null) {
    return null;
  }
  const textOf = (id: string): string =>
    (id.startsWith("A") ? draft.actions[id]?.outcome : draft.risks[id]?.why) || words.gapsUnwritten;
  const sayItem = (id: string): string =>
    fill(id.startsWith("A") ? words.gapsAction : words.gapsRisk, { id, text: textOf(id) });
  const others = (["actions", "risks"] as const)
    .flatMap((section) => idsOf(draft, section))
    .filter((id) => !linked.includes(id));
  const starting = startingText(question, score.missing);
  /** What starts without words comes to be with the first thing typed. */
  const start = (section: "actions" | "risks"): void => {
    const id = freshId(fillIn.draft.value, section);
    if (section === "actions" && starting !== "") {
      fillIn.put({ section, id, value: { ...noAction, serves: [question.id], outcome: starting } });
    }
    setOpen(id);
  };
  const finish = (): void => {
    setOpen(null);
    requestAnimationFrame(() => document.getElementById(part)?.focus());
  };
  const link = (id: string, on: boolean): void => {
    const section = sectionOf(id);
    const add = (serves: readonly string[]): readonly string[] =>
      on ? [...serves, question.id] : serves.filter((one) => one !== question.id);
    if (section === "actions") {
      const value = draft.actions[id] ?? noAction;
      fillIn.put({ section, id, value: { ...value, serves: add(value.serves) } });
    } else {
      const value = draft.risks[id] ?? noRisk;
      fillIn.put({ section, id, value: { ...value, serves: add(value.serves) } });
    }
  };
  return (
    // The name by which the list of problems knows this part.
    <section class="app-part" id={part} tabIndex={-1}>
      <h2 class="govuk-heading-m">{words.gaps}</h2>
      {open === null ? (
        <p class="govuk-body">{needed && linked.length === 0 ? words.gapsNeed : words.gapsOptional}</p>
      ) : null}
      {linked.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {linked.map((id) => (
            <li key={id}>
              {sayItem(id)}{" "}
              <a
                class="govuk-link"
                href={draftAddress(draft.id, "actions")}
                onClick={() => {
                  requestFocus({ field: fieldOf(id), item: id });
                }}
              >
                {words.change}
                <span class="govuk-visually-hidden"> {id}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {open === null ? null : (
        <GapForm key={open} fillIn={fillIn} forms={forms} id={open} question={question.id} onDone={finish} />
      )}
      {open !== null || !needed ? null : (
        <ul class="govuk-list app-screen">
          <li>
            <LinkButton
              onClick={() => {
                start("actions");
              }}
            >
              {starting === "" ? words.gapsAdd : words.gapsStart}
            </LinkButton>
          </li>
          <li>
            <LinkButton
              onClick={() => {
                start("risks");
              }}
            >
              {words.gapsAccept}
            </LinkButton>
          </li>
        </ul>
      )}
      {others.length === 0 || open !== null || !needed ? null : (
        <Checkboxes
          name={`${question.id}.serves`}
          label={words.gapsLink}
          small
          options={others.map((id) => ({ value: id, label: sayItem(id) }))}
          chosen={linked}
          onChange={link}
        />
      )}
    </section>
  );
};

const GapForm = ({ forms, ...form }: { readonly forms: Forms } & Parameters<InlineAction>[0]): VNode | null => {
  const loaded = useLoading("forms", forms);
  const Form = form.id.startsWith("A") ? loaded?.InlineAction : loaded?.InlineRisk;
  return Form === undefined ? null : <Form {...form} />;
};
