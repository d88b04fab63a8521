import { useEffect, useState } from "preact/hooks";
import type { FillIn } from "../../journeys/fill-in.ts";
import { answerFocusRequest, itemAskedFor, servedByNew } from "./focus-request.ts";
import { freshId, type ItemSection, idsOf, letters } from "./items.ts";

export interface ItemForm {
  readonly id: string;
  readonly isNew: boolean;
  /** What a new item was begun for, on another page. */
  readonly serves?: string | undefined;
  /** The items of the list but the one in hand. */
  readonly listed: readonly string[];
  /** Takes up an item, or with no id a new one, and focuses the form's heading. */
  open(id?: string): void;
}

/** Which item of a list is in the form: at first a new one, which comes to be with the first thing typed. */
export const useItemForm = (fillIn: FillIn, section: ItemSection): ItemForm => {
  const [inHand, setInHand] = useState((): Pick<ItemForm, "id" | "isNew" | "serves"> => {
    const asked = itemAskedFor(letters[section]);
    return asked !== undefined && fillIn.draft.value[section][asked] !== undefined
      ? { id: asked, isNew: false }
      : { id: freshId(fillIn.draft.value, section), isNew: true, serves: servedByNew(section) };
  });
  useEffect(answerFocusRequest, []);
  return {
    ...inHand,
    listed: idsOf(fillIn.draft.value, section).filter((id) => id !== inHand.id),
    open: (id) => {
      setInHand(id === undefined ? { id: freshId(fillIn.draft.value, section), isNew: true } : { id, isNew: false });
      requestAnimationFrame(() => {
        document.getElementById(`${section}-form`)?.focus();
      });
    },
  };
};
