import { addDays, daysBetween, monthOf, type Day } from '../base/day';
import { isArchivedOn, planOn, type Activity, type Plan } from '../checklist/activity';
import { pauseOn, type Pause } from '../checklist/pause';
import { unitOf, type Target } from '../checklist/target';
import type { InsightActivity } from './insight-input';
import { dayAt, dayIndex, enteredOn, monthsInTouch, NOT_ENTERED, SKIPPED, type FactsByMonth } from './month-facts';

/** An activity with its days one after the other, so that many years of it are small and quickly handed over. */
export type PackedActivity = Omit<InsightActivity, 'days'> & {
  /** The day of the first amount. */
  readonly firstDay: Day;
  /** How much of it was done on each day; NaN is not known. */
  readonly amounts: Float64Array;
};

export type ActivityScene = {
  readonly months: FactsByMonth;
  readonly pauses: readonly Pause[];
  /** What is not entered of it yet may still be done. */
  readonly today: Day;
};

/** From the first to the last day on which anything was entered of any activity; null where nothing was. */
type Entered = { readonly from: Day; readonly to: Day; readonly isEntered: (day: Day) => boolean };

/**
 * What is known of each activity on each day, for statistics that take nothing for granted:
 *
 * - What was entered is what was done, whenever it was entered and whether or not it was due.
 * - A skip says that the day went otherwise than planned, and not that nothing of it was done: not known.
 * - Without an entry nothing of it was done, due or not, if the day is over and anything was entered of another activity:
 *   the checklist was looked at. A day on which nothing was entered says nothing, nor does a note, a session or a reading
 *   on it, which can come from elsewhere.
 * - While it was not in the plan (before its first day, after its last, archived, between leaving and coming back) or was
 *   paused, nobody was asked about it: not known.
 * - Where it was counted in another way than today (ticked, counted in another unit, timed) its amounts are no measure of
 *   the same thing: not known.
 */
export function packedActivities(activities: readonly Activity[], scene: ActivityScene): readonly PackedActivity[] {
  const entered = enteredDays(scene);
  return activities.map((activity) => packedActivity(activity, entered, scene));
}

export function enteredDays({ months, today }: Pick<ActivityScene, 'months' | 'today'>): Entered | null {
  const marks = new Map(
    monthsInTouch(months, today).map(({ month, entries }) => [month, marksOf([...entries.values()])]),
  );
  const days = [...marks].flatMap(([month, mark]) =>
    [...mark.keys()].filter((index) => mark[index] === 1).map((index) => dayAt(month, index)),
  );
  const past = days.filter((day) => day <= today).sort();
  const [from, to] = [past[0], past.at(-1)];
  if (from === undefined || to === undefined) return null;
  return { from, to, isEntered: (day) => marks.get(monthOf(day))?.[dayIndex(day)] === 1 };
}

export function packedActivity(activity: Activity, entered: Entered | null, scene: ActivityScene): PackedActivity {
  const { id, title, platformId, plans } = activity;
  const present = planOn(activity, scene.today) ?? plans.at(-1);
  const target: Target = present?.target ?? { kind: 'tick' };
  const firstPlan = plans[0]?.from ?? scene.today;
  const facts = { id, title, platformId, isTick: target.kind === 'tick', unit: unitIn(target) };
  if (entered === null) {
    const span = { firstDay: firstPlan, trackedFrom: firstPlan, trackedTo: addDays(firstPlan, -1) };
    return { ...facts, ...span, amounts: new Float64Array(0) };
  }
  const amounts = new Float64Array(daysBetween(entered.from, entered.to) + 1);
  fillAmounts(amounts, { activity, target, entered, scene });
  // Before anything was entered at all nothing is known, though there was a plan.
  const trackedFrom = firstPlan > entered.from ? firstPlan : entered.from;
  return { ...facts, firstDay: entered.from, trackedFrom, trackedTo: entered.to, amounts };
}

/** What is known of the days from one to another, for questions that look at a few of them. */
export function packedBetween(packed: PackedActivity, from: Day, to: Day): PackedActivity {
  const start = Math.max(0, daysBetween(packed.firstDay, from));
  const end = Math.max(start, daysBetween(packed.firstDay, to) + 1);
  return {
    ...packed,
    firstDay: addDays(packed.firstDay, start),
    trackedFrom: from > packed.trackedFrom ? from : packed.trackedFrom,
    trackedTo: to < packed.trackedTo ? to : packed.trackedTo,
    amounts: packed.amounts.slice(start, end),
  };
}

/** The same as the insights take it: only what is not zero has an entry. */
export function unpackedActivity({ firstDay, amounts, ...facts }: PackedActivity): InsightActivity {
  const days: Record<Day, number | null> = {};
  const { trackedFrom, trackedTo } = facts;
  amounts.forEach((amount, index) => {
    const day = addDays(firstDay, index);
    if (Number.isNaN(amount)) days[day] = null;
    else if (amount !== 0 || day < trackedFrom || day > trackedTo) days[day] = amount;
  });
  return { ...facts, days };
}

type Filling = {
  readonly activity: Activity;
  readonly target: Target;
  readonly entered: Entered;
  readonly scene: ActivityScene;
};

function fillAmounts(amounts: Float64Array, filling: Filling): void {
  for (let index = 0; index < amounts.length; index += 1) {
    amounts[index] = amountOn(addDays(filling.entered.from, index), filling);
  }
}

function amountOn(day: Day, { activity, target, entered, scene }: Filling): number {
  const plan = planOn(activity, day);
  const amount = enteredOn(scene.months, activity.id, day);
  if (amount === SKIPPED || !isMeasuredAlike(plan ?? activity.plans[0] ?? null, target)) return NaN;
  if (amount !== NOT_ENTERED) return amount;
  const isLookedAt = plan !== null && day < scene.today && entered.isEntered(day);
  return isLookedAt && wasAskedFor(activity, scene, day) ? 0 : NaN;
}

function wasAskedFor(activity: Activity, { pauses }: ActivityScene, day: Day): boolean {
  if (activity.lastDay !== null && day > activity.lastDay) return false;
  return !isArchivedOn(activity, day) && pauseOn(pauses, activity, day) === null;
}

function isMeasuredAlike(plan: Pick<Plan, 'target'> | null, target: Target): boolean {
  return plan !== null && plan.target.kind === target.kind && unitOf(plan.target) === unitOf(target);
}

/** After "per". */
function unitIn(target: Target): string | null {
  if (target.kind === 'minutes') return 'minute';
  return target.kind === 'count' ? target.unit : null;
}

/** 1 for each day of a month on which anything was entered. */
function marksOf(entries: readonly Int32Array[]): Uint8Array {
  const marks = new Uint8Array(31);
  for (const days of entries) {
    days.forEach((amount, index) => {
      if (amount !== NOT_ENTERED) marks[index] = 1;
    });
  }
  return marks;
}
