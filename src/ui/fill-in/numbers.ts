import { questionIndex } from "../../core/questionnaire/shapes.ts";

/** "1.1" for SOC-1. A row of the figures stands as it is: "D9". */
export const numbersOf = (ids: readonly string[]): readonly string[] =>
  ids.map((id) => questionIndex.find((question) => question.id === id)?.number ?? id);
