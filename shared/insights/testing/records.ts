import { addDays, day, type Day } from '../../base/day';
import { createSeededRandom, type Random } from '../../base/random';
import type { EventInput } from '../../statistics/event-spans';
import type { InsightActivity, InsightScore, ScoreRecord, StoredLook } from '../insight-input';
import { lookOf, settledClaims, withOutcomes } from '../look';

export const START = day('2026-01-01');

/** The day so many days after the first one. */
export function at(index: number): Day {
  return addDays(START, index);
}

export function anInsightActivity(
  title: string,
  amounts: readonly (number | null)[],
  rest: Partial<InsightActivity> = {},
): InsightActivity {
  return {
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    platformId: null,
    isTick: true,
    unit: null,
    days: Object.fromEntries(amounts.map((amount, index) => [at(index), amount])),
    trackedFrom: START,
    trackedTo: at(amounts.length - 1),
    ...rest,
  };
}

export function anInsightScore(rest: Partial<InsightScore> = {}): InsightScore {
  return {
    id: 'klout',
    name: 'Klout',
    measures: 'level',
    step: 1,
    isPercentage: false,
    isHigherBetter: true,
    sees: {},
    ...rest,
  };
}

/** Readings of one day after the other; null is a day without one. */
export function aRecord(
  values: readonly (number | null)[],
  rest: { readonly score?: Partial<InsightScore>; readonly breaks?: readonly EventInput[] } = {},
): ScoreRecord {
  return {
    score: anInsightScore(rest.score),
    readings: values.flatMap((value, index) => (value === null ? [] : [{ date: at(index), value }])),
    breaks: rest.breaks ?? [],
  };
}

export type Course = { readonly record: ScoreRecord; readonly activities: readonly InsightActivity[] };

/** A score that wanders, and ticks up to a coin each; each adds its effect, in points, on its days. */
export function aCourse(days: number, effects: Readonly<Record<string, number>>, seed = 1): Course {
  const random = createSeededRandom(seed);
  const names = Object.keys(effects);
  const done = names.map(() => Array.from({ length: days }, () => (random() < 0.5 ? 1 : 0)));
  let level = 50;
  const values = Array.from({ length: days }, (_, index) => {
    const added = names.map((name, place) => (effects[name] ?? 0) * (done[place]?.[index] ?? 0));
    level += noise(random) + added.reduce((sum, one) => sum + one, 0);
    return Math.round(10 * level) / 10;
  });
  return {
    record: aRecord(values, { score: { step: 0.1 } }),
    activities: names.map((name, place) => anInsightActivity(name, done[place] ?? [])),
  };
}

/** What was known after the first so many days. */
export function upToDay({ record, activities }: Course, days: number): Course {
  const last = at(days - 1);
  return {
    record: { ...record, readings: record.readings.filter(({ date }) => date <= last) },
    activities: activities.map((activity) => ({
      ...activity,
      days: Object.fromEntries(Object.entries(activity.days).filter(([date]) => date <= last)),
      trackedTo: last,
    })),
  };
}

/** What is stored after a day: outcomes of first signs that can be judged, then the look if one is due. */
export function storedAfter({ record, activities }: Course, looks: readonly StoredLook[]): readonly StoredLook[] {
  const judged = withOutcomes(looks, settledClaims(record, activities, looks));
  const due = lookOf(record, activities, judged);
  return due === null ? judged : [...judged, due];
}

/** About from −1 to 1, most of it near 0. */
function noise(random: Random): number {
  return (random() + random() + random()) / 1.5 - 1;
}
