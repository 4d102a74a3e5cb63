import type { Day } from '../base/day';
import type { DaySpan } from './event';

/** The stretch of a score's series between two breaks. No number is ever reckoned from one era to the next. */
export type Era<Reading extends OnDay> = {
  readonly from: Day;
  readonly to: Day;
  readonly readings: readonly Reading[];
};

type OnDay = { readonly day: Day };

/**
 * Whether a break lies between two days, the earlier first. A break on one of the days counts: a reading of that day may
 * have been taken before it or after it.
 */
export function isBrokenBetween(breaks: readonly DaySpan[], from: Day, to: Day): boolean {
  return breaks.some((one) => one.from <= to && one.to >= from);
}

/**
 * `series` cut at the breaks, both earliest first. A reading on a day of a break is in an era of its own, as it cannot be
 * told to which side it belongs.
 */
export function erasOf<Reading extends OnDay>(
  series: readonly Reading[],
  breaks: readonly DaySpan[],
): readonly Era<Reading>[] {
  const eras: { from: Day; to: Day; readings: Reading[] }[] = [];
  for (const reading of series) {
    const era = eras.at(-1);
    if (era === undefined || isBrokenBetween(breaks, era.to, reading.day))
      eras.push({ from: reading.day, to: reading.day, readings: [reading] });
    else {
      era.readings.push(reading);
      era.to = reading.day;
    }
  }
  return eras;
}

/** What of `series` stands before `day` in the same era: a value of that day can be held against it. */
export function eraBefore<Reading extends OnDay>(
  series: readonly Reading[],
  breaks: readonly DaySpan[],
  day: Day,
): readonly Reading[] {
  return series.filter((reading) => reading.day < day && !isBrokenBetween(breaks, reading.day, day));
}
