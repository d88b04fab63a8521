/**
 * What a text may be: the limits of `contract.md` §6 as one table, counted in Unicode code points after NFC, and the
 * characters that may not stand in it. At entry they are put right and the author is told; in the check a text that
 * still has one is refused, since two texts that look the same must be the same.
 */
export const limits = {
  /** Why the team says so. */
  narrative: 600,
  /** A point's box for notes to the office. */
  office: 2000,
  /** Working notes: in the draft only. */
  note: 4000,
  evidenceTitle: 120,
  evidenceReference: 60,
  /** An action's outcome. */
  outcome: 300,
  dependsOn: 80,
  /** Help wanted from the office. */
  help: 300,
  /** Why a risk is accepted. */
  riskWhy: 300,
  /** Why an opinion is higher than the one proposed. */
  opinionWhy: 300,
  exception: 300,
  /** What the head of the force looked at and what it showed. */
  satisfiedWhat: 300,
  figureSource: 100,
  figureNote: 300,
  /** Why a figure does not apply here. */
  figureReason: 300,
  /** What a challenge changed. */
  changed: 200,
  post: 80,
  organisation: 80,
  telephone: 80,
  name: 80,
  title: 80,
  /** Why another post signs. */
  absence: 300,
  /** What could not be read as a date stays as typed. */
  date: 80,
} as const;
export type LimitName = keyof typeof limits;

/** How many of each a return holds at most. */
export const most = { evidence: 200, actions: 100, risks: 60, people: 40 } as const;

export type Forbidden = "control" | "soft-hyphen" | "zero-width" | "direction" | "half-character" | "noncharacter";

export const forbiddenWords: Readonly<Record<Forbidden, string>> = {
  control: "a control character",
  "soft-hyphen": "a soft hyphen",
  "zero-width": "an invisible character",
  direction: "a mark that changes the direction of writing",
  "half-character": "half of a character",
  noncharacter: "a code that is not a character",
};

/** `null` for a character that may stand in a text. */
export const forbiddenOf = (code: number): Forbidden | null => {
  if ((code < 0x20 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f)) {
    return "control";
  }
  if (code === 0xad) {
    return "soft-hyphen";
  }
  if (
    (code >= 0x200b && code <= 0x200d) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff ||
    code === 0x180e ||
    (code >= 0xe0000 && code <= 0xe007f)
  ) {
    return "zero-width";
  }
  if (
    code === 0x061c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x206f)
  ) {
    return "direction";
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    return "half-character";
  }
  return (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) ? "noncharacter" : null;
};

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** Length as the limits count it. */
export const codePoints = (text: string): number => [...text.normalize("NFC")].length;

export interface CleanText {
  readonly text: string;
  /** What was taken out, each kind once, in the order met. Empty when the text only changed its form, if at all. */
  readonly removed: readonly Forbidden[];
}

/** What other programs draw as one letter, or as a point from a font of signs, in the characters that it stands for. */
const plainLetters = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC")).replace(/[\uf0a7\uf0b7]/g, "•");

/**
 * For entry. What a person cannot see or mean to type (line ends of other systems, tabs, ligatures, composed form) is put
 * right without a word; what is taken out is reported.
 */
export const cleanText = (raw: string): CleanText => {
  const even = plainLetters(raw.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/\t/g, " "));
  const removed = new Set<Forbidden>();
  let kept = "";
  for (const character of even) {
    const kind = forbiddenOf(codeOf(character));
    if (kind === null) {
      kept += character;
    } else {
      removed.add(kind);
    }
  }
  return { text: kept.normalize("NFC"), removed: [...removed] };
};

/** "We took out a soft hyphen and an invisible character." Empty when nothing was taken out. */
export const sayRemoved = (removed: readonly Forbidden[]): string => {
  const words = removed.map((kind) => forbiddenWords[kind]);
  const last = words.at(-1);
  if (last === undefined) {
    return "";
  }
  const list = words.length === 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
  return `We took out ${list}, which cannot be kept in a return.`;
};
