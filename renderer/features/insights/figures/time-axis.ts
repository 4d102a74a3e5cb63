import { addDays, daysBetween, firstDayOfMonth, monthAfter, monthOf, type Day } from '../../../../shared/base/day';

/** Days from left to right, in pixels. */
export type TimeAxis = { readonly from: Day; readonly to: Day; readonly left: number; readonly right: number };

export function xOf({ from, to, left, right }: TimeAxis, day: Day): number {
  return left + ((right - left) * daysBetween(from, day)) / Math.max(1, daysBetween(from, to));
}

export function dayAtX({ from, to, left, right }: TimeAxis, x: number): Day {
  const share = Math.min(1, Math.max(0, (x - left) / Math.max(1, right - left)));
  return addDays(from, Math.round(share * daysBetween(from, to)));
}

export type TimeTicks = { readonly unit: 'day' | 'month' | 'year'; readonly days: readonly Day[] };

const STEPS_IN_DAYS = [1, 2, 7, 14];
const STEPS_IN_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];
const MOST_DAYS_IN_DAYS = 62;

/** Where the axis is labelled: as often as there is room for `most` labels, at days, month starts or years. */
export function timeTicks(from: Day, to: Day, most: number): TimeTicks {
  const days = daysBetween(from, to);
  if (days < MOST_DAYS_IN_DAYS) return { unit: 'day', days: everyDays(from, days, most) };
  return monthTicks(from, to, most);
}

/** The same where a month is the smallest part drawn: never at days, however few the months are. */
export function monthTicks(from: Day, to: Day, most: number): TimeTicks {
  return monthTicksAt(monthStarts(from, to), most);
}

/** The same at days of the months themselves, one of each: where what is drawn of a month stands. */
export function monthTicksAt(days: readonly Day[], most: number): TimeTicks {
  const step = STEPS_IN_MONTHS.find((months) => days.length / months <= most) ?? 120;
  return { unit: step < 12 ? 'month' : 'year', days: days.filter((day) => monthNumber(day) % step === 0) };
}

function everyDays(from: Day, days: number, most: number): readonly Day[] {
  const step = STEPS_IN_DAYS.find((of) => days / of < most) ?? Math.ceil(days / Math.max(1, most - 1));
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => addDays(from, index * step));
}

/** Counted so that steps of months fall on January, and steps of years on round years. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthStarts(from: Day, to: Day): readonly Day[] {
  const starts: Day[] = [];
  for (let month = monthOf(from); firstDayOfMonth(month) <= to; month = monthAfter(month))
    if (firstDayOfMonth(month) >= from) starts.push(firstDayOfMonth(month));
  return starts;
}
