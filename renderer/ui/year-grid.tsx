import { memo, useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import type { Day } from '../../shared/base/day';
import { cellRows, columnsOf, dayAfterKey, lastCellOf, monthColumns, type YearCell, type YearSpan } from './year-cells';
import styles from './year-grid.module.css';

type YearGridProps = {
  readonly label: string;
  readonly span: YearSpan;
  readonly cells: ReadonlyMap<Day, YearCell>;
  /** The names of months and weekdays, of a day in them; without weekdays the grid is a strip. */
  readonly words: YearWords;
  readonly look: 'calendar' | 'strip';
  /** The day that is shown elsewhere. */
  readonly chosen: Day | null;
  readonly onChoose: (day: Day) => void;
};

export type YearWords = {
  readonly month: (day: Day) => string;
  readonly weekday: (day: Day) => string;
  /** Of a day of which nothing is known. */
  readonly unknown: (day: Day) => string;
};

/** One cell a day, weeks from left to right. Tab stops once; arrows go by days and weeks. */
export function YearGrid({ label, span, cells, words, look, chosen, onChoose }: YearGridProps) {
  const [walkedTo, setWalkedTo] = useState<Day | null>(null);
  const rows = useMemo(() => cellRows(span), [span]);
  const last = lastCellOf(span);
  const isWithin = (day: Day | null): day is Day => day !== null && day >= span.from && day <= last;
  const current = [walkedTo, chosen].find(isWithin) ?? last;

  const choose = useCallback(
    (day: Day) => {
      setWalkedTo(day);
      onChoose(day);
    },
    [onChoose],
  );

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onChoose(current);
      return;
    }
    const next = dayAfterKey(current, event.key, span);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setWalkedTo(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-day='${next}']`)?.focus();
  }

  return (
    <div className={styles['frame']} data-look={look}>
      <div aria-hidden className={styles['months']} style={{ gridTemplateColumns: columnTracks(span) }}>
        {monthColumns(span).map(({ day, column }) => (
          <span key={day} style={{ gridColumn: `${String(column + 1)} / span 3` }}>
            {words.month(day)}
          </span>
        ))}
      </div>
      <div
        role="grid"
        aria-label={label}
        aria-colcount={columnsOf(span)}
        className={styles['grid']}
        onKeyDown={handleKey}
      >
        {rows.map((row, index) => (
          <div key={row[0]?.day ?? index} role="row" className={styles['row']}>
            <span role="rowheader" className={styles['weekday']}>
              {row[0] !== undefined && words.weekday(row[0].day)}
            </span>
            <div role="presentation" className={styles['cells']} style={{ gridTemplateColumns: columnTracks(span) }}>
              {row.map(({ day, column }) => (
                <Cell
                  key={day}
                  day={day}
                  column={column}
                  cell={cells.get(day) ?? null}
                  unknown={words.unknown}
                  isChosen={day === chosen}
                  isCurrent={day === current}
                  onChoose={choose}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

type CellProps = {
  readonly day: Day;
  readonly column: number;
  readonly cell: YearCell | null;
  readonly unknown: YearWords['unknown'];
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: (day: Day) => void;
};

/** Where another day is chosen, two cells change and hundreds do not. */
const Cell = memo(function Cell({ day, column, cell, unknown, isChosen, isCurrent, onChoose }: CellProps) {
  const { level, isMarked, label } = cell ?? { level: 'unknown', isMarked: false, label: unknown(day) };
  return (
    <div
      role="gridcell"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={label}
      aria-selected={isChosen}
      aria-colindex={column + 1}
      title={label}
      data-day={day}
      data-level={level}
      data-marked={isMarked}
      className={styles['cell']}
      style={{ gridColumn: column + 1 }}
      onClick={() => onChoose(day)}
    />
  );
});

function columnTracks(span: YearSpan): string {
  return `repeat(${String(columnsOf(span))}, minmax(0, 1fr))`;
}
