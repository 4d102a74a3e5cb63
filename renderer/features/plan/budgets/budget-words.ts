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

/** Said at the cell for as long as what is typed into it is no number of minutes. */
export function typeMinutesWords(write: WriteDigits): string {
  return write(`Type whole ${RANGE}, as 15 or 15 min; empty is no budget. Escape keeps what was there.`);
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
