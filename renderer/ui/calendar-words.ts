import { day, daysFrom, rulerDate, type Day } from '../../shared/base/day';

/** What a calendar says, as the language and region write it. */
export type CalendarWords = {
  /** November 2026 */
  readonly month: (day: Day) => string;
  /** Monday */
  readonly weekday: (day: Day) => string;
  /** Mon; where that is not short, a single letter */
  readonly shortWeekday: (day: Day) => string;
  /** Monday, 23 November 2026 */
  readonly day: (day: Day) => string;
  /** 23 */
  readonly number: (day: Day) => string;
};

const A_WEEK = daysFrom(day('2026-11-23'), day('2026-11-29'));
const LONGEST_OF_A_COLUMN = 4;

export function createCalendarWords(locale: string): CalendarWords {
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
    return (day: Day) => format.format(rulerDate(day));
  };
  const short = writer({ weekday: 'short' });
  const isShort = A_WEEK.every((day) => short(day).length <= LONGEST_OF_A_COLUMN);
  const number = new Intl.NumberFormat(locale);
  return {
    month: writer({ month: 'long', year: 'numeric' }),
    weekday: writer({ weekday: 'long' }),
    shortWeekday: isShort ? short : writer({ weekday: 'narrow' }),
    day: writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    number: (day) => number.format(Number(day.slice(8))),
  };
}
