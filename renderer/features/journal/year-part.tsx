import { useMemo, type ReactNode } from 'react';
import { day as dayOfText, weekdayOf, type Day } from '../../../shared/base/day';
import { titlesByDay, type Event } from '../../../shared/scores/event';
import type { Format } from '../../lib/format';
import { useFormat, useLedger, useToday, useWeekStart } from '../../stores/stores-context';
import { levelOf, type YearCell } from '../../ui/year-cells';
import { YearStrip } from '../../ui/year-strip';
import type { YearDay } from './journal-answers';
import { yearOf, type KnownYears } from './use-years';
import styles from './year-part.module.css';

type YearPartProps = {
  readonly known: Pick<KnownYears, 'years' | 'days'>;
  /** The day that the stream is at. */
  readonly here: Day;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onChoose: (day: Day) => void;
};

/** A year in a strip: how much was done, what happened, and the way to a day. */
export function YearPart({ known: { years, days }, here, year, onYear, onChoose }: YearPartProps): ReactNode {
  const format = useFormat();
  const today = useToday();
  const weekStart = useWeekStart();
  const events = useLedger((state) => state.documents.catalog.events);
  const cells = useMemo(() => yearCells({ days, events, year, today, format }), [days, events, year, today, format]);
  const words = useMemo(
    () => ({
      month: format.shortMonth,
      weekday: (day: Day) => format.weekday(weekdayOf(day)),
      unknown: (day: Day) => `${format.day(day)}: ${day > today ? 'a day to come' : 'nothing entered'}`,
    }),
    [format, today],
  );
  return (
    <div className={styles['year']}>
      <YearStrip
        label={`Days of ${String(year)}`}
        span={{ from: dayOfText(`${yearText(year)}-01-01`), to: dayOfText(`${yearText(year)}-12-31`), weekStart }}
        cells={cells}
        words={words}
        chosen={yearOf(here) === year ? here : null}
        onChoose={onChoose}
      />
      <div role="group" aria-label="Year" className={styles['years']}>
        {years.toReversed().map((one) => (
          <button key={one} type="button" aria-pressed={one === year} onClick={() => onYear(one)}>
            {one}
          </button>
        ))}
      </div>
    </div>
  );
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

type CellFacts = {
  readonly days: readonly YearDay[];
  readonly events: readonly Event[];
  readonly year: number;
  readonly today: Day;
  readonly format: Pick<Format, 'day' | 'words'>;
};

/** A dot is an event; a note is only said. */
function yearCells({ days, events, year, today, format }: CellFacts): ReadonlyMap<Day, YearCell> {
  const [first, last] = [dayOfText(`${yearText(year)}-01-01`), dayOfText(`${yearText(year)}-12-31`)];
  const entered = new Map(days.filter(({ day }) => first <= day && day <= last).map((one) => [one.day, one]));
  const titles = titlesByDay(events, { from: first, to: last });
  return new Map(
    [...new Set([...entered.keys(), ...titles.keys()])].map((day) => {
      const { counts = null, hasNote = false } = entered.get(day) ?? {};
      const isCounted = counts !== null && counts.due > 0;
      const words = [
        isCounted
          ? format.words(`${String(counts.done)} of ${String(counts.due)} done`)
          : emptyWords(day, today, entered.has(day)),
        ...(hasNote ? ['a note'] : []),
        ...(titles.get(day) ?? []),
      ];
      const level = isCounted ? levelOf(counts.done / counts.due) : entered.has(day) ? 'none' : 'unknown';
      return [day, { level, isMarked: titles.has(day), label: `${format.day(day)}: ${words.join(', ')}` }];
    }),
  );
}

function emptyWords(day: Day, today: Day, isEntered: boolean): string {
  if (day > today) return 'a day to come';
  return isEntered ? 'nothing of the checklist entered' : 'nothing entered';
}
