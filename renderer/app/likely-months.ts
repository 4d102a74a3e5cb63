import { dayAtRuler, monthAfter, monthBefore, monthOf, type Month } from '../../shared/base/day';

/** The month where the page is, which is not asked for; what today is, is what the services say. */
export function monthByOwnClock(now: Date): Month {
  return monthOf(dayAtRuler(now.getTime() - now.getTimezoneOffset() * 60_000));
}

/** What a page needs to show a day of `month`. */
export function monthsAround(month: Month): readonly Month[] {
  return [monthBefore(month), month, monthAfter(month)];
}
