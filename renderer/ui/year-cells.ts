import { addDays, daysBetween, daysFrom, startOfWeek, type Day, type Weekday } from '../../shared/base/day';

/** From nothing to everything; or there was nothing to fill it with, or it is not known. */
export type YearLevel = 0 | 1 | 2 | 3 | 4 | 'none' | 'unknown';

/** What one day shows. A day of the span without one is drawn as not known. */
export type YearCell = {
  readonly level: YearLevel;
  /** A dot: something of its own is to be found there. */
  readonly isMarked: boolean;
  /** What it is, in words: `Mon 12 Mar: 5 of 8 done`. */
  readonly label: string;
};

export type YearSpan = {
  readonly from: Day;
  readonly to: Day;
  readonly weekStart: Weekday;
  /** The last day that has a cell, where the rest is still to come. */
  readonly last?: Day;
};

/** Where a day stands: the row is its weekday, the column its week, both from 0 on. */
export type CellPlace = { readonly day: Day; readonly row: number; readonly column: number };

/** A share as one of the steps: nothing and everything stand for themselves, the rest is parted in three. */
export function levelOf(share: number): 0 | 1 | 2 | 3 | 4 {
  if (!(share > 0)) return 0;
  if (share >= 1) return 4;
  return share < 1 / 3 ? 1 : share < 2 / 3 ? 2 : 3;
}

/** The days in seven rows, one for each weekday. */
export function cellRows(span: YearSpan): readonly (readonly CellPlace[])[] {
  const first = startOfWeek(span.from, span.weekStart);
  const places = daysFrom(span.from, lastCellOf(span)).map((day) => {
    const at = daysBetween(first, day);
    return { day, row: at % 7, column: Math.floor(at / 7) };
  });
  return Array.from({ length: 7 }, (_, row) => places.filter((place) => place.row === row));
}

export function lastCellOf({ to, last = to }: YearSpan): Day {
  return last < to ? last : to;
}

export function columnsOf({ from, to, weekStart }: YearSpan): number {
  return Math.floor(daysBetween(startOfWeek(from, weekStart), to) / 7) + 1;
}

/** The first day of each month and the column that it begins in; a month begun in its last days has no room for a name. */
export function monthColumns(span: YearSpan): readonly { readonly day: Day; readonly column: number }[] {
  const first = startOfWeek(span.from, span.weekStart);
  const starts = daysFrom(span.from, span.to).filter((day) => day === span.from || day.endsWith('-01'));
  const columns = starts.map((day) => ({ day, column: Math.floor(daysBetween(first, day) / 7) }));
  return columns.filter(({ column }, index) => (columns[index + 1]?.column ?? Infinity) - column >= 3);
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -28,
  PageDown: 28,
  Home: -Infinity,
  End: Infinity,
};

/** Where a key leads from a day, within the span; null for a key that leads nowhere. */
export function dayAfterKey(day: Day, key: string, span: YearSpan): Day | null {
  const { from } = span;
  const to = lastCellOf(span);
  const step = STEPS[key];
  if (step === undefined) return null;
  if (step === -Infinity) return from;
  if (step === Infinity) return to;
  const next = addDays(day, step);
  return next < from || next > to ? day : next;
}
