import {
  addDays,
  daysBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/base/day';
import type { YearDay } from './journal-answers';

/** A row of the stream. */
export type StreamItem =
  | { readonly kind: 'day'; readonly day: Day; readonly hasNote: boolean; readonly isEmpty: boolean }
  /** A stretch of days of which nothing was entered. */
  | { readonly kind: 'quiet'; readonly from: Day; readonly to: Day; readonly count: number }
  | { readonly kind: 'unreadable'; readonly month: Month };

export type StreamFacts = {
  /** Days with entries, in any order. */
  readonly days: readonly YearDay[];
  /** Days that stand by themselves though nothing may have been entered: an event, or somebody wants to see them. */
  readonly shown: ReadonlySet<Day>;
  readonly unreadable: readonly Month[];
  readonly today: Day;
  /** How far back the days with entries are known; null for all of them. */
  readonly knownFrom: Day | null;
};

/** From today back to the first day with entries. A day to come is not in it. */
export function streamItems({ days, shown, unreadable, today, knownFrom }: StreamFacts): readonly StreamItem[] {
  const entered = new Map(days.map((one) => [one.day, one]));
  const dark = new Set(unreadable);
  const isKnown = (day: Day) => day <= today && (knownFrom === null || day >= knownFrom);
  const single = new Set([...entered.keys(), ...shown, today].filter((day) => isKnown(day) && !dark.has(monthOf(day))));
  const darkEnds = unreadable.map((month) => earlier(lastDayOfMonth(month), today));
  const starts = [...single, ...darkEnds.filter((end) => dark.has(monthOf(end)) && isKnown(end))].sort().reverse();

  const items: StreamItem[] = [];
  let next = today;
  for (const day of starts) {
    if (day < next) items.push(quiet(addDays(day, 1), next));
    const isDark = dark.has(monthOf(day));
    if (isDark) items.push({ kind: 'unreadable', month: monthOf(day) });
    else items.push({ kind: 'day', day, hasNote: entered.get(day)?.hasNote ?? false, isEmpty: !entered.has(day) });
    next = addDays(isDark ? firstDayOfMonth(monthOf(day)) : day, -1);
  }
  return items;
}

/** What stays the same of a row while what is around it changes. A stretch grows at its early end as more becomes known. */
export function itemKey(item: StreamItem): string {
  switch (item.kind) {
    case 'day':
      return item.day;
    case 'quiet':
      return `quiet ${item.to}`;
    case 'unreadable':
      return `unreadable ${item.month}`;
  }
}

/** The row that holds the day, or the one nearest to it; -1 only where there is no row. */
export function indexOfDay(items: readonly StreamItem[], day: Day): number {
  const index = items.findIndex((item) => firstDayOf(item) <= day);
  return index === -1 ? items.length - 1 : index;
}

export function firstDayOf(item: StreamItem): Day {
  if (item.kind === 'day') return item.day;
  return item.kind === 'quiet' ? item.from : firstDayOfMonth(item.month);
}

export function lastDayOf(item: StreamItem): Day {
  if (item.kind === 'day') return item.day;
  return item.kind === 'quiet' ? item.to : lastDayOfMonth(item.month);
}

function quiet(from: Day, to: Day): StreamItem {
  return { kind: 'quiet', from, to, count: daysBetween(from, to) + 1 };
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
