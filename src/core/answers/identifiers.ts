/**
 * What may identify a person, an operation, a group or a case (`words.md` §6). A warning on leaving a box, never a
 * refusal: it must be quiet enough to be read, so that what policing writes every day ("County lines", "Front line",
 * "aged 18 or over", "2025/26") is let pass.
 */
export type IdentifierKind =
  | "an operation name"
  | "the name of a line or a group"
  | "a person's name"
  | "a date of birth or an age"
  | "a telephone number"
  | "an email address"
  | "a postcode"
  | "a vehicle registration"
  | "a prosecutor's reference"
  | "a crime, custody or referral reference"
  | "a National Insurance number";

export interface Identifier {
  /** In words, as the warning prints it: "This looks like a postcode". */
  readonly kind: IdentifierKind;
  readonly text: string;
}

interface Rule {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
  /** What the pattern finds and policing writes of nobody. */
  readonly unless?: (found: RegExpExecArray) => boolean;
}

const oneOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Begin a sentence, or say which sort of line is meant. */
const beforeLine = oneOf(
  "County Front First A An All Any Another Base Both Bottom Command Customer Dead Each Every Following Help Hot In Main " +
    "Mapped MSHT New No Not On One Online Organised Other Our Out Red Same Second Single Some Suspected Tested That The " +
    "Their These This Those Third Time Top Tick Two Under Which Your",
);
/** Follow a rank in the name of a post: "DI Crime" is a post. */
const afterRank = oneOf(
  "Adult Child Chief Commander Community County Covert Crime Criminal Custody Data Detective Digital Domestic Economic " +
    "Exploitation Financial Force Fraud Head Homicide Human Intelligence Investigation Investigations Investigator Lead " +
    "Local Major Missing Modern MSHT National Neighbourhood Offender Online Operations Organised Partnership Professional " +
    "Proactive Protecting Protection Public Rape Regional Response Safeguarding Serious Slavery Specialist Staff Strategic " +
    "Supervisor Tasking Training Trafficking Vulnerability Victim Volume",
);
const acronyms = oneOf(
  "NRM CPS PPS OCG NCA PDF CSV CPD HMI ISO IEC MSA PIP ROC UKV APP DVD USB CCT SPO FCR PCC CID GDP FTE",
);
/** Nobody's age: a limit or a range. */
const ageLimit =
  /^\s*(?:or (?:over|under|older|younger|more)|and (?:over|under|above|below)|(?:to|-|–) ?\d|\+|years? (?:or|and) )/;

const rules: readonly Rule[] = [
  {
    kind: "an email address",
    pattern: /[A-Za-z0-9][A-Za-z0-9._%+'-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
  },
  {
    kind: "a National Insurance number",
    pattern: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
  },
  {
    kind: "a prosecutor's reference",
    pattern: /\b\d{2} ?[A-Z0-9]{2} ?\d{5} ?\/ ?\d{2}\b/g,
  },
  {
    kind: "a telephone number",
    pattern: /(?<![\w/+.-])\(?(?:\+44[ )]*(?:\(0\))?|0)(?:[ ()-]{0,2}\d){9,10}(?![\w/])/g,
  },
  {
    kind: "a crime, custody or referral reference",
    pattern: /\b[A-Za-z0-9]+(?:[/-][A-Za-z0-9]+)*\b/g,
    unless: ([token]) => !isReference(token),
  },
  {
    kind: "a postcode",
    pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/g,
  },
  {
    kind: "a vehicle registration",
    pattern:
      /\b(?:[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d) ?([A-HJ-PR-Z]{3})|[A-HJ-NPR-TV-Y]\d{2,3} ?([A-HJ-PR-Z]{3})|([A-HJ-PR-Z]{3}) ?\d{2,3}[A-HJ-NPR-TV-Y]|([A-Z](?:I[A-Z]|[A-Z]Z)) ?(?!19|20)\d{4})\b/g,
    unless: ([token, ...letters]) =>
      /^(?:FY|MG)\d/.test(token) || letters.some((group) => group !== undefined && acronyms.has(group)),
  },
  {
    kind: "an operation name",
    pattern: /\b(?:Op|OP|Operation|OPERATION)\.? ["'“‘]?[A-Z][A-Za-z'’-]{2,}/g,
  },
  {
    kind: "a person's name",
    pattern:
      /\b(?:PC|DC|DS|DI|Sgt|Insp|Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z]\.? )?((?:O['’]|Mc|Mac)?[A-Z](?:[a-zà-öø-ÿŵŷ]+|[A-Z]{4,})(?:-[A-Z][a-z]+)?)\b/g,
    unless: ([, name]) => afterRank.has(name ?? "") || (name ?? "") === "Universe",
  },
  {
    kind: "the name of a line or a group",
    pattern: /\b([A-Z][A-Za-z0-9'’-]*) (?:line(?! ?manage)(?! of\b)|OCG)\b/g,
    unless: ([, word]) => beforeLine.has(word ?? ""),
  },
  {
    kind: "a date of birth or an age",
    pattern:
      /\b(?:[Bb]orn|DOB|D\.O\.B\.?|[Dd]ate of birth|[Aa]ged)\b[^\n\d]{0,20}(?:\d{1,4}(?:[ /.-](?:\d{1,2}|[A-Za-z]{3,9})[ /.-]\d{2,4})?)(?!\d)/g,
    unless: (found) =>
      /^aged/i.test(found[0]) &&
      (ageLimit.test(found.input.slice(found.index + found[0].length)) ||
        /\b(?:under|over|between|from|below|above|least)\b/.test(found[0])),
  },
];

const dateOrYears =
  /^(?:\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})|\d{1,2}\/\d{4}|\d{4}\/\d{1,2}\/\d{1,2}|(?:FY ?)?\d{4}[/-]\d{2,4}|Q\d\/\d{2,4})$/i;

/** Five or more digits together with capital letters or strokes, and neither a date nor a span of years. */
function isReference(token: string): boolean {
  const digits = token.replace(/\D/g, "").length;
  if (digits < 5 || dateOrYears.test(token) || /^(?:ISO|IEC|BS|RFC|EN)\d/.test(token)) {
    return false;
  }
  const letter = /[A-Z]/.test(token);
  return /\d{5}/.test(token) ? letter || token.includes("/") : letter && token.includes("/");
}

interface Found extends Identifier {
  readonly from: number;
  readonly to: number;
}

const matches = (text: string, { kind, pattern, unless }: Rule): readonly Found[] =>
  [...text.matchAll(pattern)]
    .filter((found) => unless?.(found) !== true)
    .map((found) => ({ kind, text: found[0].trim(), from: found.index, to: found.index + found[0].length }));

/**
 * Every likely identifier in the order in which it stands; where two rules find the same place, the more telling one.
 * `mailbox` is the office's own address, which identifies nobody.
 */
export const likelyIdentifiers = (text: string, mailbox?: string): readonly Identifier[] => {
  const kept: Found[] = [];
  for (const found of rules.flatMap((rule) => matches(text, rule))) {
    const own = mailbox !== undefined && found.text.toLowerCase() === mailbox.toLowerCase();
    if (!own && !kept.some(({ from, to }) => found.from < to && from < found.to)) {
      kept.push(found);
    }
  }
  return kept.sort((a, b) => a.from - b.from).map(({ kind, text: said }) => ({ kind, text: said }));
};
