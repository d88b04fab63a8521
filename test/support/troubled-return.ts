import { only } from "../../src/core/answers/draft.ts";
import { cleanText } from "../../src/core/answers/text.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import { goodSamples } from "../../src/samples/flavours.ts";
import { sampleReturn } from "./extreme-returns.ts";

/** What people paste, as it comes out of Word, a web page or another alphabet. */
export const troubles: readonly string[] = [
  "Soft\u00adhyphen, county\u2011line with a hyphen that does not break, a tab\there, a\u00a0space that does not break.",
  "Ligatures \ufb01nd the \ufb02ow; the pound £1,250; “double”, ‘single’, en – dash, em — dash, and so on…",
  "Gŵyr pob swyddog lle mae’r tŷ: Ŵ Ŷ ŵ ŷ Ẁ ẁ Ẃ ẃ Ỳ ỳ Â â Ê ê Î î Ô ô Û û Ï ï.",
  "Emoji \u{1F642} and a family \u{1F469}\u200d\u{1F469}\u200d\u{1F467}, a flag \u{1F3F4}\u{E0067}\u{E0062}\u{E007F}.",
  "Right to left: שלום ועולם, مرحبا بالعالم, and back again \u202eevil\u202c.",
  "Marks that combine: e\u0301 becomes one, x\u0302 stays two, n\u0303o\u0308.",
  "\uf0b7\tA point in a font of signs\r\n•\tFirst point of a list\r\n•\tSecond point\r\no\tA point below it\r\n1.\tNumbered",
  "Syntax: ) Tj ET (in a page) \\backslash \\( <</S/JavaScript>> endstream endobj %%EOF <tag> & ampersand &amp;.",
  "Others: Привет, Ελληνικά, 中文, ไทย, Łódź, Škoda, İstanbul, ß, œ, ¼ ½ ¾, € ™ © ®, ≥ ≤ ± × ÷ √ ∞.",
  "Zero\u200bwidth\ufeff joins\u2060 and\u200c breaks\u200d vanish; so does a null\u0000 and a bell\u0007.",
];

/** The same as a page keeps it: put right at entry. */
export const kept: readonly string[] = troubles.map((text) => cleanText(text).text);

/** A return with trouble in every kind of field, its signer's name included. */
export const troubledReturn = (): ForceReturn => {
  const [typical] = goodSamples;
  if (typical === undefined) {
    throw new Error("no sample");
  }
  const at = (n: number): string => kept[n % kept.length] ?? "";
  const short = (n: number, limit: number): string => [...at(n).replaceAll("\n", " ")].slice(0, limit).join("").trim();
  return sampleReturn(typical, (draft) => ({
    ...draft,
    answers: Object.fromEntries(
      Object.entries(draft.answers).map(([id, answer], n) => [id, { ...answer, narrative: at(n) }]),
    ),
    office: { SOC: kept.join("\n\n") },
    evidence: Object.fromEntries(
      Object.entries(draft.evidence).map(([id, item], n) => [
        id,
        { ...item, title: short(n, 120), heldBy: short(n + 1, 80), reference: short(n + 2, 60) },
      ]),
    ),
    actions: Object.fromEntries(
      Object.entries(draft.actions).map(([id, action], n) => [
        id,
        { ...action, outcome: at(n), owner: short(n, 80), dependsOn: [short(n + 1, 80)], help: at(n + 1) },
      ]),
    ),
    opinions: Object.fromEntries(
      Object.entries(draft.opinions).map(([id, opinion], n) => [id, { ...opinion, what: at(n + 1) }]),
    ),
    declaration: Object.fromEntries(
      Object.entries(draft.declaration).map(([id, one]) => [
        id,
        id === only ? { ...one, name: "Siân Ŵyn (Жанна) O’Łódź" } : one,
      ]),
    ),
  }));
};
