import { addDays, daysFrom, type Day } from '../base/day';
import { isDueBy, planOn, type Activity, type Plan } from './activity';
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
type DayCount = 'done' | 'missed' | 'skipped' | 'not-entered' | 'nothing';

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
  // The week that `from` lies in counts from its beginning.
  const days = daysFrom(beginningFor(history.activity, from), to);
  let walk: WeekWalk | null = null;
  const found: ActivityDay[] = [];
  for (const day of days) {
    const plan = planOn(history.activity, day);
    const isInPlan = plan !== null && isDueBy(plan, history.activity, day);
    const pause = isInPlan ? pauseOn(history.pauses, history.activity, day) : null;
    const facts: Facts = { day, plan, pause, check: history.checkOn(day) };
    if (isInPlan && plan.schedule.kind === 'times-a-week') {
      const entered = enterDay(walk, plan.schedule, day);
      const shown = dayOfWeek(history.activity, facts, entered);
      walk = leaveDay(entered, day, shown.state === 'done');
      if (day >= from) found.push(shown);
    } else {
      walk = null;
      if (day >= from) found.push(ordinaryDay(history.activity, facts, isInPlan && pause === null));
    }
  }
  return found;
}

/** Whether it is due on a day that is not over, and not finished: it says nothing yet. */
export function isStillOpen({ day, isDue, state }: Pick<ActivityDay, 'day' | 'isDue' | 'state'>, today: Day): boolean {
  return day >= today && isDue && (state === 'not-entered' || state === 'partly-done');
}

/** As `activityDays`, for one day. */
export function activityDay(history: ActivityHistory, day: Day): ActivityDay {
  const [only] = activityDays(history, day, day);
  if (only === undefined) throw new Error('A span of one day has one day');
  return only;
}

function beginningFor(activity: Activity, from: Day): Day {
  const isByTheWeek = activity.plans.some(({ schedule }) => schedule.kind === 'times-a-week');
  return isByTheWeek ? addDays(from, 1 - DAYS_OF_A_WEEK) : from;
}

type Facts = Pick<ActivityDay, 'day' | 'plan' | 'pause' | 'check'>;

/* Each field is named below: thousands of days are made at once, and spreading is what would take longest. */

function ordinaryDay(activity: Activity, facts: Facts, isDue: boolean): ActivityDay {
  const { day, plan, pause, check } = facts;
  const state = stateOf(activity, facts, isDue);
  return { day, plan, pause, check, isDue, state, count: isDue ? countOf(state) : 'nothing', week: null };
}

function dayOfWeek(activity: Activity, facts: Facts, walk: WeekWalk): ActivityDay {
  const { day, plan, pause, check } = facts;
  const isDue = walk.open > 0 && pause === null;
  const state = stateOf(activity, facts, isDue);
  const isDone = state === 'done';
  const outcome = outcomeOf(walk, day, isDone);
  const isCounted = outcome === 'done' || (outcome === 'lost' && pause === null);
  const count = isCounted ? countOf(state) : 'nothing';
  return { day, plan, pause, check, isDue, state, count, week: standingOf(walk, day, isDone) };
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
