import scoring from "../questionnaire/content/words/scoring.json";

/**
 * The sentences on one question, for the page that fills in: part of every return, so that the screen says the same
 * ones. Those on a point (`standing.json`) are read from the words of the return, where it is checked and printed.
 */
export const scoringWords: Readonly<Record<string, string>> = scoring.en;
