/** Names of the cells, row by row; `null` where a row is not asked for that time. */
export type CellNames = readonly (readonly (string | null)[])[];

export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where the caret stands in the box: from and to are the same while nothing is selected. */
export interface Caret {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The first cell that is asked, going from one in steps; cells that are not asked are passed over. */
const step = (grid: CellNames, from: readonly [number, number], by: readonly [number, number]): string | undefined => {
  let [row, column] = [from[0] + by[0], from[1] + by[1]];
  while (grid[row]?.[column] === null) {
    [row, column] = [row + by[0], column + by[1]];
  }
  return grid[row]?.[column] ?? undefined;
};

const asked = (cells: readonly (string | null)[] = []): readonly string[] => cells.filter((cell) => cell !== null);

/**
 * Where a key leads, as in a spreadsheet; `undefined` for a key that the box itself answers. Up, down and Enter always
 * move. So do left, right, Home and End, unless somebody is changing the text where it stands, by F2 or a click: then
 * they move the caret (`caret`), and only left and right leave the box, at its ends.
 */
export const cellAfter = (
  grid: CellNames,
  name: string,
  pressed: GridKey,
  caret: Caret | undefined,
): string | undefined => {
  const row = grid.findIndex((cells) => cells.includes(name));
  const at = [row, grid[row]?.indexOf(name) ?? -1] as const;
  if (row === -1 || pressed.altKey || pressed.metaKey) {
    return undefined;
  }
  if (pressed.ctrlKey) {
    const all = asked(grid.flat());
    return pressed.key === "Home" ? all[0] : pressed.key === "End" ? all.at(-1) : undefined;
  }
  if (pressed.key === "Enter") {
    return step(grid, at, [pressed.shiftKey ? -1 : 1, 0]);
  }
  if (pressed.shiftKey) {
    return undefined;
  }
  const atStart = caret === undefined || caret.to === 0;
  const atEnd = caret === undefined || caret.from === caret.length;
  switch (pressed.key) {
    case "ArrowUp":
      return step(grid, at, [-1, 0]);
    case "ArrowDown":
      return step(grid, at, [1, 0]);
    case "ArrowLeft":
      return atStart ? step(grid, at, [0, -1]) : undefined;
    case "ArrowRight":
      return atEnd ? step(grid, at, [0, 1]) : undefined;
    case "Home":
      return caret === undefined ? asked(grid[row])[0] : undefined;
    case "End":
      return caret === undefined ? asked(grid[row]).at(-1) : undefined;
    default:
      return undefined;
  }
};
