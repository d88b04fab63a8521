import type { Block } from "./document.ts";
import { actionsSection } from "./registers.ts";
import { isUnfinished, type Telling } from "./telling.ts";

/** What a meeting asks after: each action with its owner and due date, and the gaps that nobody has taken up yet. */
export const openActionsSection = (telling: Telling): readonly Block[] => {
  const { say, points } = telling;
  const open = points
    .flatMap(({ gaps }) => gaps)
    .filter(({ actions, risks }) => actions.length + risks.length === 0)
    .map(({ question: { number, name } }) => ({ text: say("question.heading", { number, name }) }));
  return [
    ...actionsSection(telling),
    { kind: "heading", level: 3, text: say("actions.open.heading") },
    ...(open.length === 0
      ? [
          {
            kind: "paragraph" as const,
            text: say(isUnfinished(points) ? "actions.open.none.so-far" : "actions.open.none"),
          },
        ]
      : [{ kind: "list" as const, ordered: false, items: open }]),
  ];
};
