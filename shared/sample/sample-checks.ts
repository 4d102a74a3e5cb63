import { weekdayOf, type Day } from '../base/day';
import { pick, randomWhole, type Random } from '../base/random';
import { duePlan, type Activity } from '../checklist/activity';
import { checkId, type Check, type Entry } from '../checklist/check';
import { amountOf, directionOf, type Target } from '../checklist/target';
import type { Schedule } from '../schedule/schedule';
import type { SampleDay } from './sample-day';
import type { SampleHabits } from './sample-habits';
import { DEADLINE_REASON, HOLIDAY_REASON, OTHER_REASONS } from './sample-texts';

type Due = { readonly activity: Activity; readonly target: Target; readonly metShare: number };

const MORNING = 8 * 60;
const NEXT_MORNING = 24 * 60 + MORNING;
const OPEN_YESTERDAY = 2;

/** What was entered of the checklist on one day. */
export function sampleChecks(
  on: SampleDay,
  { habits, activities }: { readonly habits: SampleHabits; readonly activities: readonly Activity[] },
  random: Random,
): readonly Check[] {
  if (on.kind === 'away') return [];
  const isLate = random() < habits.lateShare && !on.isMorningOnly && !on.isYesterday;
  const due = dueOn(on, habits, activities);
  return due.flatMap(({ activity, target, metShare }, index) => {
    const entry = entryFor(on, { target, metShare, place: { index, of: due.length } }, { habits, random });
    if (entry === null) return [];
    const at = on.momentAt((isLate ? NEXT_MORNING : MORNING) + index * 7 + randomWhole(random, 0, 5));
    const id = checkId(on.day, activity.id);
    return [
      { id, day: on.day, activityId: activity.id, entry, at, zone: on.zone, source: 'sample' as const, editedAt: at },
    ];
  });
}

function dueOn({ day }: SampleDay, habits: SampleHabits, activities: readonly Activity[]): readonly Due[] {
  return habits.activities.flatMap(({ id, metShare }) => {
    const activity = activities.find((one) => one.id === id);
    const plan = activity === undefined ? null : duePlan(activity, day);
    if (activity === undefined || plan === null || !isChosen(plan.schedule, day)) return [];
    return [{ activity, target: plan.target, metShare }];
  });
}

/** The days of a week that she takes for what is due so many times a week, the first choice first. */
const CHOSEN_WEEKDAYS = [1, 3, 5, 2, 4, 6] as const;

function isChosen(schedule: Schedule, day: Day): boolean {
  if (schedule.kind !== 'times-a-week') return true;
  return CHOSEN_WEEKDAYS.slice(0, schedule.times).some((weekday) => weekday === weekdayOf(day));
}

type Item = {
  readonly target: Target;
  readonly metShare: number;
  readonly place: { readonly index: number; readonly of: number };
};

/** Null for nothing entered. */
function entryFor(
  on: SampleDay,
  item: Item,
  { habits, random }: { readonly habits: SampleHabits; readonly random: Random },
): Entry | null {
  if (on.isMorningOnly) return morningEntry(item);
  if (on.isYesterday && item.place.index >= item.place.of - OPEN_YESTERDAY) return null;
  if (on.kind === 'first-of-holiday') return skip(HOLIDAY_REASON);
  if (random() >= habits.enteredShare) return null;
  if (on.kind === 'deadline' && random() < 0.7) return skip(DEADLINE_REASON);
  if (random() < habits.skippedShare) return skip(random() < 0.5 ? null : pick(random, OTHER_REASONS));
  return { kind: 'amount', amount: amountFor(item.target, random() < item.metShare, random) };
}

/** The first half is done, the next is begun, the rest is still open. */
function morningEntry({ target, place }: Item): Entry | null {
  const half = Math.ceil(place.of / 2) - 1;
  if (place.index > half) return null;
  const isBegun = place.index === half || directionOf(target) === 'at-most';
  return { kind: 'amount', amount: isBegun ? Math.ceil(amountOf(target) / 2) : amountOf(target) };
}

function amountFor(target: Target, isMet: boolean, random: Random): number {
  const amount = amountOf(target);
  if (target.kind === 'tick') return isMet ? 1 : 0;
  if (directionOf(target) === 'at-most') {
    return isMet ? randomWhole(random, 0, amount) : amount + randomWhole(random, 1, Math.ceil(amount / 2));
  }
  return isMet ? amount + randomWhole(random, 0, 2) * randomWhole(random, 0, 1) : randomWhole(random, 0, amount - 1);
}

function skip(reason: string | null): Entry {
  return { kind: 'skipped', reason };
}
