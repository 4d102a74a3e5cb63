import { useId } from 'react';
import type { Weekday } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import { minutesIn, type GridShape, type NewMinutes } from './budget-change';
import { useBudgetClipboard } from './budget-clipboard';
import styles from './budget-grid.module.css';
import { useBudgetGrid } from './budget-grid-state';
import { EVERY_DAY, isIn, isSameCell, type Cell } from './budget-moves';
import { BudgetSums } from './budget-sums';
import { weekTotal, type BudgetRow, type BudgetView } from './budget-view';
import { selectionWords, typeMinutesWords } from './budget-words';
import { CellProblem } from './cell-problem';
import { MinutesCell } from './minutes-cell';
import { MinutesCellEditor } from './minutes-cell-editor';

type BudgetGridProps = {
  readonly view: BudgetView;
  /** In the order of the columns. */
  readonly weekdays: readonly Weekday[];
  readonly format: Format;
  /** The id of what describes the keys. */
  readonly describedBy: string;
  readonly onChange: (changes: readonly NewMinutes[], name: string | null) => boolean;
};

/** Minutes by platform and weekday, edited as in a spreadsheet. Sums are shown, and are no cells that one can go to. */
export function BudgetGrid({ view, weekdays, format, describedBy, onChange }: BudgetGridProps) {
  const { weekday: nameOf, parseNumber, words: write } = format;
  const shape: GridShape = { rows: [...view.rows, view.cap], weekdays };
  const nameOfCell = (cell: Cell) =>
    `${isolated(shape.rows[cell.row]?.name ?? '')}, ${columnName(weekdays, nameOf, cell.column)}`;
  const state = useBudgetGrid({ shape, onChange });
  const { grid, selection, editing, isWrong, said } = state;
  const problemId = useId();
  useBudgetClipboard({
    grid,
    shape,
    selection,
    nameOf: nameOfCell,
    parseNumber,
    write,
    onChange,
    onSelect: state.select,
    say: state.say,
  });

  const cellOf = (cell: Cell) => (
    <MinutesCell
      key={cell.column}
      cell={cell}
      minutes={minutesIn(shape, cell)}
      isTabStop={editing === null && isSameCell(cell, selection.lead)}
      isSelected={isIn(selection, cell)}
      editor={
        editing !== null &&
        isSameCell(cell, editing.cell) && (
          <MinutesCellEditor
            label={nameOfCell(cell)}
            typed={editing.typed}
            problemId={isWrong ? problemId : null}
            isTypedOver={editing.isTypedOver}
            onType={state.type}
            onTake={state.take}
            onGiveUp={state.giveUp}
          />
        )
      }
    />
  );
  const rowOf = ({ id, name, minutes }: BudgetRow, row: number) => (
    <tr key={id}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {[EVERY_DAY, ...weekdays.map((_, index) => index + 1)].map((column) => cellOf({ row, column }))}
      <td role="gridcell" aria-readonly className={styles['total']}>
        {totalWords(weekTotal(minutes), format)}
      </td>
    </tr>
  );
  const selected = write(selectionWords(shape, selection));

  return (
    <div className={styles['frame']}>
      <div className={styles['scroll']}>
        <table
          ref={grid}
          role="grid"
          aria-label="Minutes by platform and weekday"
          aria-describedby={describedBy}
          aria-multiselectable
          className={styles['grid']}
          {...state.handlers}
        >
          <thead>
            <tr>
              <th scope="col">Minutes</th>
              <th scope="col">Every day</th>
              {weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {nameOf(weekday)}
                </th>
              ))}
              <th scope="col">A week</th>
            </tr>
          </thead>
          <tbody>{view.rows.map(rowOf)}</tbody>
          <tbody className={styles['day']}>
            {view.rows.length > 0 && <BudgetSums view={view} weekdays={weekdays} />}
            {rowOf(view.cap, view.rows.length)}
          </tbody>
        </table>
      </div>
      {editing !== null && isWrong && (
        <CellProblem id={problemId} grid={grid} cell={editing.cell} text={typeMinutesWords(write)} />
      )}
      <div className={styles['said']}>
        <p role="status">{said === null ? selected : said.kind === 'note' && said.text}</p>
        <p role="alert">{said?.kind === 'problem' && said.text}</p>
      </div>
    </div>
  );
}

function columnName(weekdays: readonly Weekday[], nameOf: (weekday: Weekday) => string, column: number): string {
  const weekday = weekdays[column - 1];
  return weekday === undefined ? 'every day' : nameOf(weekday);
}

function totalWords(total: number | null, { number }: Pick<Format, 'number'>): string {
  return total === null ? '–' : number(total);
}
