import type { ReactNode } from 'react';
import { weekdayOf } from '../../../../shared/base/day';
import type { WeekDay } from '../../../../shared/time/week';
import { useFormat } from '../../../stores/stores-context';
import styles from './week-grid.module.css';
import { useNumberGrid } from './week-keys';
import type { NumberWhen } from './week-words';

export type GridCell = {
  readonly key: string;
  /** What it says in full, for who hears it. */
  readonly label: string;
  readonly main: string;
  /** What it is measured against. */
  readonly of?: string;
  readonly below?: string;
  readonly look?: 'plain' | 'over' | 'quiet';
  /** Null where there is nothing to open. */
  readonly onOpen: (() => void) | null;
};

export type GridRow = { readonly key: string; readonly head: ReactNode; readonly cells: readonly GridCell[] };

type WeekGridProps = {
  readonly label: string;
  readonly days: readonly WeekDay[];
  readonly corner: string;
  readonly lastColumn: string;
  readonly rows: readonly GridRow[];
  readonly foot?: GridRow;
};

/** Days across, one line for each thing, and what the week makes of it last. Every number is a button. */
export function WeekGrid({ label, days, corner, lastColumn, rows, foot }: WeekGridProps) {
  const format = useFormat();
  const lines = foot === undefined ? rows : [...rows, foot];
  const today = days.findIndex(({ when }) => when === 'today');
  const columns = days.length + 1;
  const { grid, stop, handlers } = useNumberGrid(
    { rows: lines.length, columns },
    { row: 0, column: Math.max(0, today) },
  );

  const lineOf = ({ key, head, cells }: GridRow, row: number) => (
    <tr key={key}>
      <th scope="row">{head}</th>
      {cells.map((cell, column) => (
        <NumberCell
          key={cell.key}
          cell={cell}
          place={{ 'data-row': row, 'data-column': column }}
          when={days[column]?.when ?? 'whole-week'}
          isTabStop={stop.row === row && stop.column === column}
        />
      ))}
    </tr>
  );

  return (
    <div className={styles['scroll']}>
      <table ref={grid} role="grid" aria-label={label} aria-readonly className={styles['grid']} {...handlers}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {days.map(({ day, when }) => (
              <th key={day} scope="col" data-when={when} aria-current={when === 'today' ? 'date' : undefined}>
                <span>{when === 'today' ? 'Today' : format.weekday(weekdayOf(day))}</span> {format.shortDay(day)}
              </th>
            ))}
            <th scope="col">{lastColumn}</th>
          </tr>
        </thead>
        <tbody>{rows.map(lineOf)}</tbody>
        {foot !== undefined && <tbody className={styles['foot']}>{lineOf(foot, rows.length)}</tbody>}
      </table>
    </div>
  );
}

type NumberCellProps = {
  readonly cell: GridCell;
  readonly place: { readonly 'data-row': number; readonly 'data-column': number };
  readonly when: NumberWhen;
  readonly isTabStop: boolean;
};

function NumberCell({ cell, place, when, isTabStop }: NumberCellProps) {
  const { label, main, of, below, look = 'plain', onOpen } = cell;
  const tabIndex = isTabStop ? 0 : -1;
  if (onOpen === null) {
    return (
      <td role="gridcell" data-when={when} data-look={look} {...place} tabIndex={tabIndex}>
        <span aria-hidden>{main}</span>
        <span className="visually-hidden">{label}</span>
      </td>
    );
  }
  return (
    <td role="gridcell" data-when={when} data-look={look}>
      <button type="button" aria-label={label} aria-haspopup="dialog" {...place} tabIndex={tabIndex} onClick={onOpen}>
        {main}
        {of !== undefined && <span> / {of}</span>}
        {below !== undefined && below !== '' && <small>{below}</small>}
      </button>
    </td>
  );
}
