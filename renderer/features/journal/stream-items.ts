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
  /** Days with entries, of each year in any order. */
  readonly daysByYear: ReadonlyMap<number, readonly YearDay[]>;
  /** Days that stand by themselves though nothing may have been entered: an event, or somebody wants to see them. */
  readonly shown: ReadonlySet<Day>;
  readonly unreadable: readonly Month[];
  readonly today: Day;
  /** How far back the days with entries are known; null for all of them. */
  readonly knownFrom: Day | null;
};

/** From today back to the first day with entries. A day to come is not in it. */
export function streamItems({ daysByYear, shown, unreadable, today, knownFrom }: StreamFacts): readonly StreamItem[] {
  const single = byYear([...shown, today], (day) => day);
  const dark = byYear(unreadable, firstDayOfMonth);
  const years = [...new Set([...daysByYear.keys(), ...single.keys(), ...dark.keys()])];

  const items: StreamItem[] = [];
  for (const year of years.sort((one, other) => other - one)) {
    const days = daysByYear.get(year) ?? NO_DAYS;
    const ofYear = { days, shown: single.get(year) ?? [], unreadable: dark.get(year) ?? [], today, knownFrom };
    const [first, ...rest] = yearItems(ofYear);
    if (first !== undefined) append(items, first);
    items.push(...rest);
  }
  return items;
}

type YearFacts = Omit<StreamFacts, 'daysByYear' | 'shown'> & {
  readonly days: readonly YearDay[];
  readonly shown: readonly Day[];
};

const NO_DAYS: readonly YearDay[] = [];
/** What was read of a year never changes. As one year after the other arrives, those before are not gone through again. */
const made = new WeakMap<readonly YearDay[], { readonly of: string; readonly items: readonly StreamItem[] }>();

function yearItems(facts: YearFacts): readonly StreamItem[] {
  const { days, ...around } = facts;
  const of = JSON.stringify(around);
  const known = made.get(days);
  if (known?.of === of) return known.items;
  const items = itemsOfYear(facts);
  made.set(days, { of, items });
  return items;
}

/** From the last day of the year that is a row of its own to the first. */
function itemsOfYear({ days, shown, unreadable, today, knownFrom }: YearFacts): readonly StreamItem[] {
  const entered = new Map(days.map((one) => [one.day, one]));
  const dark = new Set(unreadable);
  const isKnown = (day: Day) => day <= today && (knownFrom === null || day >= knownFrom);
  const single = new Set([...entered.keys(), ...shown].filter((day) => isKnown(day) && !dark.has(monthOf(day))));
  const darkEnds = unreadable.map((month) => earlier(lastDayOfMonth(month), today));
  const starts = [...single, ...darkEnds.filter((end) => dark.has(monthOf(end)) && isKnown(end))].sort().reverse();

  const items: StreamItem[] = [];
  for (const day of starts) {
    const month = monthOf(day);
    if (dark.has(month)) append(items, { kind: 'unreadable', month });
    else append(items, { kind: 'day', day, hasNote: entered.get(day)?.hasNote ?? false, isEmpty: !entered.has(day) });
  }
  return items;
}

/** Behind the row before, and between them the days of which nothing was entered. */
function append(items: StreamItem[], item: StreamItem): void {
  const before = items.at(-1);
  const next = addDays(lastDayOf(item), 1);
  if (before !== undefined && next < firstDayOf(before)) items.push(quiet(next, addDays(firstDayOf(before), -1)));
  items.push(item);
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

function byYear<Item>(items: readonly Item[], dayOf: (item: Item) => Day): ReadonlyMap<number, readonly Item[]> {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    const year = Number(dayOf(item).slice(0, 4));
    found.set(year, [...(found.get(year) ?? []), item]);
  }
  return found;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
