import { fromBottom, pdfNumber } from "../../tags/numbers.ts";
import type { Shape } from "./laid-out.ts";

const point = (x: number, y: number): string => `${pdfNumber(x)} ${pdfNumber(fromBottom(y))}`;

/** Painting operators of a shape. Text is black unless it says otherwise, so the fill is set back. */
export const shapeOperators = (shape: Shape): string => {
  if (shape.kind === "path") {
    const [first = [0, 0], ...rest] = shape.points;
    const lines = rest.map(([x, y]) => `${point(x, y)} l`).join(" ");
    return `${pdfNumber(shape.width)} w ${pdfNumber(shape.grey)} G ${point(first[0], first[1])} m ${lines} S`;
  }
  const box = `${point(shape.x, shape.y + shape.height)} ${pdfNumber(shape.width)} ${pdfNumber(shape.height)} re`;
  const fill = shape.fill === undefined ? "" : `${pdfNumber(shape.fill)} g `;
  const stroke =
    shape.stroke === undefined ? "" : `${pdfNumber(shape.stroke.width)} w ${pdfNumber(shape.stroke.grey)} G `;
  const paint = shape.fill === undefined ? "S" : shape.stroke === undefined ? "f" : "B";
  return `${fill}${stroke}${box} ${paint}`;
};
