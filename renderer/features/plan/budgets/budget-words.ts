import type { WriteDigits } from '../../../../shared/base/digits';
import { isolated } from '../../../../shared/base/isolated';
import { minutesIn, type GridShape } from './budget-change';
import { cellsOf, EVERY_DAY, type Cell, type Selection } from './budget-moves';
import type { Extent, PasteProblem } from './budget-paste';

const LONGEST_QUOTE = 40;
const UNCHANGED = 'Nothing was changed.';
const RANGE = 'minutes from 0 to 1440';

/** Why a block was not pasted, as a sentence that names the cell. */
export function pasteProblemWords(problem: PasteProblem, nameOf: (cell: Cell) => string, write: WriteDigits): string {
  switch (problem.kind) {
    case 'every-day':
      return `“Every day” takes one column, and this block has ${write(String(problem.columns))}. Paste it on a weekday. ${UNCHANGED}`;
    case 'no-room':
      return `The block has ${write(extentWords(problem.block))}; from ${nameOf(problem.from)} on there is room for ${write(extentWords(problem.room))}. ${UNCHANGED}`;
    case 'wrong':
      return `${nameOf(problem.cell)}: “${isolated(shortened(problem.text))}” is no whole number of ${write(RANGE)}. ${UNCHANGED}`;
    case 'too-long':
      return `That is far more than a table of budgets. ${UNCHANGED}`;
  }
}

/** `6 cells selected, 45 minutes together`; nothing for a single cell. */
export function selectionWords(shape: GridShape, selection: Selection): string {
  const cells = cellsOf(selection).flat();
  if (cells.length === 1) return '';
  const words = `${counted(cells.length, 'cell')} selected`;
  if (selection.lead.column === EVERY_DAY) return words;
  const sum = cells.reduce((total, cell) => total + numberIn(shape, cell), 0);
  return `${words}, ${counted(sum, 'minute')} together`;
}

/** Said while the cell is still being edited. */
export function typeMinutesWords(cell: string, write: WriteDigits): string {
  return `${cell}: type whole ${write(RANGE)}, or leave it empty for no budget. Escape keeps what was there.`;
}

/** Said when the cell was left with something in it that is no number of minutes. */
export function notMinutesWords(cell: string, typed: string, write: WriteDigits): string {
  return `${cell}: “${isolated(shortened(typed))}” is no whole number of ${write(RANGE)}. It was not saved; the budget is as it was.`;
}

/** `2 rows and 3 columns` */
function extentWords({ rows, columns }: Extent): string {
  return `${counted(rows, 'row')} and ${counted(columns, 'column')}`;
}

export function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${String(count)} ${thing}s`;
}

function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

function numberIn(shape: GridShape, cell: Cell): number {
  const minutes = minutesIn(shape, cell);
  return typeof minutes === 'number' ? minutes : 0;
}
