import { type PointId, pointIds } from "../questionnaire/content.ts";
import type { Block, DocumentTree } from "./document.ts";
import { documentTree } from "./document-tree.ts";
import { figuresSection } from "./figures.ts";
import { maturitySection } from "./maturity.ts";
import { openActionsSection } from "./open-actions.ts";
import { pointSection } from "./point.ts";
import type { Telling } from "./telling.ts";

/** What can be printed on its own before a meeting. */
export const parts = ["all", ...pointIds, "figures", "maturity", "actions"] as const;
export type Part = (typeof parts)[number];

/** The whole document, or one part of it under the same title, marking and notices. */
export const partTree = (telling: Telling, part: Part): DocumentTree => {
  const tree = documentTree(telling.forceReturn, telling.jsonSha256);
  return part === "all"
    ? tree
    : { ...tree, blocks: [{ kind: "heading", level: 1, text: tree.title }, ...blocksOf(telling, part)] };
};

const blocksOf = (telling: Telling, part: PointId | "figures" | "maturity" | "actions"): readonly Block[] => {
  switch (part) {
    case "figures":
      return figuresSection(telling);
    case "maturity":
      return maturitySection(telling);
    case "actions":
      return openActionsSection(telling);
    default:
      return telling.points.filter(({ point }) => point.id === part).flatMap((told) => pointSection(told, telling));
  }
};
