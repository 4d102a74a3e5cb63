import { useMemo } from 'react';
import { day, type Day, type Weekday } from '../../../../shared/base/day';
import type { Format } from '../../../lib/format';
import type { YearCell } from '../../../ui/year-cells';
import { YearGrid } from '../../../ui/year-grid';
import { FigureFrame, type SaveBlob } from './figure-frame';
import type { FigureMeta } from './figure-table';
import { yearImage } from './year-image';
import styles from './year-calendar.module.css';
import { yearCell, yearSummary, yearTable, yearWords, type YearDay } from './year-words';

type YearCalendarProps = {
  readonly year: number;
  readonly days: readonly YearDay[];
  readonly weekStart: Weekday;
  /** Days to come have no cell. */
  readonly today: Day;
  readonly meta: FigureMeta;
  readonly format: Format;
  /** Without its ending. */
  readonly fileName: string;
  readonly chosen: Day | null;
  readonly onChoose: (day: Day) => void;
  readonly save?: SaveBlob;
};

/** A year, one cell a day: how much of what was due was done, and where events are. */
export function YearCalendar(props: YearCalendarProps) {
  const { year, days, weekStart, today, meta, format, fileName, chosen, onChoose, save } = props;
  const span = useMemo(() => {
    const [from, to] = daysOfYear(year);
    return { from, to, weekStart, last: today };
  }, [year, weekStart, today]);
  const cells = useMemo(() => new Map<Day, YearCell>(days.map((of) => [of.day, yearCell(of, format)])), [days, format]);
  const words = useMemo(() => yearWords(format), [format]);
  const title = format.words(`What was done in ${String(year)}`);
  return (
    <FigureFrame
      title={title}
      subtitle="share of what was due, one cell a day"
      meta={meta}
      table={yearTable(title, days, format)}
      fileName={fileName}
      number={format.number}
      renderImage={() =>
        Promise.resolve({ drawing: yearImage({ span, cells, words }), summary: yearSummary(title, days, format) })
      }
      {...(save === undefined ? {} : { save })}
    >
      <YearGrid
        label={title}
        span={span}
        cells={cells}
        words={words}
        look="calendar"
        chosen={chosen}
        onChoose={onChoose}
      />
      <YearLegend />
    </FigureFrame>
  );
}

const LEGEND = [
  { level: '0', text: 'nothing done' },
  { level: '1', text: 'under a third' },
  { level: '2', text: 'about half' },
  { level: '3', text: 'two thirds or more' },
  { level: '4', text: 'all' },
  { level: 'none', text: 'nothing due' },
  { level: 'unknown', text: 'not entered' },
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

function daysOfYear(year: number): readonly [Day, Day] {
  const text = String(year).padStart(4, '0');
  return [day(`${text}-01-01`), day(`${text}-12-31`)];
}
