import type { Day } from '../base/day';
import type { Id } from '../base/id';
import type { Activity } from '../checklist/activity';
import { habitOf, type ActivityHabit } from '../checklist/habit';
import { firstDayAffected, planEffect, type PlanEffect } from '../checklist/plan-effect';
import { historyIn } from './activity-histories';
import { findRecord } from './change';
import type { Documents } from './documents';

/** What is asked of a plan and of what was entered by it; `documents` hold the months that the answer rests on. */

type HabitSpan = { readonly from: Day; readonly until: Day; readonly today: Day };

/** Of all activities, or of those that are named. */
export function habitsIn(
  documents: Documents,
  activityIds: readonly Id[] | null,
  span: HabitSpan,
): readonly ActivityHabit[] {
  return documents.catalog.activities
    .filter(({ id }) => activityIds?.includes(id) ?? true)
    .map((activity) => ({ activityId: activity.id, ...habitOf(historyIn(documents, activity), span) }));
}

/** What another plan makes of the days of one activity that are over. */
export type ActivityEffect = PlanEffect & { readonly activityId: Id; readonly title: string };

/** Up to and including today: what has been entered today counts already. Those that nothing changes for are left out. */
export function effectsOf(before: Documents, after: Documents, today: Day): readonly ActivityEffect[] {
  return pairsOf(before, after).flatMap(({ activity, other }) => {
    const from = firstDayAffected(activity, other);
    if (from === null || from > today) return [];
    const effect = planEffect(historyIn(before, activity), historyIn(after, other), { from, to: today, today });
    return effect.changedDays === 0 ? [] : [{ activityId: activity.id, title: other.title, ...effect }];
  });
}

/** The first day of any activity that can be otherwise; null when there is none. */
export function firstDayChanged(before: Documents, after: Documents): Day | null {
  const days = pairsOf(before, after).flatMap(({ activity, other }) => firstDayAffected(activity, other) ?? []);
  return days.toSorted()[0] ?? null;
}

/** What would go with an activity. */
export type Removal = {
  readonly checks: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly reminders: number;
};

/** Null when there is no such activity. */
export function removalOf({ catalog, months }: Documents, activityId: Id): Removal | null {
  if (findRecord(catalog, 'activities', activityId) === null) return null;
  const days = [...months.values()]
    .flatMap(({ checks }) => checks.filter((check) => check.activityId === activityId).map(({ day }) => day))
    .sort();
  const reminders = catalog.reminders.filter(
    ({ about }) => about.kind === 'activity' && about.activityId === activityId,
  ).length;
  return { checks: days.length, firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null, reminders };
}

type Pair = { readonly activity: Activity; readonly other: Activity };

/** The activities that are in both and are not the same. */
function pairsOf(before: Documents, after: Documents): readonly Pair[] {
  return before.catalog.activities.flatMap((activity) => {
    const other = findRecord(after.catalog, 'activities', activity.id);
    return other === null || other === activity ? [] : [{ activity, other }];
  });
}
