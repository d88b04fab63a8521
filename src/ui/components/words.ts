/** Words that the components say wherever they stand. */
const en = {
  error: "Error: ",
  problem: "There is a problem",
  limit: "You can enter up to {n} characters",
  remaining: { one: "You have {n} character remaining", many: "You have {n} characters remaining" },
  over: { one: "You have {n} character too many", many: "You have {n} characters too many" },
  saving: {
    busy: "Making the file.",
    saved: "The file was handed to your browser as {file}. Look for it in your downloads.",
    failed: "The file could not be made as it must be, so nothing was saved. Nothing else is changed. Try again.",
  },
  noNames: "No names, no case data.",
} as const;

export const componentWords = { en } as const;
