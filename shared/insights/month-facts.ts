import { addDays, daysBetween, firstDayOfMonth, lastDayOfMonth, monthOf, type Day, type Month } from '../base/day';
import type { Id } from '../base/id';
import { EPOCH } from '../base/instant';
import type { Activity } from '../checklist/activity';
import type { ActivityHistory } from '../checklist/activity-days';
import { checkId, type Check, type Entry } from '../checklist/check';
import type { Pause } from '../checklist/pause';
import type { Note } from '../journal/note';
import type { MonthDocument } from '../ledger/documents';
import type { Reading } from '../scores/reading';
import { wholeMinutes } from '../time/spent';

/** What a day of an activity holds where it is no amount. */
export const NOT_ENTERED = -1;
export const SKIPPED = -2;

/** The raw facts of a month, small enough to have those of many years at hand. */
export type MonthFacts = {
  readonly month: Month;
  /** By activity: the amount of each day, from the first of the month on, or one of the two above. */
  readonly entries: ReadonlyMap<Id, Int32Array>;
  readonly readings: readonly Reading[];
  readonly notes: readonly Pick<Note, 'day' | 'whatHappened' | 'whatIThinkItDid'>[];
  /** By platform: the whole minutes of each day. */
  readonly minutes: ReadonlyMap<Id, Int32Array>;
};

/** The months that have any, earliest first. */
export type FactsByMonth = ReadonlyMap<Month, MonthFacts>;

export function monthFactsOf({ month, checks, readings, notes, sessions }: MonthDocument): MonthFacts {
  const first = firstDayOfMonth(month);
  const length = daysBetween(first, lastDayOfMonth(month)) + 1;
  const [entries, minutes] = [new Map<Id, Int32Array>(), new Map<Id, Int32Array>()];
  for (const { activityId, day, entry } of checks) {
    const days = entries.get(activityId) ?? new Int32Array(length).fill(NOT_ENTERED);
    days[dayIndex(day)] = entry.kind === 'skipped' ? SKIPPED : entry.amount;
    entries.set(activityId, days);
  }
  for (const day of new Set(sessions.map((session) => session.day))) {
    for (const [platformId, spent] of wholeMinutes(sessions, day)) {
      const days = minutes.get(platformId) ?? new Int32Array(length);
      days[dayIndex(day)] = spent;
      minutes.set(platformId, days);
    }
  }
  return {
    month,
    entries,
    readings,
    notes: notes.map(({ day, whatHappened, whatIThinkItDid }) => ({ day, whatHappened, whatIThinkItDid })),
    minutes,
  };
}

/** Nobody comes back after so long: a record that lies so far before all others, or after today, is of a mistyped year. */
const MOST_MONTHS_OF_SILENCE = 120;

/**
 * The months up to today that are near enough to each other to be one history, earliest first: who goes from day to day
 * would else go through two thousand years that are empty.
 */
export function monthsInTouch(months: FactsByMonth, today: Day): readonly MonthFacts[] {
  const past = [...months.values()].filter(({ month }) => month <= monthOf(today));
  const latestFirst = past.sort((one, other) => (one.month < other.month ? 1 : -1));
  const silence = latestFirst.findIndex(({ month }, index) => {
    const next = latestFirst[index - 1]?.month ?? month;
    return monthNumber(next) - monthNumber(month) > MOST_MONTHS_OF_SILENCE;
  });
  return (silence === -1 ? latestFirst : latestFirst.slice(0, silence)).toReversed();
}

function monthNumber(month: Month): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5));
}

/** An amount, or `NOT_ENTERED`, or `SKIPPED`. */
export function enteredOn(months: FactsByMonth, activityId: Id, day: Day): number {
  return months.get(monthOf(day))?.entries.get(activityId)?.[dayIndex(day)] ?? NOT_ENTERED;
}

/** The place of a day in its month, from 0 on. */
export function dayIndex(day: Day): number {
  return Number(day.slice(8)) - 1;
}

export function dayAt(month: Month, index: number): Day {
  return addDays(firstDayOfMonth(month), index);
}

/** What was entered of an activity, as the checklist takes it. When it was entered is not among the facts. */
export function historyFrom(months: FactsByMonth, pauses: readonly Pause[], activity: Activity): ActivityHistory {
  return {
    activity,
    pauses,
    checkOn: (day) => {
      const amount = enteredOn(months, activity.id, day);
      return amount === NOT_ENTERED ? null : checkOf(day, activity.id, entryOf(amount));
    },
  };
}

export function readingsIn(months: FactsByMonth): readonly Reading[] {
  return [...months.values()].flatMap(({ readings }) => readings);
}

function entryOf(amount: number): Entry {
  return amount === SKIPPED ? { kind: 'skipped', reason: null } : { kind: 'amount', amount };
}

function checkOf(day: Day, activityId: Id, entry: Entry): Check {
  const stamp = { at: EPOCH, zone: 'UTC', source: 'checklist', editedAt: EPOCH } as const;
  return { id: checkId(day, activityId), day, activityId, entry, ...stamp };
}
