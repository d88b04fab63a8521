import type { ListItem } from "../../../core/return/document.ts";
import type { Shape } from "./laid-out.ts";

/** How wide a sign is. */
export const signSide = 8;
/** A box to tick by hand is 4 mm wide. */
export const penSide = 11;

const emptyBox = (x: number, y: number, side: number): Extract<Shape, { readonly kind: "box" }> => ({
  kind: "box",
  x: x + 0.45,
  y: y + 0.45,
  width: side - 0.9,
  height: side - 0.9,
  stroke: { width: 0.9, grey: 0 },
});

/** An empty box for a pen. */
export const penBox = (x: number, y: number): Shape => emptyBox(x, y, penSide);

/** A black box with a white tick, an empty box, a dash: told apart in black and white, and each beside its word. */
export const signShapes = (sign: NonNullable<ListItem["sign"]>, x: number, y: number): readonly Shape[] => {
  if (sign === "not-shown") {
    return [
      {
        kind: "path",
        points: [
          [x + 1, y + signSide / 2],
          [x + signSide - 1, y + signSide / 2],
        ],
        width: 1.2,
        grey: 0.35,
      },
    ];
  }
  const box = emptyBox(x, y, signSide);
  if (sign === "no") {
    return [box];
  }
  return [
    { ...box, fill: 0 },
    {
      kind: "path",
      points: [
        [x + 1.9, y + 4.2],
        [x + 3.4, y + 5.8],
        [x + 6.2, y + 2.3],
      ],
      width: 1.1,
      grey: 1,
    },
  ];
};
