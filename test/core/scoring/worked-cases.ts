import type { Level, PointId, QuestionShape } from "../../../src/core/questionnaire/content.ts";
import type { PointScore, QuestionScore } from "../../../src/core/scoring/score.ts";
import { scorePoint } from "../../../src/core/scoring/score.ts";

/** A cell of the worked cases: a level, NK not known, NA not applicable, – not answered, 0* lowered for want of evidence. */
export type Stands = Level | "NK" | "NA" | "–" | "0*";

/** Eight questions, keys first, as the worked cases write them. */
export const eightShapes = (point: PointId = "SOC"): readonly QuestionShape[] =>
  Array.from({ length: 8 }, (_, index) => ({
    id: `${point}-${index + 1}`,
    point,
    key: index < 4,
    lines: ["a", "b", "c", "d", "e"].map((letter) => `${point}-${index + 1}${letter}`),
    tested: `${point}-${index + 1}t`,
  }));

export const scoreOf = (id: string, stands: Stands): QuestionScore => {
  const blank = { id, ticked: 0, of: 5, tested: false, lowered: null, missing: [] } as const;
  switch (stands) {
    case "NA":
      return { ...blank, state: "not-applicable", claimed: null, counted: null };
    case "–":
      return { ...blank, state: "unanswered", claimed: null, counted: null };
    case "NK":
      return { ...blank, state: "not-known", claimed: 0, counted: 0 };
    case "0*":
      return { ...blank, state: "answered", claimed: 1, counted: 0, lowered: "no-evidence" };
    default:
      return { ...blank, state: "answered", claimed: stands, counted: stands };
  }
};

/** "2,2,2,2 | 2,1,1,NA" */
export const readCase = (written: string): readonly Stands[] =>
  written.split(/[,|]/).map((cell) => {
    const text = cell.trim();
    return /^[0-3]$/.test(text) ? (Number(text) as Level) : (text as Stands);
  });

export const pointOfCase = (written: string): PointScore => {
  const shapes = eightShapes();
  return scorePoint(
    "SOC",
    shapes,
    readCase(written).map((stands, index) => scoreOf(shapes[index]?.id ?? "", stands)),
  );
};
