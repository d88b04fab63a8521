import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

export interface TableProps {
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly numeric?: boolean }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** How many rows stand there by now, of a table too long to be drawn in one go. */
  readonly drawn?: number | undefined;
}

/** Scrolls sideways inside its own box where the screen is narrow, and then by keyboard too (WCAG 2.1.1). */
const Scroll = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode => {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // Measured as it is drawn, not when the observer first comes round: until then the keyboard could not reach it.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    const measure = (): void => {
      setScrolls(element.scrollWidth > element.clientWidth);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
  return (
    <div class="app-scroll" ref={box} {...(scrolls ? { tabIndex: 0, role: "group", "aria-label": label } : {})}>
      {children}
    </div>
  );
};

export const Table = ({ caption, columns, rows, drawn = rows.length }: TableProps): VNode => {
  // What is handed to Preact again is not drawn again: a row more costs itself.
  const lines = useMemo(() => rows.map((cells, place) => rowOf(cells, place, columns)), [rows, columns]);
  return (
    <Scroll label={caption}>
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
        <tbody class="govuk-table__body">{lines.slice(0, drawn)}</tbody>
      </table>
    </Scroll>
  );
};

const rowOf = (cells: readonly ComponentChildren[], place: number, columns: TableProps["columns"]): VNode => (
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
);
