/**
 * How a page writes a character (PDF 32000-1 §9.7.6.2): as itself in one byte where it has one, else in two of which the first, 01 to
 * 1F, begins no code of one byte. So most text stands in a page as it reads, in half the bytes of glyph numbers.
 * Throws for what has no place in this: the faces have no such character.
 */
export const characterCode = (character: number): number => {
  const code = character >= 0x2000 ? character - 0x1000 : character;
  const two = code >= 0x100;
  if (code < 0x20 || code > 0x1fff || (two && isPunctuationCode(code) !== character >= 0x2000)) {
    throw new Error(`no code for U+${character.toString(16)}`);
  }
  return code;
};

/** 1000 to 17FF are for U+2000 to U+27FF. What would stand there for itself is far from Latin, and in no face of ours. */
const isPunctuationCode = (code: number): boolean => code >= 0x1000 && code < 0x1800;

/** In hexadecimal digits, two or four. */
export const codeInHex = (code: number): string => code.toString(16).padStart(code < 0x100 ? 2 : 4, "0");
