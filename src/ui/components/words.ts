/** Words that the components say wherever they stand. */
const en = {
  error: "Error: ",
  problem: "There is a problem",
  limit: "You can enter up to {n} characters",
  remaining: { one: "You have {n} character remaining", many: "You have {n} characters remaining" },
  over: { one: "You have {n} character too many", many: "You have {n} characters too many" },
  noNames: "No names, no case data.",
  looksLike: "This looks like {kind}: “{text}”. Take it out, or keep it if it identifies nobody.",
  unprintable: "The PDF cannot show {characters}. It prints {codes} in their place.",
} as const;

export const componentWords = { en } as const;
