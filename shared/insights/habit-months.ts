import { addDays, firstDayOfMonth, monthAfter, monthOf, type Day, type Month } from '../base/day';
import type { Id } from '../base/id';
import type { Activity } from '../checklist/activity';
import { activityDays } from '../checklist/activity-days';
import { adherenceOf, NO_ADHERENCE, sumOfAdherence, type Adherence } from '../checklist/adherence';
import type { Pause } from '../checklist/pause';
import { strengthCourse } from '../checklist/strength';
import { historyFrom, monthsInTouch, type FactsByMonth, type MonthFacts } from './month-facts';

/** How an activity was kept up in a month, and its strength at the month's end. */
export type ActivityMonth = { readonly adherence: Adherence; readonly strength: number | null };

export type HabitMonth = {
  readonly month: Month;
  /** Of all activities together. */
  readonly adherence: Adherence;
  readonly activities: readonly (ActivityMonth & { readonly activityId: Id })[];
  readonly minutes: readonly { readonly platformId: Id; readonly minutes: number }[];
};

type Scene = { readonly months: FactsByMonth; readonly pauses: readonly Pause[]; readonly today: Day };

/** By month, from its first day to today; months in which it was neither due nor had a strength are left out. */
export function activityMonths(
  activity: Activity,
  { months, pauses, today }: Scene,
): ReadonlyMap<Month, ActivityMonth> {
  const first = firstDayOf(activity, monthsInTouch(months, today), today);
  if (first === null || first > today) return new Map();
  const days = activityDays(historyFrom(months, pauses, activity), first, today);
  const course = strengthCourse(days, today);
  const found = new Map<Month, ActivityMonth>();
  for (let start = 0; start < days.length;) {
    const month = monthOf(addDays(first, start));
    const end = start + days.slice(start, start + 31).filter(({ day }) => monthOf(day) === month).length;
    const adherence = adherenceOf(days.slice(start, end), today);
    const strength = course[end - 1] ?? null;
    if (strength !== null || hasAny(adherence)) found.set(month, { adherence, strength });
    start = end;
  }
  return found;
}

/** Every month from the first to the last that has anything, up to today. */
export function habitMonths(
  months: FactsByMonth,
  byActivity: ReadonlyMap<Id, ReadonlyMap<Month, ActivityMonth>>,
  today: Day,
): readonly HabitMonth[] {
  const recorded = monthsInTouch(months, today).map(({ month }) => month);
  const known = [...recorded, ...[...byActivity.values()].flatMap((of) => [...of.keys()])].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsFrom(first, last).map((month) => {
    const activities = [...byActivity].flatMap(([activityId, of]) => {
      const found = of.get(month);
      return found === undefined ? [] : [{ activityId, ...found }];
    });
    return {
      month,
      adherence: sumOfAdherence([NO_ADHERENCE, ...activities.map(({ adherence }) => adherence)]),
      activities,
      minutes: minutesIn(months, month),
    };
  });
}

function minutesIn(months: FactsByMonth, month: Month): HabitMonth['minutes'] {
  return [...(months.get(month)?.minutes ?? [])].map(([platformId, days]) => ({
    platformId,
    minutes: days.reduce((sum, minutes) => sum + minutes, 0),
  }));
}

/** A plan can begin before anything is recorded, but not two thousand years before. */
const MOST_DAYS_BEFORE = 3_650;

/** What was entered before it was in the plan is of it all the same. */
function firstDayOf({ id, plans }: Activity, inTouch: readonly MonthFacts[], today: Day): Day | null {
  const planned = plans[0]?.from ?? null;
  const entered = inTouch.find(({ entries }) => entries.has(id));
  const first = entered === undefined ? null : firstDayOfMonth(entered.month);
  if (planned === null || (first !== null && first < planned)) return first;
  const recorded = inTouch[0];
  const earliest = addDays(recorded === undefined ? today : firstDayOfMonth(recorded.month), -MOST_DAYS_BEFORE);
  return planned < earliest ? earliest : planned;
}

function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  // The last month of the calendar is followed by itself.
  for (let month = first; month <= last && months.at(-1) !== month; month = monthAfter(month)) months.push(month);
  return months;
}

function hasAny({ due, skipped, notEntered }: Adherence): boolean {
  return due + skipped + notEntered > 0;
}
