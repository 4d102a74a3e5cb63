import type { Day } from '../base/day';
import type { Id } from '../base/id';
import { activityDays, type ActivityHistory } from './activity-days';
import { adherenceOf, streakOf, type Adherence } from './adherence';
import { strengthCourse } from './strength';

/** How well an activity is kept up, as of a day. */
export type Habit = {
  /** From 0 to 1; null where there is none: before a first day that counts, and for what is due only once. */
  readonly strength: number | null;
  /** The strength at the end of each of the last weeks, the latest last. */
  readonly trend: readonly number[];
  /** Over the last `ADHERENCE_DAYS` days. */
  readonly adherence: Adherence;
  readonly streak: number;
  /** The last day on which it was done, or a part of it. */
  readonly lastDoneOn: Day | null;
};

/** The habit of one of several activities. */
export type ActivityHabit = Habit & { readonly activityId: Id };

export const ADHERENCE_DAYS = 30;
const TREND_WEEKS = 8;

/**
 * As of the end of `until`, from what was entered since `from`: far enough back for what lies before to weigh nothing.
 * What is still open on `today` counts for nothing yet.
 */
export function habitOf(
  history: ActivityHistory,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
): Habit {
  const first = history.activity.plans[0]?.from ?? from;
  const days = activityDays(history, first > from ? first : from, until);
  const course = strengthCourse(days, today);
  return {
    strength: course.at(-1) ?? null,
    trend: trendOf(course),
    adherence: adherenceOf(days.slice(-ADHERENCE_DAYS), today),
    streak: streakOf(days, today),
    lastDoneOn: days.findLast(({ state }) => state === 'done' || state === 'partly-done')?.day ?? null,
  };
}

function trendOf(course: readonly (number | null)[]): readonly number[] {
  const last = course.length - 1;
  const weeks = Array.from({ length: TREND_WEEKS }, (_, week) => last - 7 * (TREND_WEEKS - 1 - week));
  return weeks.flatMap((index) => course[index] ?? []);
}
