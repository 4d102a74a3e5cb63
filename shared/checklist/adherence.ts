import type { Day } from '../base/day';
import { isStillOpen, type ActivityDay } from './activity-days';

/**
 * How much of what was due was done. Only days that say so count: `due` is what was done, begun or marked as not done;
 * what was skipped or not entered stands beside it and is no miss.
 */
export type Adherence = {
  readonly done: number;
  readonly due: number;
  readonly skipped: number;
  readonly notEntered: number;
};

export const NO_ADHERENCE: Adherence = { done: 0, due: 0, skipped: 0, notEntered: 0 };

type CountedDay = Pick<ActivityDay, 'day' | 'isDue' | 'count' | 'state'>;

/** Over `days`, of one activity or of several. What is still open on `today`, begun or not, is not yet anything. */
export function adherenceOf(days: readonly CountedDay[], today: Day): Adherence {
  const count = (which: ActivityDay['count']) =>
    days.filter((one) => one.count === which && !isStillOpen(one, today)).length;
  const done = count('done');
  return { done, due: done + count('missed'), skipped: count('skipped'), notEntered: count('not-entered') };
}

export function sumOfAdherence(parts: readonly Adherence[]): Adherence {
  return parts.reduce(
    (sum, part) => ({
      done: sum.done + part.done,
      due: sum.due + part.due,
      skipped: sum.skipped + part.skipped,
      notEntered: sum.notEntered + part.notEntered,
    }),
    NO_ADHERENCE,
  );
}

/** `17 of 22 due days, 3 skipped, 1 not entered` */
export function adherenceWords({ done, due, skipped, notEntered }: Adherence): string {
  const days = due === 1 ? 'due day' : 'due days';
  return [
    due === 0 ? 'no due days counted yet' : `${String(done)} of ${String(due)} ${days}`,
    ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
    ...(notEntered > 0 ? [`${String(notEntered)} not entered`] : []),
  ].join(', ');
}

/** A share from 0 to 1; null where nothing that was due says how it went. */
export function shareOf({ done, due }: Adherence): number | null {
  return due === 0 ? null : done / due;
}

/**
 * How many due days up to the last of `days` were done one after the other. What was skipped, not due or not entered
 * neither breaks nor lengthens it, and nor does what is still open on `today`.
 */
export function streakOf(days: readonly CountedDay[], today: Day): number {
  const isMissed = (one: CountedDay) => one.count === 'missed' && !isStillOpen(one, today);
  const afterMiss = days.slice(days.findLastIndex(isMissed) + 1);
  return afterMiss.filter(({ count }) => count === 'done').length;
}
