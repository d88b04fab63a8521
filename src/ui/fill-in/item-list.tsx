import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Button, ButtonGroup, LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { removal } from "./item-removal.ts";
import type { ItemSection } from "./items.ts";

export interface ItemWords {
  readonly change: string;
  readonly remove: string;
  readonly removeAsk: (id: string) => string;
  readonly removeText: (id: string) => string;
  readonly removeYes: (id: string) => string;
  readonly removeNo: (id: string) => string;
}

/** Sentences with an `{id}` in them, as pages of lists hold them. */
type Sentences = Readonly<Record<"change" | "remove" | "removeAsk" | "removeYes" | "removeNo", string>>;

/** `removeText`: what becomes of an item that is taken away. */
export const itemWordsOf = (sentences: Sentences, removeText: (id: string) => string): ItemWords => ({
  change: sentences.change,
  remove: sentences.remove,
  removeAsk: (id) => fill(sentences.removeAsk, { id }),
  removeText,
  removeYes: (id) => fill(sentences.removeYes, { id }),
  removeNo: (id) => fill(sentences.removeNo, { id }),
});

export interface ItemListProps {
  readonly fillIn: FillIn;
  readonly section: ItemSection;
  readonly ids: readonly string[];
  readonly words: ItemWords;
  /** What the list says of an item. */
  readonly say: (id: string) => ComponentChildren;
  readonly onChange: (id: string) => void;
}

const RemoveAsk = ({
  id,
  words,
  onYes,
  onNo,
}: {
  readonly id: string;
  readonly words: ItemWords;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): VNode => (
  <section class="app-inline-form" aria-labelledby={`remove-${id}`}>
    <h3 class="govuk-heading-s" id={`remove-${id}`} tabIndex={-1}>
      {words.removeAsk(id)}
    </h3>
    <p class="govuk-body">{words.removeText(id)}</p>
    <ButtonGroup>
      <Button kind="warning" onClick={onYes}>
        {words.removeYes(id)}
      </Button>
      <Button kind="secondary" onClick={onNo}>
        {words.removeNo(id)}
      </Button>
    </ButtonGroup>
  </section>
);

/** Items of a list, each to change or, after a second question, to take away. */
export const ItemList = ({ fillIn, section, ids, words, say, onChange }: ItemListProps): VNode => {
  const [asking, setAsking] = useState<string | null>(null);
  /** The first of these that is there then: what had the focus has gone. */
  const focusSoon = (...names: readonly string[]): void => {
    requestAnimationFrame(() => {
      names
        .map((name) => document.getElementById(name))
        .find((element) => element !== null)
        ?.focus();
    });
  };
  return (
    <ul class="app-items" id={`${section}-list`} tabIndex={-1}>
      {ids.map((id) => (
        <li key={id} class="app-items__item">
          <div class="app-items__text">{say(id)}</div>
          <div class="app-items__actions app-screen">
            <LinkButton
              hidden={id}
              onClick={() => {
                onChange(id);
              }}
            >
              {words.change}
            </LinkButton>{" "}
            <LinkButton
              hidden={id}
              id={`ask-${id}`}
              onClick={() => {
                setAsking(id);
                focusSoon(`remove-${id}`);
              }}
            >
              {words.remove}
            </LinkButton>
          </div>
          {asking === id ? (
            <RemoveAsk
              id={id}
              words={words}
              onYes={() => {
                setAsking(null);
                fillIn.put(...removal(fillIn.draft.value, section, id));
                focusSoon(`${section}-list`, `${section}-form`);
              }}
              onNo={() => {
                setAsking(null);
                focusSoon(`ask-${id}`);
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
};
