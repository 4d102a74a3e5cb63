import { addDays, day, type Day } from '../../shared/base/day';
import type { Random } from '../../shared/base/random';
import type { AnalysisInput } from '../../shared/statistics/analysis-input';
import { weekdayNumber } from '../../shared/statistics/day-number';
import { chance, gaussian, poisson, studentOfThree } from './drawn-numbers';

/**
 * People who do ten things, each in a way of its own, and write down a score on most days. What is true of them is known,
 * so that what the analyses say can be compared with it.
 */

export type ScoreKind = 'rw' | 'wander' | 'smooth' | 'drift' | 'weekday' | 'heavy';

export type UserChoice = {
  readonly score: ScoreKind;
  readonly days: number;
  /** What doing `TARGET` adds to the score, in points on each day of it. */
  readonly effect: number;
};

export const TARGET = 'streak60';

const FIRST: Day = day('2026-01-05');
const DAILY_SD = 0.8;
const ALGORITHM_CHANGE = -20;
const MISSING = 0.15;

/** For each of the days in turn, how much was done. */
type Doing = (random: Random, days: number) => readonly number[];

const DOINGS: ReadonlyMap<string, Doing> = new Map([
  ['iid50', onDaysWith(() => 0.5)],
  [TARGET, streaks(0.6)],
  ['streak80', streaks(0.8)],
  ['weekday', onDaysWith((index) => (weekdayNumber(index) < 5 ? 0.9 : 0.1))],
  ['rare08', onDaysWith(() => 0.08)],
  ['freq90', onDaysWith(() => 0.9)],
  ['pois3', (random, days) => each(days, () => poisson(random, 3))],
  // The mean itself is drawn: counts with a long tail.
  ['burst', (random, days) => each(days, () => poisson(random, -3 * Math.log(1 - random())))],
  ['adopt', onDaysWith((index, days) => (index < 0.4 * days ? 0 : 0.6))],
  ['busy', (random, days) => followed(random, days, 0.7).map((busyness) => (busyness > 0 ? 1 : 0))],
]);

/** The same user for the same random numbers. */
export function simulatedUser(random: Random, { score, days, effect }: UserChoice): AnalysisInput {
  const doings = [...DOINGS].map(([id, doing]) => ({ id, amounts: doing(random, days) }));
  const target = doings.find(({ id }) => id === TARGET)?.amounts ?? [];
  const changes = dailyChanges(random, score, days);
  const eventAt = Math.floor(days * (0.1 + 0.8 * random()));
  const jumpAt = score === 'heavy' ? Math.floor(days * (0.1 + 0.8 * random())) : -1;
  let level = 44.5;
  const levels = changes.map((change, index) => {
    level += change + effect * (target[index] ?? 0);
    if (index === eventAt || index === jumpAt) level += ALGORITHM_CHANGE;
    return level;
  });
  return {
    activities: doings.map(({ id, amounts }) => ({ id, days: byDay(amounts) })),
    readings: levels.flatMap((value, index) => (chance(random, MISSING) ? [] : [readingOn(index, value)])),
    events: [addDays(FIRST, eventAt)],
    options: { lags: [0] },
  };
}

export type QuietChoice = { readonly score: ScoreKind; readonly days: number; readonly missing: number };

/** A score that nothing moves, without the days on which it was not read: a share `missing` of all. */
export function quietScore(random: Random, { score, days, missing }: QuietChoice) {
  let value = 44.5;
  const values = dailyChanges(random, score, days).map((change) => (value += change));
  return values.flatMap((read, index) => (chance(random, missing) ? [] : [{ index, value: read }]));
}

export function readingOn(index: number, value: number) {
  return { date: addDays(FIRST, index), value: Math.round(value) };
}

export function dayAt(index: number): Day {
  return addDays(FIRST, index);
}

function dailyChanges(random: Random, score: ScoreKind, days: number): readonly number[] {
  switch (score) {
    case 'rw':
      return each(days, () => DAILY_SD * gaussian(random));
    case 'wander': {
      // Around a mean that it never leaves for long, with a standard deviation of 2.3.
      const levels = followed(random, days, 0.9).map((level) => 2.3 * level);
      return levels.map((level, index) => level - (levels[index - 1] ?? 0));
    }
    case 'smooth':
      return followed(random, days, 0.6).map((change) => DAILY_SD * change);
    case 'drift': {
      const growth = followed(random, days, 0.98);
      return each(days, (index) => 0.3 * (growth[index] ?? 0) + DAILY_SD * gaussian(random));
    }
    case 'weekday':
      return each(days, (index) => (weekdayNumber(index) < 5 ? 0.4 : -1) + DAILY_SD * gaussian(random));
    case 'heavy':
      return each(days, () => 0.5 * studentOfThree(random));
  }
}

/** A series of which each value is `part` of the one before and else drawn anew, with a standard deviation of 1. */
function followed(random: Random, days: number, part: number): readonly number[] {
  let value = gaussian(random);
  return each(days, () => (value = part * value + Math.sqrt(1 - part ** 2) * gaussian(random)));
}

function onDaysWith(share: (index: number, days: number) => number): Doing {
  return (random, days) => each(days, (index) => (chance(random, share(index, days)) ? 1 : 0));
}

/** On and off, each day the same as the one before but for a chance, so that neighbours correlate by `part`. */
function streaks(part: number): Doing {
  return (random, days) => {
    let is = chance(random, 0.5);
    return each(days, () => {
      if (chance(random, (1 - part) / 2)) is = !is;
      return is ? 1 : 0;
    });
  };
}

function each(days: number, value: (index: number) => number): readonly number[] {
  return Array.from({ length: days }, (_, index) => value(index));
}

function byDay(amounts: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(amounts.map((amount, index) => [addDays(FIRST, index), amount]));
}
