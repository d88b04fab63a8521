import type { Flavour } from "./complete-draft.ts";

/** Forces of the training edition, each with what its good return is to show. Names and answers are invented. */
export interface GoodSample {
  readonly file: string;
  readonly what: string;
  readonly force: string;
  readonly flavour: Flavour;
}

const mixed: Flavour["level"] = (question, chance) => {
  const drawn = chance.below(10);
  return question.key ? (drawn < 2 ? 1 : drawn < 8 ? 2 : 3) : drawn < 3 ? 1 : drawn < 9 ? 2 : 3;
};
const strong: Flavour["level"] = (question, chance) => (question.key || chance.below(4) > 0 ? 3 : 2);
const even: Flavour["level"] = () => 2;
const weak: Flavour["level"] = (_, chance) => {
  const drawn = chance.below(10);
  return drawn < 2 ? null : drawn < 5 ? 0 : 1;
};

export const goodSamples: readonly GoodSample[] = [
  {
    file: "exampleshire-typical.pdf",
    what: "A typical return, England and Wales",
    force: "exampleshire",
    flavour: { level: mixed, signerName: "Alex Sample", sharing: "yes", evidence: 2 },
  },
  {
    file: "glen-example-scotland.pdf",
    what: "A return under the law of Scotland",
    force: "glen-example",
    flavour: { level: mixed, signerName: "Morag Sample", sharing: "ask", evidence: 1 },
  },
  {
    file: "lough-example-northern-ireland.pdf",
    what: "A return under the law of Northern Ireland, where some lines are not shown",
    force: "lough-example",
    flavour: { level: even, signerName: "Niamh Sample", sharing: "no", evidence: 1 },
  },
  {
    file: "example-railway-two-laws.pdf",
    what: "A return of a railway police force, under two laws at once",
    force: "example-railway",
    flavour: {
      level: mixed,
      signerName: "Robin Sample",
      sharing: "yes",
      evidence: 2,
      noFigures: {
        D14: { why: "does-not-apply", reason: "The force for the area applies, by the agreement of March 2025." },
        "D15.considered": { why: "not-recorded", reason: "" },
      },
    },
  },
  {
    file: "exampleshire-2-embedded.pdf",
    what: "A return at the highest level nearly throughout, Welsh letters in names and text",
    force: "exampleshire-2",
    flavour: {
      level: strong,
      signerName: "Siân Gŵyther-Llŷr",
      sharing: "yes",
      evidence: 3,
      opening: "Tŷ Llwyd a’r Gŵyr: “yr un drefn”. ",
    },
  },
  {
    file: "exampleshire-3-weak.pdf",
    what: "A return at the lowest levels, with actions and accepted risks",
    force: "exampleshire-3",
    flavour: {
      level: weak,
      signerName: "Chris Sample",
      sharing: "ask",
      evidence: 1,
      noFigures: {
        D6: { why: "not-recorded", reason: "" },
        "D9.total.2024": { why: "not-extracted", reason: "" },
        "D22.completed": { why: "not-extracted", reason: "" },
      },
    },
  },
];

/** The return that the broken samples are made from. */
export const baseForBroken: GoodSample = {
  file: "",
  what: "",
  force: "exampleshire-4",
  flavour: { level: even, signerName: "Sam Sample", sharing: "yes", evidence: 1 },
};

/** Further good returns for `--count`, each like the typical one. */
export const moreOf = (force: string, n: number): GoodSample => ({
  file: `${force}-${n}.pdf`,
  what: "A further typical return",
  force,
  flavour: { level: mixed, signerName: `Pat Sample ${n}`, sharing: "yes", evidence: 1 + (n % 2) },
});
