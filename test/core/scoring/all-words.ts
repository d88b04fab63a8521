import scoring from "../../../src/core/questionnaire/content/words/scoring.json" with { type: "json" };
import standing from "../../../src/core/questionnaire/content/words/standing.json" with { type: "json" };

/** The sentences on questions and on points, as a return carries them together. */
export const scoringWords: Readonly<Record<string, string>> = { ...scoring.en, ...standing.en };
