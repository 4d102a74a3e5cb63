import type { Day } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import { inOrder } from '../../../../shared/base/in-order';
import type { ActivityHabit } from '../../../../shared/checklist/habit';
import { isArchivedOn, planOn, type Activity, type Plan } from '../../../../shared/checklist/activity';
import { sumOfAdherence, type Adherence } from '../../../../shared/checklist/adherence';
import type { Catalog } from '../../../../shared/ledger/documents';
import { isUncounted } from '../../../lib/habit-words';
import type { Platform } from '../../../../shared/time/platform';

/** One activity as it stands on the plan. */
export type ActivityRow = {
  readonly activity: Activity;
  /** In force today; of an activity that has not begun yet, its first one. */
  readonly plan: Plan;
  /** Takes the place of `plan` on a day to come. */
  readonly next: Plan | null;
};

export type ActivityGroup = {
  /** Null for what is on no platform. */
  readonly platform: Platform | null;
  readonly name: string;
  readonly rows: readonly ActivityRow[];
};

export type ActivitiesView = {
  readonly groups: readonly ActivityGroup[];
  readonly archived: readonly Activity[];
};

/**
 * The plan by platform, both in their order, what is on none last. Platforms that are used stand there without an
 * activity too: something can be put on them.
 */
export function activitiesView({ activities, platforms }: Catalog, today: Day): ActivitiesView {
  const ordered = inOrder(activities);
  const present = ordered.filter((activity) => !isArchivedOn(activity, today));
  const rowsOn = (platformId: Id | null) =>
    present.flatMap((activity) => (activity.platformId === platformId ? rowOf(activity, today) : []));
  const groups = [
    ...inOrder(platforms).map((platform) => ({ platform, name: platform.name, rows: rowsOn(platform.id) })),
    { platform: null, name: 'Anywhere', rows: rowsOn(null) },
  ];
  return {
    groups: groups.filter(({ platform, rows }) => rows.length > 0 || !isGone(platform, today)),
    archived: ordered.filter((activity) => isArchivedOn(activity, today)),
  };
}

/** Whether a platform is no longer used. */
export function isGone(platform: Platform | null, today: Day): boolean {
  return platform !== null && platform.archivedOn !== null && platform.archivedOn <= today;
}

export function rowsOf(groups: readonly ActivityGroup[]): readonly ActivityRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** How well the whole plan is kept up: sums and means of what its activities say. */
export type Overall = {
  readonly adherence: Adherence;
  /** The mean of the `strengths` of what has a day that counts; null while nothing has. */
  readonly strength: number | null;
  readonly strengths: number;
};

export function overallOf(habits: readonly Pick<ActivityHabit, 'adherence' | 'strength'>[]): Overall {
  const strengths = habits.flatMap((habit) => (isUncounted(habit) ? [] : (habit.strength ?? [])));
  const sum = strengths.reduce((total, strength) => total + strength, 0);
  return {
    adherence: sumOfAdherence(habits.map(({ adherence }) => adherence)),
    strength: strengths.length === 0 ? null : sum / strengths.length,
    strengths: strengths.length,
  };
}

function rowOf(activity: Activity, today: Day): readonly ActivityRow[] {
  const plan = planOn(activity, today) ?? activity.plans[0];
  if (plan === undefined) return [];
  return [{ activity, plan, next: activity.plans.find(({ from }) => from > today && from > plan.from) ?? null }];
}
