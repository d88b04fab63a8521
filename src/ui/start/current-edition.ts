/** The edition that forces are asked for now, and the one with made-up forces. */
export const currentEdition = "2026";
export const trainingEdition = "training-2026";
