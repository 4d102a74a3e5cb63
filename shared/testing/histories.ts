import { addDays, day, type Day } from '../base/day';
import type { Activity } from '../checklist/activity';
import type { ActivityHistory } from '../checklist/activity-days';
import type { Check, Entry } from '../checklist/check';
import type { Pause } from '../checklist/pause';
import { TICK, type Target } from '../checklist/target';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import { aCheck, amount, anActivity, skipped } from './builders';

/** What is entered on a day, as one letter: done, not done, skipped, or nothing. */
const ENTRIES: Readonly<Record<string, Entry | null>> = {
  d: amount(1),
  n: amount(0),
  s: skipped('client deadline'),
  '.': null,
};

/** Monday 2 November 2026. */
export const FIRST_DAY = day('2026-11-02');

/**
 * An activity with what was entered of it, a letter a day from Monday 2 November 2026 on: `d` done, `n` not done, `s`
 * skipped, `.` nothing. Blanks are for the eye.
 */
export function aHistory(
  letters: string,
  fields: { readonly activity?: Activity; readonly pauses?: readonly Pause[] } = {},
): ActivityHistory {
  const { activity = dueBy(EVERY_DAY), pauses = [] } = fields;
  const checks = new Map<Day, Check>();
  for (const [index, letter] of (letters.match(/\S/g) ?? []).entries()) {
    const entry = ENTRIES[letter];
    const on = addDays(FIRST_DAY, index);
    if (entry !== null && entry !== undefined) checks.set(on, aCheck({ day: on, activityId: activity.id, entry }));
  }
  return { activity, pauses, checkOn: (on) => checks.get(on) ?? null };
}

/** The same with amounts; null for nothing entered. */
export function aHistoryOf(amounts: readonly (number | null)[], activity: Activity): ActivityHistory {
  const checkOn = (on: Day) => {
    const value = amounts.find((_, index) => addDays(FIRST_DAY, index) === on) ?? null;
    return value === null ? null : aCheck({ day: on, activityId: activity.id, entry: amount(value) });
  };
  return { activity, pauses: [], checkOn };
}

export function dueBy(schedule: Schedule, target: Target = TICK, from: Day = FIRST_DAY): Activity {
  return anActivity({ plans: [{ from, schedule, target }] });
}
