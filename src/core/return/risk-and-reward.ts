import { type PanelRow, panelOf } from "../figures/panel.ts";
import type { Block, Text } from "./document.ts";
import { boxIn, sayCell } from "./figure-text.ts";
import { ended } from "./say.ts";
import { cellOf, type FiguresTelling } from "./telling.ts";

/** The panel of `figures.md` §4: three years side by side, counts only, no share, no difference, no trend. */
export const riskAndReward = (telling: FiguresTelling): readonly Block[] => {
  const { say, forceReturn } = telling;
  const { times, rows } = panelOf(forceReturn.content);
  return [
    {
      kind: "table",
      table: {
        caption: say("risk-and-reward.caption", { day: telling.censusDate.replace(/ \d+$/, "") }),
        columns: [
          { text: say("risk-and-reward.figure"), width: 49 },
          ...times.map((time) => ({ text: time, align: "right" as const, width: 17 })),
        ],
        rows: rows.map((row) => [headOf(row, telling), ...times.map((time) => cellsText(row, time, telling))]),
      },
    },
    { kind: "paragraph", text: say("risk-and-reward.under"), style: "small" },
  ];
};

const headOf = (row: PanelRow, { say }: FiguresTelling): Text =>
  "boxes" in row ? row.name : say("risk-and-reward.not-shown", { name: row.name, reason: ended(row.notShown) });

/** Several boxes of a line side by side. What is true of all of them is said once. */
const cellsText = (row: PanelRow, time: string, telling: FiguresTelling): string => {
  const asked = "boxes" in row ? row.boxes.filter((box) => box.times.includes(time)) : [];
  if (!("boxes" in row) || asked.length === 0) {
    return telling.say("figures.not-asked");
  }
  const said = asked.map((box) => sayCell(cellOf(telling.forceReturn, box, time), boxIn(row.row, box), telling));
  const figures = asked.some((box) => (cellOf(telling.forceReturn, box, time)?.value ?? null) !== null);
  return !figures && new Set(said).size === 1 ? (said[0] ?? "") : said.join(" / ");
};
