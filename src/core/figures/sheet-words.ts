import words from "./sheet-words.json";

export type SheetSentence = keyof (typeof words)["en"];

/** A sentence about what was pasted or came back in a sheet (`figures.md` §7), its holes filled once. */
export const sheetText = (name: SheetSentence, values: Readonly<Record<string, string | number>> = {}): string =>
  words.en[name].replace(/\{(\w+)\}/g, (hole, key: string) => String(values[key] ?? hole));
