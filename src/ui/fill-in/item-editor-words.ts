/** Words of the form of a new item, whatever its list. */
const en = {
  nothing: "Nothing has been entered yet, so there is nothing to add to the list",
  cancel: "Cancel",
} as const;

export const itemEditorWords = { en } as const;
