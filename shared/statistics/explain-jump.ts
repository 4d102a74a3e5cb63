import type { Day } from '../base/day';
import { activityDays, amountOn, type ActivityDays, type ActivityInput } from './activity-days';
import { dayNumber, dayOfNumber } from './day-number';
import { median } from './numeric';

/**
 * What was unusual before a jump: for each activity, the share of the earlier windows of the same length in which as much
 * of it was done as in the one before the jump, or as little. It assumes that the earlier windows are like any other; it
 * tests nothing, and on an arbitrary day some activities look unusual too (analysis, section 6).
 */

export type JumpInput = {
  readonly activities: readonly ActivityInput[];
  /** The day of the reading after the jump: the window of so many days ends with it. */
  readonly date: Day;
  readonly windowDays: number;
  /** On how many days before that window an earlier one may begin. */
  readonly baselineDays: number;
};

type JumpFlag = 'more-than-usual' | 'less-than-usual' | 'usual' | 'not-enough-data';

/** `usual` is the median of the earlier windows, of which there are `windows`. Null is what is not known. */
export type ActivityBefore = {
  readonly activityId: string;
  readonly windowSum: number | null;
  readonly windows: number;
  readonly usual: number | null;
  readonly highShare: number | null;
  readonly lowShare: number | null;
  readonly flag: JumpFlag;
};

/** So many activities could be looked at, and so many of them would be flagged on an arbitrary day. */
export type BeforeJump = {
  readonly from: Day;
  readonly to: Day;
  readonly examined: number;
  readonly expectedByChance: number;
  readonly activities: readonly ActivityBefore[];
};

export const DEFAULT_WINDOW_DAYS = 7;
export const DEFAULT_BASELINE_DAYS = 90;

const LEAST_WINDOWS = 28;
const UNUSUAL_SHARE = 0.05;
/** Sums that differ by less are equal. */
const ROUNDING = 1e-9;

type Window = { readonly first: number; readonly days: number };

export function beforeJump({ activities, date, windowDays, baselineDays }: JumpInput): BeforeJump {
  const last = dayNumber(date);
  const window = { first: last - windowDays + 1, days: windowDays };
  const looked = activityDays(activities, []).map((activity) => activityBefore(activity, window, baselineDays));
  const examined = looked.filter(({ flag }) => flag !== 'not-enough-data').length;
  return {
    from: dayOfNumber(window.first),
    to: date,
    examined,
    expectedByChance: 2 * UNUSUAL_SHARE * examined,
    activities: looked,
  };
}

function activityBefore(activity: ActivityDays, window: Window, baselineDays: number): ActivityBefore {
  const observed = sumIn(activity, window);
  const sums = earlierSums(activity, window, baselineDays);
  const counted = { activityId: activity.id, windowSum: observed, windows: sums.length };
  if (observed === null || sums.length < LEAST_WINDOWS) {
    return { ...counted, usual: null, highShare: null, lowShare: null, flag: 'not-enough-data' };
  }
  const highShare = sums.filter((sum) => sum >= observed - ROUNDING).length / sums.length;
  const lowShare = sums.filter((sum) => sum <= observed + ROUNDING).length / sums.length;
  return { ...counted, usual: median(sums), highShare, lowShare, flag: flagOf(highShare, lowShare) };
}

/** Of the windows that end before `window` begins; one with a day that is not known does not count. */
function earlierSums(activity: ActivityDays, { first, days }: Window, baselineDays: number): readonly number[] {
  return Array.from({ length: Math.max(0, baselineDays - days + 1) }, (_, index) =>
    sumIn(activity, { first: first - baselineDays + index, days }),
  ).filter((sum) => sum !== null);
}

function flagOf(highShare: number, lowShare: number): JumpFlag {
  if (highShare <= UNUSUAL_SHARE) return 'more-than-usual';
  return lowShare <= UNUSUAL_SHARE ? 'less-than-usual' : 'usual';
}

/** Null when a day of it is not known. */
function sumIn(activity: ActivityDays, { first, days }: Window): number | null {
  let sum = 0;
  for (let day = first; day < first + days; day += 1) {
    const amount = amountOn(activity, day);
    if (amount === null) return null;
    sum += amount;
  }
  return sum / activity.scale;
}
