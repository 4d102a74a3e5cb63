import { day, type Day } from '../base/day';
import type { Activity } from '../checklist/activity';
import { activityDays, type ActivityDay } from '../checklist/activity-days';
import type { Pause } from '../checklist/pause';
import { historyFrom, type FactsByMonth } from './month-facts';

export type YearDay = {
  readonly day: Day;
  /** How much of the checklist was done, as its own page counts it; null where nothing was due, or nothing entered. */
  readonly share: number | null;
  readonly hasNote: boolean;
};

type Scene = {
  readonly months: FactsByMonth;
  readonly activities: readonly Activity[];
  readonly pauses: readonly Pause[];
  readonly today: Day;
};

/** Years that have records, earliest first. */
export function yearsIn(months: FactsByMonth): readonly number[] {
  return [...new Set([...months.keys()].map((month) => Number(month.slice(0, 4))))].sort((one, other) => one - other);
}

/** The days of a year that have a share or a note, earliest first. */
export function yearDays(year: number, scene: Scene): readonly YearDay[] {
  const sums = sumsOf(year, scene);
  const prefix = String(year).padStart(4, '0');
  const noted = new Set(
    [...scene.months.values()].flatMap(({ month, notes }) =>
      month.startsWith(prefix) ? notes.map((note) => note.day) : [],
    ),
  );
  return [...new Set([...sums.keys(), ...noted])].sort().flatMap((of) => {
    const { done, due, isEntered } = sums.get(of) ?? NOTHING;
    const share = due === 0 || !isEntered ? null : done / due;
    const hasNote = noted.has(of);
    return share === null && !hasNote ? [] : [{ day: of, share, hasNote }];
  });
}

type Sum = { done: number; due: number; isEntered: boolean };
const NOTHING: Readonly<Sum> = { done: 0, due: 0, isEntered: false };

function sumsOf(year: number, { months, activities, pauses, today }: Scene): ReadonlyMap<Day, Readonly<Sum>> {
  const prefix = String(year).padStart(4, '0');
  const [first, end] = [day(`${prefix}-01-01`), day(`${prefix}-12-31`)];
  const last = end < today ? end : today;
  const sums = new Map<Day, Sum>();
  for (const activity of activities) {
    for (const one of activityDays(historyFrom(months, pauses, activity), first, last)) {
      if (!one.isDue && one.check === null) continue;
      const sum = sums.get(one.day) ?? { ...NOTHING };
      sums.set(one.day, sum);
      addTo(sum, one);
    }
  }
  return sums;
}

/** Skipped ones count on neither side, and what was not due only if it was done all the same. */
function addTo(sum: Sum, { isDue, check, state }: ActivityDay): void {
  const isDone = state === 'done';
  if (check !== null) sum.isEntered = true;
  if (isDone) sum.done += 1;
  if (isDone || (isDue && state !== 'skipped')) sum.due += 1;
}
