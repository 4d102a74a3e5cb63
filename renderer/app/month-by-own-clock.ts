import { dayAtRuler, monthOf, type Month } from '../../shared/base/day';

/** The month where the page is, which is not asked for; what today is, is what the services say. */
export function monthByOwnClock(now: Date): Month {
  return monthOf(dayAtRuler(now.getTime() - now.getTimezoneOffset() * 60_000));
}
