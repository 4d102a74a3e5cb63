/** What makes a spreadsheet run a cell, at its start. Apostrophes may stand before it, so that guarding can be undone. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;

/** The cell with an apostrophe in front if a spreadsheet would run it: `=1+1` would be computed, `-5` is only a number. */
export function guarded(cell: string): string {
  return wouldRun(cell) ? `'${cell}` : cell;
}

/** What `guarded` made the cell from: takes exactly its apostrophe off. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && wouldRun(cell.slice(1)) ? cell.slice(1) : cell;
}

function wouldRun(cell: string): boolean {
  return RUNS.test(cell) && !PLAIN_NUMBER.test(cell);
}
