import { memo, useDeferredValue, useMemo } from 'react';
import { day as dayOfText, weekdayOf, type Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { titlesByDay, type Event } from '../../../shared/scores/event';
import type { Format } from '../../lib/format';
import { useFormat, useLedger, useToday, useWeekStart } from '../../stores/stores-context';
import { levelOf, type YearCell } from '../../ui/year-cells';
import { YearStrip } from '../../ui/year-strip';
import type { YearDay } from './journal-answers';
import { yearOf, type KnownYears } from './use-years';
import styles from './year-part.module.css';

type YearPartProps = {
  readonly known: Pick<KnownYears, 'years' | 'daysByYear'>;
  /** The day that the stream is at. */
  readonly here: Day;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onChoose: (day: Day) => void;
};

/** A year in a strip: how much was done, what happened, and the way to a day. */
export function YearPart({ known: { years, daysByYear }, here, year, onYear, onChoose }: YearPartProps) {
  const { words } = useFormat();
  // Drawn in pieces of time that let the scrolling go on; where it is pressed is told at once.
  const shown = useDeferredValue(year);
  return (
    <div className={styles['year']}>
      <Strip
        year={shown}
        days={daysByYear.get(shown) ?? NO_DAYS}
        chosen={yearOf(here) === shown ? here : null}
        onChoose={onChoose}
      />
      <div role="group" aria-label="Year" className={styles['years']}>
        {years.toReversed().map((one) => (
          <button key={one} type="button" aria-pressed={one === year} onClick={() => onYear(one)}>
            {words(String(one))}
          </button>
        ))}
      </div>
    </div>
  );
}

const NO_DAYS: readonly YearDay[] = [];

type StripProps = Pick<YearPartProps, 'year' | 'onChoose'> & {
  readonly days: readonly YearDay[];
  readonly chosen: Day | null;
};

const Strip = memo(function Strip({ year, days, chosen, onChoose }: StripProps) {
  const format = useFormat();
  const today = useToday();
  const weekStart = useWeekStart();
  const events = useLedger((state) => state.documents.catalog.events);
  const cells = useMemo(() => yearCells({ days, events, year, today, format }), [days, events, year, today, format]);
  const span = useMemo(() => ({ ...spanOf(year), weekStart }), [year, weekStart]);
  const words = useMemo(
    () => ({
      month: format.shortMonth,
      weekday: (day: Day) => format.weekday(weekdayOf(day)),
      unknown: (day: Day) => `${format.day(day)}: ${day > today ? 'a day to come' : 'nothing entered'}`,
    }),
    [format, today],
  );
  return (
    <YearStrip
      label={format.words(`Days of ${String(year)}`)}
      span={span}
      cells={cells}
      words={words}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
});

function spanOf(year: number): { readonly from: Day; readonly to: Day } {
  const text = String(year).padStart(4, '0');
  return { from: dayOfText(`${text}-01-01`), to: dayOfText(`${text}-12-31`) };
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
  const entered = new Map(days.map((one) => [one.day, one]));
  const titles = titlesByDay(events, spanOf(year));
  return new Map(
    [...new Set([...entered.keys(), ...titles.keys()])].map((day) => {
      const { counts = null, hasNote = false } = entered.get(day) ?? {};
      const isCounted = counts !== null && counts.due > 0;
      const words = () => [
        isCounted
          ? format.words(`${String(counts.done)} of ${String(counts.due)} done`)
          : emptyWords(day, today, entered.has(day)),
        ...(hasNote ? ['a note'] : []),
        ...(titles.get(day) ?? []).map(isolated),
      ];
      const level = isCounted ? levelOf(counts.done / counts.due) : entered.has(day) ? 'none' : 'unknown';
      const cell = {
        level,
        isMarked: titles.has(day),
        // A year of dates takes long to write: each is written as its cell is drawn.
        get label() {
          return `${format.day(day)}: ${words().join(', ')}`;
        },
      } as const;
      return [day, cell];
    }),
  );
}

function emptyWords(day: Day, today: Day, isEntered: boolean): string {
  if (day > today) return 'a day to come';
  return isEntered ? 'nothing of the checklist entered' : 'nothing entered';
}
