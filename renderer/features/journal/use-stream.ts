import { useCallback, useMemo, useState } from 'react';
import { daysFrom, monthBefore, monthOf, type Day, type Month } from '../../../shared/base/day';
import { useLedger, usePlace, useToday } from '../../stores/stores-context';
import type { Goal } from './day-stream';
import { firstDayOf, lastDayOf, streamItems, type StreamItem } from './stream-items';
import type { KnownYears } from './use-years';

export type Stream = {
  readonly items: readonly StreamItem[];
  readonly goal: Goal | null;
  /** The day that is asked for and has not come yet. */
  readonly toCome: Day | null;
  /** Shows each day of a stretch by itself, also when nothing is entered of it any more. */
  readonly open: (from: Day, to: Day) => void;
};

/** The rows of the journal, and the one that the address asks for. */
export function useStream(known: KnownYears): Stream {
  const today = useToday();
  const events = useLedger((state) => state.documents.catalog.events);
  const [opened, setOpened] = useState<ReadonlySet<Day>>(new Set());
  const goal = useGoal();
  const asked = goal.day;
  // A day that was gone to stays a row of its own: what is read must not fold up when the next one is chosen.
  if (asked !== null && !opened.has(asked)) setOpened(new Set([...opened, asked]));

  const { daysByYear, unreadable, knownFrom } = known;
  const items = useMemo(() => {
    const shown = new Set([...opened, ...events.map(({ from }) => from)]);
    return streamItems({ daysByYear, shown, unreadable, today, knownFrom });
  }, [daysByYear, opened, events, unreadable, today, knownFrom]);
  const open = useCallback((from: Day, to: Day) => {
    setOpened((before) => new Set([...before, ...daysFrom(from, to)]));
  }, []);
  const isReached = asked === null || (asked <= today && (knownFrom === null || asked >= knownFrom));
  return {
    items,
    goal: isReached && known.isAnswered ? goal : null,
    toCome: asked !== null && asked > today ? asked : null,
    open,
  };
}

/** Going to the same day twice is two places, and the second one is scrolled to as well. */
function useGoal(): Goal {
  const place = usePlace();
  return useMemo(() => ({ day: place.page === 'journal' && place.part === 'days' ? place.day : null }), [place]);
}

const MOST_MONTHS = 6;

/** The months that the rows in sight rest on, those in sight first, then those that come into sight next. */
export function monthsInSight(sight: readonly StreamItem[], unreadable: readonly Month[]): readonly Month[] {
  const days = sight.flatMap((item) => (item.kind === 'day' ? [item.day] : []));
  const seen = [...new Set(days.map(monthOf))].slice(0, MOST_MONTHS);
  const older = seen.map(monthBefore);
  const next = [older.at(-1)].filter((month) => month !== undefined).map(monthBefore);
  return [...new Set([...seen, ...older, ...next])].filter((month) => !unreadable.includes(month));
}

/** The row of a day before or after the one that is read; null where there is none. */
export function dayBeside(items: readonly StreamItem[], here: Day, step: 'before' | 'after'): Day | null {
  const days = items.flatMap((item) => (item.kind === 'day' ? [item.day] : []));
  const found = step === 'before' ? days.find((day) => day < here) : days.findLast((day) => day > here);
  return found ?? null;
}

/** The day that a row stands for where one day is wanted. */
export function dayOfRow(item: StreamItem | undefined, today: Day): Day {
  if (item === undefined) return today;
  return item.kind === 'day' ? item.day : item.kind === 'quiet' ? lastDayOf(item) : firstDayOf(item);
}
