import type { Content, QuestionShape } from "../questionnaire/content.ts";

/** What scoring needs of the questions that a return carries. */
export const shapesIn = ({ points }: Content): readonly QuestionShape[] =>
  points.flatMap(({ id, questions }) =>
    questions.map((question) => ({
      id: question.id,
      point: id,
      key: question.key,
      lines: question.lines.filter(({ notShown }) => notShown === undefined).map((line) => line.id),
      tested: question.tested.id,
    })),
  );
