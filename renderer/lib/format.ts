import { UTCDate } from '@date-fns/utc';
import { firstDayOfMonth, rulerDate, type Day, type Month, type Weekday } from '../../shared/base/day';
import type { Instant } from '../../shared/base/instant';
import { millisecondsOf } from '../../shared/base/instant';

/** Dates, times and numbers as the person's language and region write them. */
export type Format = {
  /** Monday 23 November; with the year where it is not `today`'s. */
  readonly longDay: (day: Day, today: Day) => string;
  /** 16 Nov */
  readonly shortDay: (day: Day) => string;
  readonly number: (value: number) => string;
  /** 0.50: always with two decimals */
  readonly hundredths: (value: number) => string;
  /** +3, −9, 0 */
  readonly signed: (value: number) => string;
  /** 8:42 */
  readonly time: (instant: Instant, zone: string) => string;
  /** 24 Nov, 8:42 */
  readonly timestamp: (instant: Instant, zone: string) => string;
  readonly weekday: (weekday: Weekday) => string;
  /** 16 Nov 2011 */
  readonly day: (day: Day) => string;
  /** November 2011 */
  readonly month: (month: Month) => string;
  /** Nov, of a day in it */
  readonly shortMonth: (day: Day) => string;
  /** 24 Nov 2011, 8:42 */
  readonly moment: (instant: Instant, zone: string) => string;
  /** 84 kB, 1.2 MB */
  readonly size: (bytes: number) => string;
  /** 42 %, of a share from 0 to 1 */
  readonly percent: (share: number) => string;
  /** The number that somebody typed, or null when it is none. */
  readonly parseNumber: (typed: string) => number | null;
};

/** 5 January 1970 was a Monday. */
const A_MONDAY = 5;

export function createFormat(locale: string): Format {
  const utc = { timeZone: 'UTC' } as const;
  const long = new Intl.DateTimeFormat(locale, { ...utc, weekday: 'long', day: 'numeric', month: 'long' });
  const longWithYear = new Intl.DateTimeFormat(locale, {
    ...utc,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const short = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short' });
  const weekdayName = new Intl.DateTimeFormat(locale, { ...utc, weekday: 'short' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const time = perZone(locale, clock);
  const timestamp = perZone(locale, { ...clock, day: 'numeric', month: 'short' });
  const decimal = number.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return {
    longDay: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? long : longWithYear).format(rulerDate(day)),
    shortDay: (day) => short.format(rulerDate(day)),
    number: (value) => number.format(value),
    // The sign of a number is a minus, not the hyphen that Intl writes in most languages.
    signed: (value) => signed.format(value).replace('-', '−'),
    time: (instant, zone) => time(zone).format(millisecondsOf(instant)),
    timestamp: (instant, zone) => timestamp(zone).format(millisecondsOf(instant)),
    ...createFullForms(locale),
    parseNumber: (typed) => readNumber(typed, decimal),
    weekday: (weekday) => weekdayName.format(new UTCDate(1970, 0, A_MONDAY + weekday - 1)),
  };
}

/** A formatter takes long to make, and a page writes sixty times of one zone. */
function perZone(locale: string, options: Intl.DateTimeFormatOptions): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone) => {
    const known = made.get(zone);
    if (known !== undefined) return known;
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    made.set(zone, formatter);
    return formatter;
  };
}

type FullForms = Pick<Format, 'hundredths' | 'day' | 'month' | 'shortMonth' | 'moment' | 'size' | 'percent'>;

/** With the year, for what may be of any time; and what is measured on a computer. */
function createFullForms(locale: string): FullForms {
  const utc = { timeZone: 'UTC' } as const;
  const full = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...utc, ...full });
  const month = new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' });
  const shortMonth = new Intl.DateTimeFormat(locale, { ...utc, month: 'short' });
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });
  return {
    hundredths: (value) => hundredths.format(value),
    day: (of) => day.format(rulerDate(of)),
    month: (of) => month.format(rulerDate(firstDayOfMonth(of))),
    shortMonth: (of) => shortMonth.format(rulerDate(of)),
    moment: (instant, zone) =>
      new Intl.DateTimeFormat(locale, { ...full, hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
        millisecondsOf(instant),
      ),
    size: (bytes) =>
      bytes < MEGABYTE
        ? unit('kilobyte', 0).format(Math.ceil(bytes / KILOBYTE))
        : unit('megabyte', 1).format(bytes / MEGABYTE),
    percent: (share) => percent.format(share),
  };
}

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/**
 * A number as people type it: `1,139` and `42.5` where the language writes a decimal point, `1.139` and `42,5` where it
 * writes a comma; what can only be a decimal comma or point is taken as one everywhere. Null when it is no number.
 */
function readNumber(typed: string, decimal: string): number | null {
  const text = typed
    .trim()
    .replaceAll(/[\s'’]/g, '')
    .replace('−', '-');
  const group = decimal === ',' ? '.' : ',';
  const isGrouped = new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`).test(text);
  const plain = (isGrouped ? text.replaceAll(group, '') : text).replace(',', '.');
  const value = /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  // Hundreds of digits are more than a number can hold.
  return Number.isFinite(value) ? value : null;
}
