import { assertNever } from '../base/assert-never';
import { weekdayOf, type Day } from '../base/day';
import type { Schedule } from './schedule';

/** Whether the rule names `day`. First days, last days and archiving are the activity's own business. */
export function occursOn(schedule: Schedule, day: Day): boolean {
  switch (schedule.kind) {
    case 'every-day':
      return true;
    case 'weekdays':
      return schedule.weekdays.includes(weekdayOf(day));
    default:
      return assertNever(schedule);
  }
}
