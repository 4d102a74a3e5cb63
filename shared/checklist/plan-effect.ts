import type { Day } from '../base/day';
import { isSameValue } from '../base/is-same-value';
import type { Activity } from './activity';
import { activityDays, type ActivityHistory } from './activity-days';
import { adherenceOf, type Adherence } from './adherence';

/** What another plan makes of days that are over: how many are due or count otherwise, and the sums before and after. */
export type PlanEffect = {
  readonly from: Day;
  readonly to: Day;
  readonly changedDays: number;
  readonly before: Adherence;
  readonly after: Adherence;
};

/** From `from` to `to`, both included, for an activity as it is and as it would be. */
export function planEffect(
  before: ActivityHistory,
  after: ActivityHistory,
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: Day },
): PlanEffect {
  const [was, willBe] = [activityDays(before, from, to), activityDays(after, from, to)];
  const changedDays = was.filter((day, index) => {
    const other = willBe[index];
    return other === undefined || day.state !== other.state || day.isDue !== other.isDue || day.count !== other.count;
  }).length;
  return { from, to, changedDays, before: adherenceOf(was, today), after: adherenceOf(willBe, today) };
}

/** The first day on which `after` can be due or done otherwise than `before`; null when there is none. */
export function firstDayAffected(before: Activity, after: Activity): Day | null {
  const days = [
    ...differingPlans(before, after),
    ...differingGaps(before, after),
    ...firstOfEnd(before.lastDay, after.lastDay),
    ...firstOfEnd(before.archivedOn, after.archivedOn),
  ];
  return days.length === 0 ? null : days.reduce((one, other) => (one < other ? one : other));
}

function differingPlans({ plans }: Activity, { plans: others }: Activity): readonly Day[] {
  const days = new Set([...plans, ...others].map(({ from }) => from));
  const at = (of: Activity['plans'], day: Day) => of.find(({ from }) => from === day);
  return [...days].filter((day) => !isSameValue(at(plans, day), at(others, day)));
}

function differingGaps({ gaps }: Activity, { gaps: others }: Activity): readonly Day[] {
  const isIn = (list: Activity['gaps'], gap: Activity['gaps'][number]) => list.some((one) => isSameValue(one, gap));
  return [...gaps.filter((gap) => !isIn(others, gap)), ...others.filter((gap) => !isIn(gaps, gap))].map(
    ({ from }) => from,
  );
}

function firstOfEnd(one: Day | null, other: Day | null): readonly Day[] {
  if (one === other) return [];
  return [one, other].filter((day) => day !== null);
}
