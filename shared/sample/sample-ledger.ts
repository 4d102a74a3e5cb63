import { addDays, daysFrom, monthOf, type Day, type Month } from '../base/day';
import { startOfDay } from '../base/day-of';
import { DEFAULT_DAY_START } from '../base/clock-time';
import { createSeededRandom } from '../base/random';
import { EMPTY_CATALOG, type Documents, type MonthDocument } from '../ledger/documents';
import { sampleCatalog } from './sample-catalog';
import { createSampleDays, type DayRecords } from './sample-days';
import { FULL_PLAN, TYPICAL_PLAN } from './sample-plan';

export type SampleOptions = {
  readonly seed: number;
  /** The last day that anything is entered for. */
  readonly today: Day;
  /**
   * `typical` is half a year of somebody with fifteen minutes a day, gaps included. `ten-years` has, every day, about
   * 20 checks, 6 sessions, 2 readings and a note of 300 characters.
   */
  readonly scale?: 'typical' | 'ten-years';
};

const DAYS_BEFORE = { typical: 182, 'ten-years': 3_652 } as const;

/** An invented ledger: the same seed and day always give the same one. Its scores wander by themselves. */
export function sampleLedger({ seed, today, scale = 'typical' }: SampleOptions): Documents {
  const random = createSeededRandom(seed);
  const plan = scale === 'typical' ? TYPICAL_PLAN : FULL_PLAN;
  const first = addDays(today, -DAYS_BEFORE[scale]);
  const catalog = sampleCatalog(plan, { first, at: startOfDay(first, 'UTC', DEFAULT_DAY_START) });
  const sampleDay = createSampleDays({ plan, catalog, random, isFull: scale === 'ten-years', first, today });
  const days = daysFrom(first, today).map(sampleDay);
  return { catalog: { ...EMPTY_CATALOG, ...catalog, isSample: true }, months: monthsOf(days) };
}

function monthsOf(days: readonly DayRecords[]): ReadonlyMap<Month, MonthDocument> {
  const daysByMonth = new Map<Month, DayRecords[]>();
  for (const records of days) {
    const month = monthOf(records.day);
    const present = daysByMonth.get(month);
    if (present === undefined) daysByMonth.set(month, [records]);
    else present.push(records);
  }
  const months = [...daysByMonth].map(([month, records]) => [month, monthDocument(month, records)] as const);
  return new Map(
    months.filter(
      ([, { checks, notes, readings, sessions }]) =>
        checks.length + notes.length + readings.length + sessions.length > 0,
    ),
  );
}

function monthDocument(month: Month, days: readonly DayRecords[]): MonthDocument {
  return {
    month,
    checks: inOrderOfIds(days.flatMap(({ checks }) => checks)),
    sessions: inOrderOfIds(days.flatMap(({ sessions }) => sessions)),
    readings: inOrderOfIds(days.flatMap(({ readings }) => readings)),
    notes: inOrderOfIds(days.flatMap(({ notes }) => notes)),
  };
}

function inOrderOfIds<Item extends { readonly id: string }>(records: readonly Item[]): readonly Item[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
