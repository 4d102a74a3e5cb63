import { addDays, startOfWeek, type Day } from '../base/day';
import { occursOn } from './occurs-on';
import type { Schedule } from './schedule';

/** Nothing comes before the first day of what is counted from one. */
function beginningOf(schedule: Schedule, from: Day): Day {
  if (schedule.kind === 'once') return schedule.on < from ? from : schedule.on;
  return schedule.kind === 'every-n-days' && schedule.start > from ? schedule.start : from;
}

/** Longer than the longest gap between two days of any rule: every 366 days. */
const LONGEST_LOOK = 400;

/**
 * The first `count` days from `from` on which the rule makes something due; fewer when there are no more. Of a rule of
 * so many times a week these are the first days of each week, as if it were done whenever it is asked for.
 */
export function nextOccurrences(schedule: Schedule, from: Day, count: number): readonly Day[] {
  const found: Day[] = [];
  let askedThisWeek = 0;
  let day = beginningOf(schedule, from);
  for (let quiet = 0; found.length < count && quiet < LONGEST_LOOK; quiet += 1) {
    if (schedule.kind === 'times-a-week' && startOfWeek(day, schedule.weekStart) === day) askedThisWeek = 0;
    const isReached = schedule.kind === 'times-a-week' && askedThisWeek >= schedule.times;
    if (!isReached && occursOn(schedule, day)) {
      found.push(day);
      askedThisWeek += 1;
      quiet = 0;
    }
    const next = addDays(day, 1);
    // The calendar has a last day.
    if (next === day) break;
    day = next;
  }
  return found;
}
