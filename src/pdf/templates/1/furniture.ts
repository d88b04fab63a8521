import type { DocumentTree } from "../../../core/return/document.ts";
import { addLine, addRepeated, addRule, breakInto, type Canvas, placed } from "./canvas.ts";
import { type Node, newNode } from "./laid-out.ts";
import type { Line } from "./lines.ts";
import { bodyWidth, rules, page as sheet, styles } from "./style.ts";

const wide = { x: sheet.left, width: bodyWidth, align: "centre" } as const;
const pageOfWidth = 90;

/** What stands on every page: marking, notices, footer. Broken into lines once. */
export interface Furniture {
  readonly marking: Line;
  readonly notices: readonly (readonly Line[])[];
  readonly footer: readonly Line[];
  /** Where the text of a page begins. */
  readonly top: number;
}

export const furnitureOf = (canvas: Canvas, tree: DocumentTree): Furniture => {
  // The marking is one line: it says how the page is handled, and is a word or two.
  const [marking] = breakInto(canvas, tree.marking.toUpperCase(), styles.marking, 2000);
  const notices = tree.notices.map((notice) => breakInto(canvas, notice, styles.notice, bodyWidth));
  return {
    marking: marking ?? { runs: [], width: 0, blanks: 0 },
    notices,
    footer: breakInto(canvas, tree.footer, styles.footer, bodyWidth - pageOfWidth),
    top: sheet.noticesTop + notices.flat().length * styles.notice.leading + 18,
  };
};

const markingLine = ({ marking }: Furniture, baseline: number) => ({
  ...placed(marking, styles.marking, wide, 0),
  y: baseline,
});

/**
 * Draws marking and notices on a page. Those of page 1 are part of the text, so that a screen reader says once how the
 * document is handled and what it is; on the others they are passed over.
 */
export const placeHeader = (canvas: Canvas, furniture: Furniture, page: number, root: Node): void => {
  let top: number = sheet.noticesTop - styles.notice.leading;
  const notices = furniture.notices.map((lines) =>
    lines.map((line) => {
      top += styles.notice.leading;
      return placed(line, styles.notice, wide, top);
    }),
  );
  if (page === 1) {
    addLine(newNode("P", root), page, markingLine(furniture, sheet.markingTop));
    for (const lines of notices) {
      const node = newNode("P", root);
      for (const line of lines) {
        addLine(node, page, line);
      }
    }
  } else {
    for (const line of [markingLine(furniture, sheet.markingTop), ...notices.flat()]) {
      addRepeated(canvas, page, { ...line, part: "Header" });
    }
  }
};

export const placeFooter = (canvas: Canvas, furniture: Furniture, page: number, pageOf: string): void => {
  const { footer } = furniture;
  const last = sheet.footer;
  addRule(
    canvas,
    page,
    [sheet.left, sheet.footerRule - (footer.length - 1) * styles.footer.leading, bodyWidth],
    [rules.hair, rules.hairGrey],
  );
  footer.forEach((line, at) => {
    const y = last - (footer.length - 1 - at) * styles.footer.leading;
    addRepeated(canvas, page, {
      ...placed(line, styles.footer, { x: sheet.left, width: bodyWidth }, 0),
      y,
      part: "Footer",
    });
  });
  const [number] = breakInto(canvas, pageOf, styles.footer, bodyWidth);
  if (number !== undefined) {
    const right = { x: sheet.left, width: bodyWidth, align: "right" } as const;
    addRepeated(canvas, page, { ...placed(number, styles.footer, right, 0), y: last, part: "Footer" });
  }
  addRepeated(canvas, page, { ...markingLine(furniture, sheet.markingBottom), part: "Footer" });
};
