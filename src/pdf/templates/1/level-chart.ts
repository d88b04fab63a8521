import type { LevelChart } from "../../../core/return/document.ts";
import { fromBottom, pdfNumber } from "../../tags/numbers.ts";
import { breakInto, type Canvas, type Column, placed, textItems } from "./canvas.ts";
import type { Item } from "./flow.ts";
import { type Node, newNode, type PlacedLine, type Shape } from "./laid-out.ts";
import { bodyWidth, page as sheet, styles, type TextStyle } from "./style.ts";

const square = 9;
const step = 15;
const label = 40;
/** Three squares, or the words that stand in their place. */
const levels = 62;
const row = 16;
const head = 15;
/** Two halves side by side: eight questions are four rows. */
const half = bodyWidth / 2;

/**
 * A square a level, filled as far as a question reaches: told apart in black and white. One figure whose description says
 * the same in sentences, for who cannot see it.
 */
export const levelChartItems = (canvas: Canvas, parent: Node, chart: LevelChart): readonly Item[] => {
  const title = textItems(canvas, chart.title, {
    node: newNode("P", parent),
    style: canvas.look.styles.caption,
    column: { x: sheet.left, width: bodyWidth },
    whole: true,
    keepWithNext: true,
  });
  const attributes: { a?: string; alt: string } = { alt: chart.description };
  const figure = newNode("Figure", parent, attributes);
  const rows = Math.ceil(chart.rows.length / 2);
  const height = head + rows * row;
  const drawing: Item = {
    height,
    before: 5,
    keep: false,
    place({ page, y }) {
      const lines: PlacedLine[] = [];
      const shapes: Shape[] = [];
      const write = (text: string, style: TextStyle, column: Column, top: number): void => {
        lines.push(...breakInto(canvas, text, style, column.width).map((line) => placed(line, style, column, top)));
      };
      for (let from = 0; from < chart.rows.length; from += rows) {
        const left = sheet.left + (from === 0 ? 0 : half);
        const boxes = left + label;
        chart.columns.forEach((name, at) => {
          write(`${name} `, styles.head, { x: boxes + at * step - 3, width: square + 6, align: "centre" }, y);
        });
        chart.rows.slice(from, from + rows).forEach(({ label: number, name, reached, note }, at) => {
          const top = y + head + at * row;
          write(`${number} `, styles.chart, { x: left, width: label }, top);
          if (note === "") {
            chart.columns.forEach((_, column) => {
              shapes.push(box(boxes + column * step, top + (row - square) / 2, column < reached));
            });
          } else {
            write(`${note} `, styles.chart, { x: boxes, width: levels }, top);
          }
          write(`${name} `, styles.chart, { x: boxes + levels, width: half - label - levels - 4 }, top);
        });
      }
      const sides = [sheet.left, fromBottom(y + height), sheet.right, fromBottom(y)].map(pdfNumber).join(" ");
      attributes.a = `<</O/Layout/Placement/Block/BBox[${sides}]>>`;
      figure.kids.push({ kind: "mark", page, lines: lines.filter(({ runs }) => runs.length > 0), shapes });
    },
  };
  return [...title, drawing];
};

const line = 0.9;

const box = (x: number, y: number, filled: boolean): Shape => ({
  kind: "box",
  x: x + line / 2,
  y: y + line / 2,
  width: square - line,
  height: square - line,
  stroke: { width: line, grey: 0 },
  ...(filled ? { fill: 0 } : {}),
});
