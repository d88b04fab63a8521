import type { JSX } from "preact";
import type { LevelChart } from "../../core/return/document.ts";
import "./level-chart.scss";

const label = 70;
const square = 18;
const gap = 6;
const row = 26;
const top = 24;
const step = square + gap;

/**
 * Drawn in one colour, the text's own: a square is filled or empty, so that it reads in black and white, on paper and
 * in forced colours. Who cannot see it hears the description; the table after it says the same.
 */
export const LevelChartView = ({ chart, id }: { readonly chart: LevelChart; readonly id: string }): JSX.Element => {
  const { title, description, columns, rows } = chart;
  return (
    <svg
      class="app-level-chart"
      viewBox={`0 0 240 ${top + rows.length * row}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {columns.map((name, column) => (
        <text key={name} x={label + column * step + square / 2} y={top - 9} text-anchor="middle">
          {name}
        </text>
      ))}
      {rows.map(({ label: name, reached, note }, place) => (
        <g key={name} transform={`translate(0 ${top + place * row})`}>
          <text x="0" y="15">
            {name}
          </text>
          {columns.map((level, column) => (
            <rect
              key={level}
              class={column < reached ? "app-level-chart__reached" : undefined}
              x={label + column * step + 1}
              y="1"
              width={square - 2}
              height={square - 2}
            />
          ))}
          {note === "" ? null : (
            <text x={label + columns.length * step + 6} y="15">
              {note}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
};
