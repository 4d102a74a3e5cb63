import { day, type Day } from '../base/day';
import type { Activity } from '../checklist/activity';
import { activityDays, type ActivityDay } from '../checklist/activity-days';
import type { Pause } from '../checklist/pause';
import { dayAt, historyFrom, NOT_ENTERED, type FactsByMonth, type MonthFacts } from './month-facts';

export type YearDay = {
  readonly day: Day;
  /** What of the checklist was due and done, as its own page counts it; null where nothing of it was entered. */
  readonly counts: { readonly done: number; readonly due: number } | null;
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

/** The days of a year of which something was entered, earliest first: those without any are days without entries. */
export function yearDays(year: number, scene: Scene): readonly YearDay[] {
  const sums = sumsOf(year, scene);
  const prefix = String(year).padStart(4, '0');
  const months = [...scene.months.values()].filter(({ month }) => month.startsWith(prefix));
  const noted = new Set(months.flatMap(({ notes }) => notes.map((note) => note.day)));
  const entered = new Set([...months.flatMap(enteredDays), ...noted]);
  return [...entered].sort().map((of) => {
    const { done, due, isEntered } = sums.get(of) ?? NOTHING;
    return { day: of, counts: isEntered ? { done, due } : null, hasNote: noted.has(of) };
  });
}

function enteredDays({ month, entries, minutes, readings }: MonthFacts): readonly Day[] {
  const daysWith = (amounts: Int32Array, nothing: number) =>
    [...amounts].flatMap((amount, index) => (amount === nothing ? [] : [dayAt(month, index)]));
  return [
    ...[...entries.values()].flatMap((amounts) => daysWith(amounts, NOT_ENTERED)),
    ...[...minutes.values()].flatMap((amounts) => daysWith(amounts, 0)),
    ...readings.map(({ day: of }) => of),
  ];
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
