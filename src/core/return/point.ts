import { heldReason, pointReason } from "../scoring/point-reason.ts";
import { type Block, onOnePage } from "./document.ts";
import { levelChartOf } from "./maturity.ts";
import {
  higherReason,
  isSilent,
  opinionSentence,
  otherException,
  proposedInFull,
  satisfiedText,
} from "./opinion-text.ts";
import { questionSection } from "./question.ts";
import { ended, sentences } from "./say.ts";
import type { PointTold, Telling } from "./telling.ts";

/** One assurance point: where it stands and why, the opinion, then every question. */
export const pointSection = (told: PointTold, telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  const { point, stated, score } = told;
  const { number, name } = point;
  const held = heldReason(score);
  return [
    onOnePage,
    { kind: "heading", level: 2, text: say("point.heading", { number, name }), anchor: point.id },
    ...(point.meaning === undefined ? [] : [{ kind: "paragraph" as const, text: point.meaning }]),
    {
      kind: "facts",
      caption: "",
      rows: [
        {
          key: say("point.level"),
          value: sentences(
            score.level === null ? "" : { strong: say("point.level.short", { level: score.level }) },
            ended(telling.reason(pointReason(score))),
            held === null ? "" : telling.reason(held),
          ),
        },
        { key: say("point.proposed"), value: proposedInFull(told, telling) },
        {
          key: say("point.opinion", { headTitle: forceReturn.forceData.headTitle }),
          value: sentences(
            opinionSentence(told, telling),
            otherException(told, telling),
            higherReason(told, telling),
            isSilent(told) ? "" : satisfiedText(told, telling),
          ),
        },
        { key: say("point.office"), value: stated.office === "" ? say("question.none") : stated.office },
      ],
    },
    { kind: "level-chart", chart: levelChartOf(told, telling) },
    // The head of the point alone: with all its questions it would always begin a page.
    onOnePage,
    ...told.questions.flatMap((question) => questionSection(question, telling)),
  ];
};
