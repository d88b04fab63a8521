import { addRepeated, breakInto, type Canvas, placed } from "./canvas.ts";
import type { Repeat } from "./flow.ts";
import { bodyWidth, page as sheet, styles } from "./style.ts";

/** It stands in part in the room above the text of a page, so that it takes hardly any of its own. */
const raised = 7;

/** A page that opens within a part says of which: its heading again, small. */
export const partAgain = (canvas: Canvas, heading: string): Repeat => {
  const style = styles.small;
  const lines = breakInto(canvas, heading, style, bodyWidth);
  return {
    height: lines.length * style.leading + 5 - raised,
    place({ page, y }) {
      lines.forEach((line, at) => {
        const column = { x: sheet.left, width: bodyWidth };
        addRepeated(canvas, page, placed(line, style, column, y - raised + at * style.leading));
      });
    },
  };
};
