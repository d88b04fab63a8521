/** Words of the form under a list, whatever the list. */
const en = {
  nothing: "Nothing has been entered yet, so there is nothing to add to the list",
} as const;

export const itemEditorWords = { en } as const;
