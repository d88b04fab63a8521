import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { most } from "../../core/answers/text.ts";
import { Button } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { itemEditorWords } from "./item-editor-words.ts";
import type { ItemSection } from "./items.ts";
import type { ItemForm } from "./use-item-form.ts";

export interface ItemEditorProps {
  readonly section: ItemSection;
  readonly form: ItemForm;
  /** Nothing was entered: the item has not come to be. */
  readonly blank: boolean;
  readonly words: {
    readonly addHeading: string;
    readonly changeHeading: string;
    readonly add: string;
    readonly done: string;
    readonly full: string;
  };
  /** Ends the form in hand; the page says first whether it may. */
  readonly onDone: () => void;
  readonly children: ComponentChildren;
}

/** The form under a list: a new item, or the one that is being changed. */
export const ItemEditor = ({ blank, section, form, words, onDone, children }: ItemEditorProps): VNode => {
  const [pressed, setPressed] = useState(false);
  const nothing = form.isNew && blank;
  return form.isNew && form.listed.length >= most[section] ? (
    <p class="govuk-body">{fill(words.full, { n: most[section] })}</p>
  ) : (
    <div class="app-inline-form app-screen">
      <h3 class="govuk-heading-m" id={`${section}-form`} tabIndex={-1}>
        {fill(form.isNew ? words.addHeading : words.changeHeading, { id: form.id })}
      </h3>
      {children}
      {pressed && nothing ? (
        <p class="govuk-error-message" role="alert">
          {itemEditorWords.en.nothing}
        </p>
      ) : null}
      <Button
        kind="secondary"
        onClick={() => {
          setPressed(nothing);
          if (!nothing) {
            onDone();
          }
        }}
      >
        {form.isNew ? words.add : words.done}
      </Button>
    </div>
  );
};
