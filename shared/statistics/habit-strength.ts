/**
 * Habit strength: an exponentially weighted mean of how far a habit was kept, in which a day's weight halves after 13
 * days of a daily habit and later for one of fewer days. Idea and constants follow the Loop Habit Tracker.
 */

/** So many times in so many days. */
export type Frequency = { readonly times: number; readonly days: number };

/** What is measured: done or not, an amount to reach, or an amount not to exceed. */
export type HabitKind = 'yes-no' | 'at-least' | 'at-most';

/** One day. `value` is 1 or 0, or an amount; null leaves the strength as it was. `target` is of `frequency.days` days. */
export type HabitDay = {
  readonly kind: HabitKind;
  readonly frequency: Frequency;
  readonly target: number;
  readonly value: number | null;
};

const HALF_LIFE_IN_DAYS = 13;

/** By how much yesterday's strength counts today. */
export function multiplierOf({ times, days }: Frequency): number {
  return 0.5 ** (Math.sqrt(times / days) / HALF_LIFE_IN_DAYS);
}

/** The strength, from 0 to 1, after each of `days`, which follow each other without a gap. */
export function habitStrength(days: readonly HabitDay[]): readonly number[] {
  let strength = days[0]?.kind === 'at-most' ? 1 : 0;
  return days.map((day, index) => {
    if (day.value === null) return strength;
    const multiplier = multiplierOf(day.frequency);
    strength = strength * multiplier + keptShare(days, index, day) * (1 - multiplier);
    return strength;
  });
}

/** How far the habit was kept in the days that `day` is judged by, from 0 to 1. */
function keptShare(days: readonly HabitDay[], index: number, day: HabitDay): number {
  const { kind, target } = day;
  if (kind === 'yes-no') {
    const { times, days: span } = judgedOver(day.frequency);
    return Math.min(1, sumOfLast(days, index, span) / times);
  }
  const sum = sumOfLast(days, index, day.frequency.days);
  if (kind === 'at-least') return target <= 0 ? 1 : Math.min(1, sum / target);
  if (target <= 0) return sum === 0 ? 1 : 0;
  return Math.min(1, Math.max(0, 1 - (sum - target) / target));
}

/** What is done on fewer days than all is judged over twice the time, so that it may move within its weeks. */
function judgedOver({ times, days }: Frequency): Frequency {
  return times < days ? { times: 2 * times, days: 2 * days } : { times, days };
}

function sumOfLast(days: readonly HabitDay[], index: number, span: number): number {
  let sum = 0;
  for (let at = Math.max(0, index - span + 1); at <= index; at += 1) sum += days[at]?.value ?? 0;
  return sum;
}
