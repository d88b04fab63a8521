import type { ComponentChildren, VNode } from "preact";
import type { FillIn } from "../../journeys/fill-in.ts";
import { ItemEditor, type ItemEditorProps } from "./item-editor.tsx";
import { ItemList, type ItemWords } from "./item-list.tsx";

/** A list and the form under it: the one shape of evidence, actions, accepted risks and people. */
export const ItemsAndForm = ({
  fillIn,
  section,
  form,
  none,
  itemWords,
  words,
  say,
  onDone,
  children,
}: Omit<ItemEditorProps, "blank"> & {
  readonly fillIn: FillIn;
  /** Said where the list is empty. */
  readonly none: string;
  readonly itemWords: ItemWords;
  readonly say: (id: string) => ComponentChildren;
}): VNode => (
  <>
    {form.listed.length === 0 ? (
      <p class="govuk-body">{none}</p>
    ) : (
      <ItemList fillIn={fillIn} section={section} ids={form.listed} words={itemWords} say={say} onChange={form.open} />
    )}
    <ItemEditor
      section={section}
      form={form}
      blank={fillIn.draft.value[section][form.id] === undefined}
      words={words}
      onDone={onDone}
    >
      {children}
    </ItemEditor>
  </>
);
