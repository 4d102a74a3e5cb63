/** A place in the grid. Column 0 holds for every day; the weekdays follow in the order in which they are shown. */
export type Cell = { readonly row: number; readonly column: number };
/** A block of cells from one corner to another; the lead is the one that has the focus. */
export type Selection = { readonly anchor: Cell; readonly lead: Cell };
export type Corners = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export const EVERY_DAY = 0;
export const LAST_COLUMN = 7;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

const STEPS: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Where an arrow, Home or End leads from `cell` in a grid of `rows`: to the very end together with Ctrl or Cmd. */
export function cellAfterKey({ key, ctrlKey, metaKey }: Pressed, { row, column }: Cell, rows: number): Cell | null {
  const isFar = ctrlKey || metaKey;
  if (key === 'Home') return { row: isFar ? 0 : row, column: EVERY_DAY };
  if (key === 'End') return { row: isFar ? rows - 1 : row, column: LAST_COLUMN };
  const step = STEPS[key];
  if (step === undefined) return null;
  const far = isFar ? Math.max(rows, LAST_COLUMN) : 1;
  return within(rows, { row: row + far * step.rows, column: column + far * step.columns });
}

/** The next cell or the one before, on to the next row at the end of one; null at the ends of the grid. */
export function cellAfterTab(cell: Cell, rows: number, isBack: boolean): Cell | null {
  const width = LAST_COLUMN + 1;
  const index = cell.row * width + cell.column + (isBack ? -1 : 1);
  return index < 0 || index >= rows * width ? null : { row: Math.floor(index / width), column: index % width };
}

export function only(cell: Cell): Selection {
  return { anchor: cell, lead: cell };
}

/** From the anchor to `cell`. A block lies in the weekdays or in the column for every day, never across both. */
export function extendedTo({ anchor }: Selection, { row, column }: Cell): Selection {
  const least = anchor.column === EVERY_DAY ? EVERY_DAY : EVERY_DAY + 1;
  const most = anchor.column === EVERY_DAY ? EVERY_DAY : LAST_COLUMN;
  return { anchor, lead: { row, column: Math.min(Math.max(column, least), most) } };
}

/** Everything on the side of the grid on which the lead is. */
export function wholeSide({ lead }: Selection, rows: number): Selection {
  const isEveryDay = lead.column === EVERY_DAY;
  return {
    anchor: { row: rows - 1, column: isEveryDay ? EVERY_DAY : LAST_COLUMN },
    lead: { row: 0, column: isEveryDay ? EVERY_DAY : EVERY_DAY + 1 },
  };
}

export function cornersOf({ anchor, lead }: Selection): Corners {
  return {
    top: Math.min(anchor.row, lead.row),
    left: Math.min(anchor.column, lead.column),
    bottom: Math.max(anchor.row, lead.row),
    right: Math.max(anchor.column, lead.column),
  };
}

/** Row by row. */
export function cellsOf(selection: Selection): readonly (readonly Cell[])[] {
  const { top, left, bottom, right } = cornersOf(selection);
  return numbers(top, bottom).map((row) => numbers(left, right).map((column) => ({ row, column })));
}

export function isIn(selection: Selection, { row, column }: Cell): boolean {
  const { top, left, bottom, right } = cornersOf(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isSameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

/** The same selection in a grid that may have lost rows. */
export function stillIn(rows: number, { anchor, lead }: Selection): Selection {
  return { anchor: within(rows, anchor), lead: within(rows, lead) };
}

function within(rows: number, { row, column }: Cell): Cell {
  return {
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, EVERY_DAY), LAST_COLUMN),
  };
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
