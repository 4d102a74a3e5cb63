import { minutesOfCell, readBlock, type Block } from '../../../../shared/time/budget-grid-block';
import type { NewMinutes } from './budget-change';
import { cornersOf, EVERY_DAY, LAST_COLUMN, type Cell, type Selection } from './budget-moves';

export type PasteProblem =
  | { readonly kind: 'every-day'; readonly columns: number }
  | { readonly kind: 'no-room'; readonly block: Extent; readonly room: Extent; readonly from: Cell }
  | { readonly kind: 'wrong'; readonly cell: Cell; readonly text: string }
  | { readonly kind: 'too-long' };
export type Extent = { readonly rows: number; readonly columns: number };

export type Paste =
  | { readonly kind: 'changes'; readonly changes: readonly NewMinutes[]; readonly selection: Selection }
  | { readonly kind: 'refused'; readonly problem: PasteProblem };

type Target = {
  readonly selection: Selection;
  readonly rows: number;
  readonly parseNumber: (text: string) => number | null;
};

/** More than any block of budgets: it is not worth reading. */
const MOST_CHARACTERS = 100_000;

/**
 * What pasting `text` would change: the block goes to the upper left corner of the selection, and fills the selection
 * when it fits in evenly, as a single cell always does. All of it or nothing.
 */
export function plannedPaste(text: string, target: Target): Paste {
  if (text.length > MOST_CHARACTERS) return refused({ kind: 'too-long' });
  const block = readBlock(text);
  const corners = cornersOf(target.selection);
  const from = { row: corners.top, column: corners.left };
  const extent = { rows: block.length, columns: block.reduce((most, row) => Math.max(most, row.length), 0) };
  const room = roomFrom(from, target.rows);
  if (from.column === EVERY_DAY && extent.columns > 1) return refused({ kind: 'every-day', columns: extent.columns });
  if (extent.rows > room.rows || extent.columns > room.columns) {
    return refused({ kind: 'no-room', block: extent, room, from });
  }
  const selected = { rows: corners.bottom - corners.top + 1, columns: corners.right - corners.left + 1 };
  const filled = fitsEvenly(extent, selected) ? selected : extent;
  return readCells(block, { from, extent, filled }, target.parseNumber);
}

function readCells(
  block: Block<string>,
  { from, extent, filled }: { readonly from: Cell; readonly extent: Extent; readonly filled: Extent },
  parseNumber: Target['parseNumber'],
): Paste {
  const changes: NewMinutes[] = [];
  for (let row = 0; row < filled.rows; row += 1) {
    for (let column = 0; column < filled.columns; column += 1) {
      // A row that is shorter than the others says nothing about the rest.
      const text = block[row % extent.rows]?.[column % extent.columns];
      if (text === undefined) continue;
      const cell = { row: from.row + row, column: from.column + column };
      const read = minutesOfCell(text, parseNumber);
      if (read === null) return refused({ kind: 'wrong', cell, text });
      changes.push({ cell, minutes: read.minutes });
    }
  }
  const last = { row: from.row + filled.rows - 1, column: from.column + filled.columns - 1 };
  return { kind: 'changes', changes, selection: { anchor: last, lead: from } };
}

function fitsEvenly(block: Extent, selected: Extent): boolean {
  return selected.rows % block.rows === 0 && selected.columns % block.columns === 0;
}

function roomFrom({ row, column }: Cell, rows: number): Extent {
  return { rows: rows - row, columns: column === EVERY_DAY ? 1 : LAST_COLUMN - column + 1 };
}

function refused(problem: PasteProblem): Paste {
  return { kind: 'refused', problem };
}
