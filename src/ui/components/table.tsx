import type { ComponentChildren, VNode } from "preact";

export interface TableProps {
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly numeric?: boolean }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** Scrolls sideways inside its own box where the screen is narrow, and by keyboard too. */
export const Table = ({ caption, columns, rows }: TableProps): VNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
  <section class="app-scroll" tabIndex={0} aria-label={caption}>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map(({ text, numeric }) => (
            <th
              key={text}
              scope="col"
              class={`govuk-table__header${numeric === true ? " govuk-table__header--numeric" : ""}`}
            >
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((cells, place) => (
          <tr key={place} class="govuk-table__row">
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key="head" scope="row" class="govuk-table__header">
                  {cell}
                </th>
              ) : (
                <td
                  key={columns[column]?.text ?? column}
                  class={`govuk-table__cell${columns[column]?.numeric === true ? " govuk-table__cell--numeric" : ""}`}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
