import { assertNever } from '../base/assert-never';
import { daysBetween, lastDayOfMonth, monthOf, weekdayOf, type Day } from '../base/day';
import { dateOf } from '../base/day-words';
import type { Schedule } from './schedule';

/**
 * Whether the rule names `day`; for so many times a week, whether it may fall on it, which is so for every day. First
 * days, last days, pauses, archiving and how often it was done already are the checklist's business.
 */
export function occursOn(schedule: Schedule, day: Day): boolean {
  switch (schedule.kind) {
    case 'every-day':
    case 'times-a-week':
      return true;
    case 'weekdays':
      return schedule.weekdays.includes(weekdayOf(day));
    case 'every-n-days':
      return day >= schedule.start && daysBetween(schedule.start, day) % schedule.every === 0;
    case 'days-of-month':
      return isDayOfMonth(schedule.days, day);
    case 'once':
      return day === schedule.on;
    default:
      return assertNever(schedule);
  }
}

/** What a short month does not have falls on its last day. */
function isDayOfMonth(days: readonly number[], day: Day): boolean {
  const date = dateOf(day);
  if (days.includes(date)) return true;
  return days.some((one) => one > date) && day === lastDayOfMonth(monthOf(day));
}
