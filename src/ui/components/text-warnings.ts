import { likelyIdentifiers } from "../../core/answers/identifiers.ts";
import { unprintable } from "../../core/answers/printable.ts";
import { fill } from "./fill.ts";
import type { TextWarnings } from "./text-checks.ts";

const en = {
  looksLike: "This looks like {kind}: “{text}”. Take it out, or keep it if it identifies nobody.",
  unprintable: "The PDF cannot show {characters}. It prints {codes} in their place.",
} as const;

export const textWarningWords = { en } as const;
const words = textWarningWords.en;

const codeOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

export const textWarnings: TextWarnings = (text, { identifiers = true, mailbox }) => {
  const lost = unprintable(text);
  return [
    ...(identifiers ? likelyIdentifiers(text, mailbox) : []).map(({ kind, text: found }) =>
      fill(words.looksLike, { kind, text: found }),
    ),
    ...(lost.length === 0
      ? []
      : [fill(words.unprintable, { characters: lost.join(" "), codes: lost.map(codeOf).join(" ") })]),
  ];
};
