import { daysBetween, startOfWeek, type Day } from '../base/day';
import type { ScheduleOf } from '../schedule/schedule';

/** How one week of an activity stands that is due so many times a week, on one of its days. */
export type WeekStanding = {
  readonly times: number;
  /** On how many days of the week it was done, up to and including this one. */
  readonly done: number;
  /** How many times are left that can still be reached, this day included. */
  readonly open: number;
  /** This day and those after it. */
  readonly daysLeft: number;
};

/** What a day was for the week: `spare` when nothing was done and nothing was lost by it. */
export type WeekDayOutcome = 'done' | 'spare' | 'lost';

/**
 * A week is walked day by day. Something done takes one of its times away; a day without it takes one away only when the
 * days after it are too few for all that are left, and that time is then lost on this day. So what a day counts for
 * never depends on what comes after it, and a week never asks for more than its times.
 */
export type WeekWalk = { readonly week: Day; readonly times: number; readonly done: number; readonly open: number };

/** The walk as `day` begins; a new one when a week begins, or when the rule began to hold in the middle of one. */
export function enterDay(before: WeekWalk | null, rule: ScheduleOf<'times-a-week'>, day: Day): WeekWalk {
  const week = startOfWeek(day, rule.weekStart);
  const daysLeft = daysLeftFrom(week, day);
  if (before?.week !== week) return { week, times: rule.times, done: 0, open: Math.min(rule.times, daysLeft) };
  // Another number of times from this day on: what was done and lost already still counts.
  const open = Math.max(0, before.open + rule.times - before.times);
  return { ...before, times: rule.times, open: Math.min(open, daysLeft) };
}

export function outcomeOf(walk: WeekWalk, day: Day, isDone: boolean): WeekDayOutcome {
  if (isDone) return walk.open > 0 ? 'done' : 'spare';
  return walk.open > daysLeftFrom(walk.week, day) - 1 ? 'lost' : 'spare';
}

export function leaveDay(walk: WeekWalk, day: Day, isDone: boolean): WeekWalk {
  const outcome = outcomeOf(walk, day, isDone);
  return { ...walk, done: walk.done + (isDone ? 1 : 0), open: walk.open - (outcome === 'spare' ? 0 : 1) };
}

export function standingOf(walk: WeekWalk, day: Day, isDone: boolean): WeekStanding {
  const { times, done, open } = walk;
  return { times, done: done + (isDone ? 1 : 0), open, daysLeft: daysLeftFrom(walk.week, day) };
}

/** Whether all that is left can still be reached when nothing is done today. */
export function isSafeToSkip({ open, daysLeft }: WeekStanding): boolean {
  return open <= daysLeft - 1;
}

function daysLeftFrom(week: Day, day: Day): number {
  return 7 - daysBetween(week, day);
}
