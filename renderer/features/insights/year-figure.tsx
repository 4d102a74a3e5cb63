import { useMemo } from 'react';
import type { Day, Weekday } from '../../../shared/base/day';
import { useFormat } from '../../stores/stores-context';
import type { YearCell } from '../../ui/year-cells';
import { YearGrid } from '../../ui/year-grid';
import { FigureFrame } from './figures/figure-frame';
import { yearImage } from './figures/year-image';
import styles from './figures/year-calendar.module.css';
import { yearCell, yearSummary, yearTable, yearWords, type YearFacts } from './year-view';

type YearFigureProps = {
  readonly year: number;
  readonly facts: YearFacts;
  readonly today: Day;
  readonly weekStart: Weekday;
  readonly onChoose: (day: Day) => void;
};

/** A year, one cell a day: how much of what was due was done, and where events are. */
export function YearFigure({ year, facts, today, weekStart, onChoose }: YearFigureProps) {
  const format = useFormat();
  const { first, last, days } = facts;
  const span = useMemo(
    () => ({ from: first, to: last, weekStart, ...(today < last && { last: today }) }),
    [first, last, weekStart, today],
  );
  const cells = useMemo(() => new Map<Day, YearCell>(days.map((of) => [of.day, yearCell(of, format)])), [days, format]);
  const words = useMemo(() => yearWords(format), [format]);
  const title = `What was done in ${String(year)}`;
  const summary = yearSummary(title, days, format);
  return (
    <FigureFrame
      title={title}
      subtitle="share of what was due, one cell a day; a click opens the day in the journal"
      meta={{ era: String(year), n: days.filter(({ share }) => share !== null).length }}
      table={yearTable(title, days, format)}
      fileName={`year-${String(year)}`}
      number={format.number}
      renderImage={() => Promise.resolve({ drawing: yearImage({ span, cells, words }), summary })}
    >
      <YearGrid
        label={title}
        span={span}
        cells={cells}
        words={words}
        look="calendar"
        chosen={null}
        onChoose={onChoose}
      />
      <YearLegend />
    </FigureFrame>
  );
}

const LEGEND = [
  { level: '0', text: 'none' },
  { level: '1', text: 'under a third' },
  { level: '2', text: 'about half' },
  { level: '3', text: 'over two thirds' },
  { level: '4', text: 'all' },
  { level: 'unknown', text: 'nothing due, or nothing entered' },
] as const;

function YearLegend() {
  return (
    <ul className={styles['legend']} aria-label="What the cells mean">
      {LEGEND.map(({ level, text }) => (
        <li key={level}>
          <i data-level={level} />
          {text}
        </li>
      ))}
      <li>
        <i data-mark />
        event
      </li>
    </ul>
  );
}
