import { UTCDate } from '@date-fns/utc';
import { firstDayOfMonth, rulerDate, type Day, type Month, type Weekday } from '../../shared/base/day';
import { clockMinutes, type ClockTime } from '../../shared/base/clock-time';
import { digitWriter } from '../../shared/base/digits';
import type { Instant } from '../../shared/base/instant';
import { millisecondsOf } from '../../shared/base/instant';
import { isolated } from '../../shared/base/isolated';
import { readNumber } from './read-number';

/**
 * Dates, times and numbers as the person's language and region write them. All of them may stand in the middle of an
 * English sentence: what is written from right to left is set apart in it.
 */
export type Format = {
  /** What `Intl` is asked for. */
  readonly locale: string;
  /** Monday 23 November; with the year where it is not `today`'s. */
  readonly longDay: (day: Day, today: Day) => string;
  /** 16 Nov */
  readonly shortDay: (day: Day) => string;
  readonly number: (value: number) => string;
  /** 0.5: always with one decimal */
  readonly tenths: (value: number) => string;
  /** 0.50: always with two decimals */
  readonly hundredths: (value: number) => string;
  /** +3, −9, 0 */
  readonly signed: (value: number) => string;
  /** 8:42 */
  readonly time: (instant: Instant, zone: string) => string;
  /** 24 Nov, 8:42 */
  readonly timestamp: (instant: Instant, zone: string) => string;
  /** 8:42, of the wall clock */
  readonly clock: (time: ClockTime) => string;
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
  /** English words with the numbers in them in the digits of the region; for words in which no name stands. */
  readonly words: (words: string) => string;
  /** A number as somebody would type it, with all its digits: what `parseNumber` reads back as the same one. */
  readonly typed: (value: number) => string;
  /** A time as somebody would type it. */
  readonly typedClock: (time: ClockTime) => string;
  /** The number that somebody typed, or null when it is none. */
  readonly parseNumber: (typed: string) => number | null;
};

/** 5 January 1970 was a Monday. */
const A_MONDAY = 5;
const MINUTE_MILLISECONDS = 60_000;

export function createFormat(locale: string): Format {
  return {
    locale,
    ...createShortForms(locale),
    ...createFullForms(locale),
    ...createNumberForms(locale),
    ...createTypedForms(locale),
    words: digitWriter(locale),
  };
}

type ShortForms = Pick<Format, 'longDay' | 'shortDay' | 'time' | 'clock' | 'timestamp' | 'weekday'>;

/** Without the year: for what is near. */
function createShortForms(locale: string): ShortForms {
  const utc = { timeZone: 'UTC' } as const;
  const longForm = { ...utc, weekday: 'long', day: 'numeric', month: 'long' } as const;
  const long = new Intl.DateTimeFormat(locale, longForm);
  const longWithYear = new Intl.DateTimeFormat(locale, { ...longForm, year: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short' });
  const weekdayName = new Intl.DateTimeFormat(locale, { ...utc, weekday: 'short' });
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const time = perZone(locale, clock);
  const timestamp = perZone(locale, { ...clock, day: 'numeric', month: 'short' });
  return {
    longDay: (day, today) =>
      isolated((day.slice(0, 4) === today.slice(0, 4) ? long : longWithYear).format(rulerDate(day))),
    shortDay: (day) => isolated(short.format(rulerDate(day))),
    time: (instant, zone) => isolated(unbroken(time(zone).format(millisecondsOf(instant)))),
    clock: (of) => isolated(unbroken(time('UTC').format(clockMinutes(of) * MINUTE_MILLISECONDS))),
    timestamp: (instant, zone) => isolated(timestamp(zone).format(millisecondsOf(instant))),
    weekday: (weekday) => isolated(weekdayName.format(new UTCDate(1970, 0, A_MONDAY + weekday - 1))),
  };
}

/** What stands behind a time, `PM`, does not go to the next line without it. */
function unbroken(time: string): string {
  return time.replaceAll(' ', '\u00a0');
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

type FullForms = Pick<Format, 'day' | 'month' | 'shortMonth' | 'moment'>;

/** With the year, for what may be of any time. */
function createFullForms(locale: string): FullForms {
  const utc = { timeZone: 'UTC' } as const;
  const full = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...utc, ...full });
  const month = new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' });
  const shortMonth = new Intl.DateTimeFormat(locale, { ...utc, month: 'short' });
  const moment = perZone(locale, { ...full, hour: 'numeric', minute: '2-digit' });
  return {
    day: (of) => isolated(day.format(rulerDate(of))),
    month: (of) => isolated(month.format(rulerDate(firstDayOfMonth(of)))),
    shortMonth: (of) => isolated(shortMonth.format(rulerDate(of))),
    moment: (instant, zone) => isolated(moment(zone).format(millisecondsOf(instant))),
  };
}

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

type NumberForms = Pick<Format, 'number' | 'tenths' | 'hundredths' | 'signed' | 'percent' | 'size'>;

function createNumberForms(locale: string): NumberForms {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });
  return {
    number: (value) => isolated(number.format(value)),
    tenths: (value) => isolated(tenths.format(value)),
    hundredths: (value) => isolated(hundredths.format(value)),
    // The sign of a number is a minus, not the hyphen that Intl writes in most languages.
    signed: (value) => isolated(signed.format(value).replace('-', '−')),
    percent: (share) => isolated(percent.format(share)),
    size: (bytes) =>
      isolated(
        bytes < MEGABYTE
          ? unit('kilobyte', 0).format(Math.ceil(bytes / KILOBYTE))
          : unit('megabyte', 1).format(bytes / MEGABYTE),
      ),
  };
}

/** For fields: no groups, nothing rounded, and nothing that only says in which direction it is written. */
function createTypedForms(locale: string): Pick<Format, 'typed' | 'typedClock' | 'parseNumber'> {
  const format = new Intl.NumberFormat(locale, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  const decimal = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const written = (text: string) => text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return {
    typed: (value) => written(String(value)).replace('.', decimal),
    typedClock: written,
    parseNumber: (typed) => readNumber(typed, decimal),
  };
}
