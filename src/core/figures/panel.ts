import type { Content, FigureBox, FigureRow, PanelLine } from "../questionnaire/content.ts";

/** A line of "Risk and reward" (`figures.md` §4) with its boxes, or the reason why its row is not shown. Counts only. */
export type PanelRow =
  | { readonly name: string; readonly notShown: string }
  | { readonly name: string; readonly row: FigureRow; readonly boxes: readonly FigureBox[] };

export interface Panel {
  /** The years side by side: all at which any of its boxes is asked. */
  readonly times: readonly string[];
  readonly rows: readonly PanelRow[];
}

/** In the order of the edition, which is never an order of size. */
export const panelOf = ({ panel, figures }: Content): Panel => {
  const rows = panel.flatMap((line) => rowOf(line, figures));
  const times = rows.flatMap((row) => ("boxes" in row ? row.boxes.flatMap((box) => box.times) : []));
  return { times: [...new Set(times)].sort(), rows };
};

const rowOf = ({ name, row: id, boxes, notShown }: PanelLine, figures: readonly FigureRow[]): readonly PanelRow[] => {
  const row = figures.find((one) => one.id === id);
  if (notShown !== undefined) {
    return [{ name, notShown }];
  }
  const found = boxes.flatMap((box) => row?.boxes.find((one) => one.id === box) ?? []);
  return row === undefined || found.length === 0 ? [] : [{ name, row, boxes: found }];
};
