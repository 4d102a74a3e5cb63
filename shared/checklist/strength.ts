import { assertNever } from '../base/assert-never';
import type { Schedule } from '../schedule/schedule';
import { habitStrength, type Frequency, type HabitDay, type HabitKind } from '../statistics/habit-strength';
import type { Day } from '../base/day';
import { isStillOpen, type ActivityDay } from './activity-days';
import { amountOf, directionOf, type Target } from './target';

/** A month as a number of days, for what is due on days of the month. */
const DAYS_OF_A_MONTH = 30;
/** So long after the last record of something due by the week, its days without one say nothing any more. */
const QUIET_AFTER_DAYS = 7;

/**
 * The strength of an activity after each of `days`, from 0 to 1, or null while it has none: before the first day that
 * counts for it, and where it is due only once. `days` begin no later than its first day. Days that were skipped, paused
 * or not entered leave it as it was, and so do those without anything due that follow on them. What is still open on
 * `today` leaves it as it was too, and what is begun of it can only raise it.
 */
export function strengthCourse(days: readonly ActivityDay[], today: Day): readonly (number | null)[] {
  const frequencies = days.map(({ plan }) => (plan === null ? null : frequencyOf(plan.schedule)));
  const begins = frequencies.findIndex((frequency) => frequency !== null);
  if (begins === -1) return days.map(() => null);
  const habitDays = habitDaysOf(days.slice(begins), frequencies.slice(begins));
  const open = days.slice(begins).map((one) => isStillOpen(one, today));
  return [...days.slice(0, begins).map(() => null), ...strengthWhileOpen(habitDays, open)];
}

/** Where nothing has counted yet there is nothing to be strong or weak. */
function strengthOnceCounted(days: readonly HabitDay[]): readonly (number | null)[] {
  const counted = days.findIndex(({ value }) => value !== null);
  return habitStrength(days).map((strength, index) => (counted === -1 || index < counted ? null : strength));
}

/** The higher of what it is without the days that are still open and what it is with what is begun on them. */
function strengthWhileOpen(days: readonly HabitDay[], open: readonly boolean[]): readonly (number | null)[] {
  // What is open and not begun counts for nothing in either.
  const isBegun = days.some(({ value }, index) => open[index] === true && value !== null);
  if (!isBegun) return strengthOnceCounted(days);
  const begun = habitStrength(days);
  const without = days.map((day, index) => (open[index] === true ? { ...day, value: null } : day));
  return strengthOnceCounted(without).map((strength, index) =>
    strength === null ? null : Math.max(strength, begun[index] ?? 0),
  );
}

/** How often a rule comes round; null for what comes once. */
function frequencyOf(schedule: Schedule): Frequency | null {
  switch (schedule.kind) {
    case 'every-day':
      return { times: 1, days: 1 };
    case 'weekdays':
      return { times: schedule.weekdays.length, days: 7 };
    case 'every-n-days':
      return { times: 1, days: schedule.every };
    case 'times-a-week':
      return { times: schedule.times, days: 7 };
    case 'days-of-month':
      return { times: schedule.days.length, days: DAYS_OF_A_MONTH };
    case 'once':
      return null;
    default:
      return assertNever(schedule);
  }
}

const NEVER: Frequency = { times: 1, days: 1 };

function habitDaysOf(days: readonly ActivityDay[], frequencies: readonly (Frequency | null)[]): readonly HabitDay[] {
  let isQuiet = true;
  let sinceRecord = Infinity;
  return days.map((day, index) => {
    const { plan } = day;
    sinceRecord = day.check === null ? sinceRecord + 1 : 0;
    isQuiet = isQuietOn(day, { isQuiet, sinceRecord });
    const frequency = frequencies[index] ?? NEVER;
    const isSilent = frequencies[index] === null || isQuiet;
    const target = plan?.target ?? null;
    return {
      kind: target === null ? 'yes-no' : kindOf(target),
      frequency,
      // Amounts are shares of the target of their own day, so that a new target does not judge the days before it.
      target: frequency.times,
      value: isSilent || target === null ? null : shareOn(day, target),
    };
  });
}

type Quiet = { readonly isQuiet: boolean; readonly sinceRecord: number };

/** Whether the day says nothing about the habit; a day with nothing due is as the due days before it were. */
function isQuietOn({ check, state, plan, pause }: ActivityDay, before: Quiet): boolean {
  if (check !== null) return state === 'skipped';
  if (pause !== null) return true;
  if (plan?.schedule.kind === 'times-a-week') return before.sinceRecord >= QUIET_AFTER_DAYS;
  return state === 'not-entered' || before.isQuiet;
}

function shareOn({ check, state }: ActivityDay, target: Target): number {
  if (check?.entry.kind !== 'amount') return 0;
  if (kindOf(target) === 'yes-no') return state === 'done' ? 1 : 0;
  const whole = amountOf(target);
  if (whole > 0) return check.entry.amount / whole;
  return directionOf(target) === 'at-least' || check.entry.amount > 0 ? Infinity : 0;
}

function kindOf(target: Target): HabitKind {
  return target.kind === 'tick' ? 'yes-no' : directionOf(target);
}
