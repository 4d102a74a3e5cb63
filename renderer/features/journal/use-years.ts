import { startTransition, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { day as dayOfText, type Day, type Month } from '../../../shared/base/day';
import type { Failure } from '../../../shared/base/failure';
import type { LedgerState } from '../../stores/ledger-store';
import { useApp, useStores, useToday } from '../../stores/stores-context';
import type { YearDay, YearRead } from './journal-answers';

/** What is known of the whole journal: which days have entries, without what is in them. */
export type KnownYears = {
  /** Years that have records and this one, earliest first. */
  readonly years: readonly number[];
  /** Of each year that was read. What was read before keeps its identity. */
  readonly daysByYear: ReadonlyMap<number, readonly YearDay[]>;
  readonly unreadable: readonly Month[];
  /** Nothing is known of the days before it; null when everything is. */
  readonly knownFrom: Day | null;
  readonly isAnswered: boolean;
  readonly failure: Failure | null;
  readonly again: () => void;
};

type Held = {
  readonly openings: number;
  readonly years: readonly number[];
  readonly byYear: ReadonlyMap<number, YearRead>;
  readonly failure: Failure | null;
};

const NOTHING: Omit<Held, 'openings'> = { years: [], byYear: new Map(), failure: null };
/** A line that is typed is saved more than once. */
const PAUSE_AFTER_CHANGE = 600;

/** Asks for this year, then for the others, the newest first; and again for one in which something has changed. */
export function useYears(): KnownYears {
  const { journal, ledger } = useStores();
  const today = useToday();
  const isConnected = useApp((state) => state.connection === 'connected');
  const openings = useApp((state) => state.openings);
  const [tries, setTries] = useState(0);
  const [held, setHeld] = useState<Held>({ openings, ...NOTHING });
  const thisYear = yearOf(today);

  /** Whether it was answered. */
  const ask = useEffectEvent(async (year: number, isWanted: () => boolean): Promise<readonly number[] | null> => {
    const read = await journal.readYear(year);
    if (!isWanted()) return null;
    // Ten of them come one after the other, while somebody scrolls already.
    startTransition(() => {
      setHeld((before) => {
        const same = before.openings === openings ? before : { openings, ...NOTHING };
        if (!read.ok) return { ...same, failure: read.failure };
        const years = read.value.years;
        return { openings, years, byYear: new Map([...same.byYear, [year, read.value]]), failure: null };
      });
    });
    return read.ok ? read.value.years : null;
  });

  useEffect(() => {
    if (!isConnected) return undefined;
    let isWanted = true;
    const readAll = async () => {
      const years = await ask(thisYear, () => isWanted);
      for (const year of (years ?? []).filter((one) => one < thisYear).toReversed())
        if ((await ask(year, () => isWanted)) === null) return;
    };
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [isConnected, openings, thisYear, tries]);

  useEffect(() => {
    const changed = new Set<number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = ledger.store.subscribe((now, before) => {
      // The page shows what is changed before the services have it.
      if (now.documents !== before.documents) for (const year of changedYears(now, before, thisYear)) changed.add(year);
      if (now.revision === before.revision) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const year of changed) void ask(year, () => true);
        changed.clear();
      }, PAUSE_AFTER_CHANGE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [ledger, thisYear]);

  const again = useCallback(() => {
    setTries((count) => count + 1);
  }, []);
  return useMemo(() => {
    const own = held.openings === openings ? held : { openings, ...NOTHING };
    return { ...knownYears(own, today), again };
  }, [held, openings, today, again]);
}

function knownYears({ byYear, years, failure }: Held, today: Day): Omit<KnownYears, 'again'> {
  const thisYear = yearOf(today);
  const all = [...new Set([...years.filter((year) => year <= thisYear), thisYear])].sort((one, other) => one - other);
  const missing = all.findLast((year) => !byYear.has(year));
  return {
    years: all,
    daysByYear: new Map([...byYear].map(([year, { days }]) => [year, days])),
    unreadable: [...new Set([...byYear.values()].flatMap(({ unreadable }) => unreadable))],
    knownFrom: missing === undefined ? null : missing === thisYear ? today : firstDayOf(missing + 1),
    isAnswered: byYear.has(thisYear),
    failure,
  };
}

function firstDayOf(year: number): Day {
  return dayOfText(`${String(year).padStart(4, '0')}-01-01`);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

type Loaded = Pick<LedgerState, 'documents' | 'months'>;

/**
 * The years of the months that were changed; a change of the plan is told of this year, where it is looked at. A month in
 * which nothing is entered has no document: the first entry brings it, and the last one that goes takes it away.
 */
function changedYears(now: Loaded, before: Loaded, thisYear: number): readonly number[] {
  const changed = [...now.months].filter(
    (month) => before.months.has(month) && now.documents.months.get(month) !== before.documents.months.get(month),
  );
  const years = changed.map((month) => Number(month.slice(0, 4)));
  return now.documents.catalog === before.documents.catalog ? years : [...years, thisYear];
}
