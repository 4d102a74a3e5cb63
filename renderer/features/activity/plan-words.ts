import { addDays, type Day } from '../../../shared/base/day';
import { dayInWords } from '../../../shared/base/day-words';
import { planOn, type Activity, type Plan } from '../../../shared/checklist/activity';
import { describeTarget } from '../../../shared/checklist/target';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';

/** One version of a plan in words. */
export type PlanVersion = {
  readonly from: Day;
  /** `1 Jan – 31 Aug 2026`, `from 1 Sep 2026` */
  readonly span: string;
  /** `every day, at most 5 +Ks` */
  readonly words: string;
  readonly when: 'over' | 'now' | 'later';
  /** The first one stays: without it the activity has no first day. */
  readonly canTakeBack: boolean;
};

type DayWords = { readonly day: (day: Day) => string; readonly shortDay: (day: Day) => string };

/** Every version of an activity's plan, the earliest first. */
export function planVersions(activity: Activity, today: Day, format: DayWords): readonly PlanVersion[] {
  const current = planOn(activity, today);
  return activity.plans.map((plan, index) => {
    const next = activity.plans[index + 1];
    return {
      from: plan.from,
      span: spanWords(plan.from, lastOf(activity, plan, next), format),
      words: describePlan(plan),
      when: plan.from > today ? 'later' : plan === current && !isOver(activity, today) ? 'now' : 'over',
      canTakeBack: index > 0,
    };
  });
}

/** `every 3 days, counted from 5 Nov 2026, a tick` */
export function describePlan({ from, schedule, target }: Plan): string {
  const isCountedFromElsewhere = schedule.kind === 'every-n-days' && schedule.start !== from;
  return [
    describeSchedule(schedule),
    ...(isCountedFromElsewhere ? [`counted from ${dayInWords(schedule.start)}`] : []),
    target.kind === 'tick' ? 'a tick' : describeTarget(target),
  ].join(', ');
}

/** Until when another version takes over from what holds from `from` on; null when none does. */
export function nextPlanAfter({ plans }: Activity, from: Day): Plan | null {
  return plans.find((plan) => plan.from > from) ?? null;
}

function lastOf({ lastDay }: Activity, { from }: Plan, next: Plan | undefined): Day | null {
  const last = next === undefined ? null : addDays(next.from, -1);
  if (lastDay === null || lastDay < from) return last;
  return last === null || lastDay < last ? lastDay : last;
}

function isOver({ lastDay, archivedOn }: Activity, today: Day): boolean {
  return (lastDay !== null && lastDay < today) || (archivedOn !== null && archivedOn <= today);
}

function spanWords(from: Day, to: Day | null, { day, shortDay }: DayWords): string {
  if (to === null) return `from ${day(from)}`;
  if (from === to) return day(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? shortDay(from) : day(from)} – ${day(to)}`;
}
