import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { ReadBlock } from "../../core/figures/paste-preview.ts";
import { isBlock } from "../../core/figures/pasted-block.ts";
import type { SheetOf } from "../../core/figures/sheet-boxes.ts";
import { putIn, readBlock } from "../../journeys/figures-sheet.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { SignOff } from "../../journeys/sign-off.ts";
import { focusField } from "../components/focus-field.ts";
import { FiguresPreview } from "./figures-preview.tsx";
import { focusPutIn } from "./figures-put-in.tsx";

export interface BlockPaste {
  /**
   * For the boxes of figures, or for what stands round them: a block on the clipboard becomes a preview, from the box
   * in which it was pasted. A single value is left to the box.
   */
  readonly onPaste: (event: ClipboardEvent) => void;
  /** To be shown in place of the grid; `null` while nothing was pasted. */
  readonly preview: VNode | null;
}

/** `undefined` while no force is chosen. */
const sheetFor = (fillIn: FillIn, signOff: SignOff): SheetOf | undefined => {
  const force = fillIn.force.value;
  return force === undefined ? undefined : { content: signOff.content, force, forces: fillIn.forces };
};

const cellName = /^(.+)\.(\d{4}|snap)$/;

/** Paste from a spreadsheet into a grid of figures. `<FiguresPutIn>` on the same page says what was put in. */
export const useBlockPaste = ({
  fillIn,
  signOff,
}: {
  readonly fillIn: FillIn;
  readonly signOff: SignOff;
}): BlockPaste => {
  const [pasted, setPasted] = useState<{ readonly cell: string; readonly read: ReadBlock }>();
  return {
    onPaste(event) {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const [cell, box, time] =
        event.target instanceof HTMLInputElement ? (cellName.exec(event.target.name) ?? []) : [];
      const of = sheetFor(fillIn, signOff);
      if (cell !== undefined && box !== undefined && time !== undefined && of !== undefined && isBlock(text)) {
        event.preventDefault();
        setPasted({ cell, read: readBlock(text, { box, time }, fillIn.draft.value, of) });
      }
    },
    preview:
      pasted === undefined ? null : (
        <FiguresPreview
          read={pasted.read}
          onPutIn={(preview, confirm) => {
            putIn(fillIn, preview, confirm);
            setPasted(undefined);
            focusPutIn();
          }}
          onCancel={() => {
            setPasted(undefined);
            setTimeout(() => {
              focusField(pasted.cell);
            });
          }}
        />
      ),
  };
};
