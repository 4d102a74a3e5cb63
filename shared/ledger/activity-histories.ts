import { monthOf, type Day } from '../base/day';
import type { Activity } from '../checklist/activity';
import type { ActivityHistory } from '../checklist/activity-days';
import type { Check } from '../checklist/check';
import type { Documents, MonthDocument } from './documents';

type ChecksByDay = ReadonlyMap<Day, Check>;

/** Documents never change, so what is found in one stays true: after a tick only its month is looked through again. */
const found = new WeakMap<MonthDocument, ReadonlyMap<string, ChecksByDay>>();

/** What was entered of `activity` in the months that are loaded. */
export function historyIn({ catalog, months }: Documents, activity: Activity): ActivityHistory {
  return {
    activity,
    pauses: catalog.pauses,
    checkOn: (day) => {
      const month = months.get(monthOf(day));
      return month === undefined ? null : (checksIn(month).get(activity.id)?.get(day) ?? null);
    },
  };
}

function checksIn(month: MonthDocument): ReadonlyMap<string, ChecksByDay> {
  const known = found.get(month);
  if (known !== undefined) return known;
  const byActivity = new Map<string, Map<Day, Check>>();
  for (const check of month.checks) {
    const days = byActivity.get(check.activityId) ?? new Map<Day, Check>();
    byActivity.set(check.activityId, days.set(check.day, check));
  }
  found.set(month, byActivity);
  return byActivity;
}
