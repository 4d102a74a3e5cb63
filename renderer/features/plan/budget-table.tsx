import { useState } from 'react';
import type { Weekday } from '../../../shared/base/day';
import type { WeekMinutes } from '../../../shared/time/budget';
import { BudgetRowCells } from './budget-row-cells';
import styles from './budget-table.module.css';
import { daysOver, type BudgetRow, type BudgetView } from './budget-view';

type BudgetTableProps = {
  readonly view: BudgetView;
  /** In the order of the columns. */
  readonly weekdays: readonly Weekday[];
  readonly nameOf: (weekday: Weekday) => string;
  readonly onSave: (row: BudgetRow, minutes: WeekMinutes) => void;
};

export function BudgetTable({ view, weekdays, nameOf, onSave }: BudgetTableProps) {
  const [wrongCell, setWrongCell] = useState<string | null>(null);
  const over = weekdays.filter((weekday) => daysOver(view).includes(weekday));
  const cellsOf = (row: BudgetRow) => (
    <BudgetRowCells
      key={row.id}
      row={row}
      weekdays={weekdays}
      nameOf={nameOf}
      onSave={(minutes) => {
        onSave(row, minutes);
      }}
      onWrong={setWrongCell}
    />
  );
  return (
    <div>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label="Minutes by platform and weekday">
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Minutes</th>
              <th scope="col">Every day</th>
              {weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {nameOf(weekday)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{view.rows.map(cellsOf)}</tbody>
          <tbody className={styles['sums']}>
            {view.rows.length > 0 && (
              <tr>
                <th scope="row" colSpan={2}>
                  Platforms together
                </th>
                {weekdays.map((weekday) => {
                  const sum = view.sums[weekday - 1];
                  const isOver = sum !== undefined && sum.over > 0;
                  return (
                    <td key={weekday} data-over={isOver}>
                      {isOver && <small>+{sum.over}</small>} {sum?.minutes ?? 0}
                    </td>
                  );
                })}
              </tr>
            )}
            {cellsOf(view.cap)}
          </tbody>
        </table>
      </div>
      {over.length > 0 && (
        <p className={styles['words']}>
          {over.map(nameOf).join(', ')}: the platforms have more minutes together than the day. That is allowed, and the
          day’s own limit still counts.
        </p>
      )}
      {wrongCell !== null && (
        <p className={styles['problem']} role="alert">
          {wrongCell}: type whole minutes up to 1440, or leave it empty. It was not saved.
        </p>
      )}
    </div>
  );
}
