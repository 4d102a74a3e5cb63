import { addDays, daysFrom, type Day } from '../base/day';
import type { DifferentActivity } from './different-activity';
import type { InsightActivity } from './insight-input';
import { amountOf } from './measure-words';
import { amount, say, title, type Sentence } from './sentence';

/** What is at least so many times as much is clearly more. */
const CLEARLY_MORE = 2;
/** One day more or less says nothing of a tick that is there in both windows. */
const LEAST_DAYS = 2;

/** What was recorded in the days of a window. */
type Recorded = { readonly sum: number; readonly days: number };

/**
 * How an activity differs, as a plain fact, between the window that ends on `date` and the one before it; null when it
 * does not clearly, or nothing is known of the window.
 */
export function plainDifference(activity: InsightActivity, date: Day, windowDays: number): DifferentActivity | null {
  const now = recordedIn(activity, addDays(date, 1 - windowDays), date);
  const before = recordedIn(activity, addDays(date, 1 - 2 * windowDays), addDays(date, -windowDays));
  const flag = flagOf(now, before, activity.isTick);
  if (flag === null) return null;
  return {
    activityId: activity.id,
    title: activity.title,
    flag,
    comparedWith: 'window-before',
    amount: now.sum,
    before: before.days === 0 ? null : before.sum,
    sentence: say`${title(activity.title)}: ${recordedWords(activity, now)}; in the ${amount(windowDays)} days before those ${before.days === 0 ? 'it was not recorded' : recordedWords(activity, before)}.`,
  };
}

/** Windows with unlike numbers of known days are compared by the day. */
function flagOf(now: Recorded, before: Recorded, isTick: boolean): DifferentActivity['flag'] | null {
  if (now.days === 0) return null;
  if (before.days === 0) return now.sum > 0 ? 'more' : null;
  const [rate, earlier] = [now.sum / now.days, before.sum / before.days];
  const [less, more] = [Math.min(rate, earlier), Math.max(rate, earlier)];
  if (more === 0 || more < CLEARLY_MORE * less) return null;
  if (isTick && less > 0 && (more - less) * now.days < LEAST_DAYS) return null;
  return rate > earlier ? 'more' : 'less';
}

function recordedIn({ days, trackedFrom, trackedTo }: InsightActivity, first: Day, last: Day): Recorded {
  let [sum, known] = [0, 0];
  for (const day of daysFrom(first, last)) {
    const entered = days[day];
    const isTracked = day >= trackedFrom && day <= trackedTo;
    const done = entered === undefined && isTracked ? 0 : (entered ?? null);
    if (done === null) continue;
    sum += done;
    known += 1;
  }
  return { sum, days: known };
}

/** `done on 4 of 7 days`, `31 +Ks on 7 days` */
function recordedWords({ isTick, unit }: InsightActivity, { sum, days }: Recorded): Sentence {
  if (isTick) return say`done on ${amount(sum)} of ${amount(days)} days`;
  return say`${amountOf(sum, unit)} on ${amount(days)} days`;
}
