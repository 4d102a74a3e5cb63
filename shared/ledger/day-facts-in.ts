import { addDays, daysFrom, monthOf, type Day } from '../base/day';
import type { Id } from '../base/id';
import type { Check } from '../checklist/check';
import { checklistOn, isOpenItem, progressOf, type ChecklistItem } from '../checklist/checklist';
import type { DayState } from '../checklist/day-state';
import { amountIn } from '../checklist/entered';
import type { Target } from '../checklist/target';
import { breaksOf } from '../scores/event';
import { lastReading, type LastReading } from '../scores/reading';
import type { Score } from '../scores/score';
import { spentOn, type DaySpent } from '../time/spent';
import { monthIn, type Documents, type MonthDocument } from './documents';
import { lastReadingsIn, scoresShownIn } from './readings-in';

/** Something that was done, wholly or in part, and how much of it. */
export type DoneActivity = {
  readonly activityId: Id;
  readonly title: string;
  readonly amount: number;
  readonly target: Target;
  readonly state: Extract<DayState, 'done' | 'partly-done'>;
};

/** Something that was skipped, and why, if that was said. */
type SkippedActivity = { readonly activityId: Id; readonly title: string; readonly reason: string | null };

/** What a score was on the day, and how far that is from the reading before; null where there is none, or a break. */
export type DayReading = {
  readonly score: Score;
  readonly value: number;
  readonly isApproximate: boolean;
  readonly change: LastReading['change'];
};

/** What stands over the note of a day. */
export type DayFacts = {
  readonly day: Day;
  /** As on the day's own page: skipped ones count on neither side. */
  readonly done: number;
  readonly due: number;
  /** Due, and nothing entered. */
  readonly open: number;
  /** Without what a running timer counts. */
  readonly time: DaySpent;
  readonly readings: readonly DayReading[];
  readonly doneActivities: readonly DoneActivity[];
  readonly skippedActivities: readonly SkippedActivity[];
  /** Whether anything but a note was entered. */
  readonly hasRecords: boolean;
  /** Something was entered in the checklist, and nothing that was due is without an entry. */
  readonly isClosed: boolean;
};

/**
 * The facts of `day`, in a ledger that holds the months of its checklist. The reading before is looked for in the months
 * that are loaded. Days to come have what is planned for them.
 */
export function dayFactsIn(documents: Documents, day: Day): DayFacts {
  const items = checklistOn(documents.catalog, checksNear(documents, day), day);
  const month = monthIn(documents, monthOf(day));
  const sessions = month.sessions.filter((session) => session.day === day);
  const open = items.filter(isOpenItem).length;
  const isEntered = items.some(({ check }) => check !== null);
  const isOfDay = (record: { readonly day: Day }) => record.day === day;
  return {
    day,
    ...progressOf(items),
    open,
    time: spentOn({ ...documents.catalog, sessions }, day),
    readings: readingsOn(documents, day),
    doneActivities: items.flatMap(doneActivity),
    skippedActivities: items.flatMap(skippedActivity),
    hasRecords: sessions.length > 0 || month.checks.some(isOfDay) || month.readings.some(isOfDay),
    isClosed: isEntered && open === 0,
  };
}

/** Documents never change. Many days of a month are looked at after each other, each in need of a few of its checks. */
const found = new WeakMap<MonthDocument, ReadonlyMap<Day, readonly Check[]>>();

/** Those that the checklist of `day` rests on, and no others. */
function checksNear({ months }: Documents, day: Day): readonly Check[] {
  return daysFrom(addDays(day, -6), day).flatMap((near) => {
    const month = months.get(monthOf(near));
    return month === undefined ? [] : (checksByDay(month).get(near) ?? []);
  });
}

function checksByDay(month: MonthDocument): ReadonlyMap<Day, readonly Check[]> {
  const known = found.get(month);
  if (known !== undefined) return known;
  const byDay = new Map<Day, Check[]>();
  for (const check of month.checks) {
    const ofDay = byDay.get(check.day);
    if (ofDay === undefined) byDay.set(check.day, [check]);
    else ofDay.push(check);
  }
  found.set(month, byDay);
  return byDay;
}

function readingsOn(documents: Documents, day: Day): readonly DayReading[] {
  if (!monthIn(documents, monthOf(day)).readings.some((reading) => reading.day === day)) return [];
  return scoresShownIn(documents).flatMap((score) => {
    const series = lastReadingsIn(documents, score.id, { day, count: 2 });
    const last = lastReading(series, breaksOf(documents.catalog.events, score.id));
    if (last?.reading.day !== day) return [];
    const { value, isApproximate } = last.reading;
    return [{ score, value, isApproximate, change: last.change }];
  });
}

function doneActivity(item: ChecklistItem): readonly DoneActivity[] {
  const { activity, plan, state } = item;
  if (state !== 'done' && state !== 'partly-done') return [];
  return [{ activityId: activity.id, title: activity.title, amount: amountIn(item), target: plan.target, state }];
}

function skippedActivity({ activity, check }: ChecklistItem): readonly SkippedActivity[] {
  if (check?.entry.kind !== 'skipped') return [];
  return [{ activityId: activity.id, title: activity.title, reason: check.entry.reason }];
}
