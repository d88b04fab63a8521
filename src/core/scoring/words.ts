import scoring from "../questionnaire/content/words/scoring.json";

/** The sentences of scoring for the page that fills in; a document takes the same ones from the words that it carries. */
export const scoringWords: Readonly<Record<string, string>> = scoring.en;
