import { addDays, type Day } from '../base/day';
import { planOn, duePlan, type Activity, type Plan } from './activity';
import type { Check } from './check';
import { dayState, type DayState } from './day-state';
import { pauseOn, type Pause } from './pause';
import { enterDay, leaveDay, outcomeOf, standingOf, type WeekStanding, type WeekWalk } from './week-times';

/** An activity, the pauses of the plan, and what was entered of it. */
export type ActivityHistory = {
  readonly activity: Activity;
  readonly pauses: readonly Pause[];
  readonly checkOn: (day: Day) => Check | null;
};

/** What a day counts for in adherence; `nothing` where it asked for nothing. */
export type DayCount = 'done' | 'missed' | 'skipped' | 'not-entered' | 'nothing';

/** One activity on one day, by the plan that was in force. */
export type ActivityDay = {
  readonly day: Day;
  /** Null before the activity's first day. */
  readonly plan: Plan | null;
  readonly pause: Pause | null;
  readonly isDue: boolean;
  readonly check: Check | null;
  readonly state: DayState;
  readonly count: DayCount;
  /** For what is due so many times a week. */
  readonly week: WeekStanding | null;
};

const DAYS_OF_A_WEEK = 7;

/** Each day from `from` to `to`, earliest first; empty when `to` is earlier. */
export function activityDays(history: ActivityHistory, from: Day, to: Day): readonly ActivityDay[] {
  const days: ActivityDay[] = [];
  let walk: WeekWalk | null = null;
  // The week that `from` lies in counts from its beginning.
  for (let day = beginningFor(history.activity, from); day <= to; day = addDays(day, 1)) {
    const step = stepOn(history, day, walk);
    walk = step.walk;
    if (day >= from) days.push(step.day);
    if (addDays(day, 1) === day) break;
  }
  return days;
}

/** The same for one day. */
export function activityDay(history: ActivityHistory, day: Day): ActivityDay {
  const [only] = activityDays(history, day, day);
  if (only === undefined) throw new Error('A span of one day has one day');
  return only;
}

function beginningFor(activity: Activity, from: Day): Day {
  const isByTheWeek = activity.plans.some(({ schedule }) => schedule.kind === 'times-a-week');
  return isByTheWeek ? addDays(from, 1 - DAYS_OF_A_WEEK) : from;
}

type Step = { readonly day: ActivityDay; readonly walk: WeekWalk | null };

function stepOn(history: ActivityHistory, day: Day, before: WeekWalk | null): Step {
  const { activity, pauses } = history;
  const due = duePlan(activity, day);
  const facts = {
    day,
    plan: planOn(activity, day),
    pause: due === null ? null : pauseOn(pauses, activity, day),
    check: history.checkOn(day),
  };
  if (due?.schedule.kind === 'times-a-week') return weekStep(activity, facts, enterDay(before, due.schedule, day));
  const isDue = due !== null && facts.pause === null;
  const state = stateOf(activity, facts, isDue);
  return { day: { ...facts, isDue, state, count: isDue ? countOf(state) : 'nothing', week: null }, walk: null };
}

type Facts = Pick<ActivityDay, 'day' | 'plan' | 'pause' | 'check'>;

function weekStep(activity: Activity, facts: Facts, walk: WeekWalk): Step {
  const isDue = walk.open > 0 && facts.pause === null;
  const state = stateOf(activity, facts, isDue);
  const isDone = state === 'done';
  const outcome = outcomeOf(walk, facts.day, isDone);
  const isCounted = outcome === 'done' || (outcome === 'lost' && facts.pause === null);
  const week = standingOf(walk, facts.day, isDone);
  return {
    day: { ...facts, isDue, state, count: isCounted ? countOf(state) : 'nothing', week },
    walk: leaveDay(walk, facts.day, isDone),
  };
}

/** What was entered before an activity's first day is held to its first plan. */
function stateOf({ plans }: Activity, { plan, check }: Facts, isDue: boolean): DayState {
  const target = (plan ?? plans[0])?.target;
  if (target === undefined) throw new Error('An activity has at least one plan');
  return dayState(check, target, isDue);
}

function countOf(state: DayState): DayCount {
  switch (state) {
    case 'done':
    case 'skipped':
    case 'not-entered':
      return state;
    case 'partly-done':
    case 'not-done':
      return 'missed';
    case 'not-due':
      return 'nothing';
  }
}
