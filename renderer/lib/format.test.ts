import { describe, expect, it } from 'vitest';
import { clockTime } from '../../shared/base/clock-time';
import { day } from '../../shared/base/day';
import { at, month } from '../../shared/testing/builders';
import { createFormat } from './format';

describe('createFormat', () => {
  it('writes days in the order of the language, with the year only where it differs', () => {
    const today = day('2026-11-24');

    expect(createFormat('en-GB').longDay(day('2026-11-23'), today)).toBe('Monday 23 November');
    expect(createFormat('en-US').longDay(day('2026-11-23'), today)).toBe('Monday, November 23');
    expect(createFormat('en-GB').longDay(day('2011-10-24'), today)).toMatch(/24 October 2011$/);
    expect(createFormat('de-DE').shortDay(day('2026-11-23'))).toBe('23. Nov.');
  });

  it('writes a change with its sign, and none for no change', () => {
    const { signed } = createFormat('en-GB');

    expect([signed(3), signed(-9), signed(0), signed(0.25)]).toEqual(['+3', '−9', '0', '+0.25']);
  });

  it('writes days, months and moments of any year', () => {
    const { day: write, month: writeMonth, shortMonth, moment } = createFormat('en-GB');

    expect(write(day('2011-11-16'))).toBe('16 Nov 2011');
    expect(writeMonth(month('2011-11'))).toBe('November 2011');
    expect(shortMonth(day('2011-11-16'))).toBe('Nov');
    expect(moment(at('2026-11-23T09:05:00.000Z'), 'Europe/Berlin')).toBe('23 Nov 2026, 10:05');
  });

  it('writes sizes and shares', () => {
    const { size, percent } = createFormat('en-GB');

    expect([size(1), size(83_500), size(1_234_567)]).toEqual(['1 kB', '84 kB', '1.2 MB']);
    expect(percent(0.42)).toBe('42%');
  });

  it('begins the week of names on Monday', () => {
    const { weekday } = createFormat('en-GB');

    expect([weekday(1), weekday(7)]).toEqual(['Mon', 'Sun']);
  });
});

/** Engines differ in the width of the spaces they write. */
const plainSpaces = (text: string) => text.replaceAll(/\s/g, ' ');
const apart = (text: string) => `\u2068${text}\u2069`;

describe.each([
  {
    locale: 'en-US',
    long: 'Monday, November 23',
    short: 'Nov 23',
    day: 'Nov 16, 2011',
    month: 'November 2011',
    time: '2:05 PM',
    moment: 'Nov 23, 2026, 2:05 PM',
    weekday: 'Mon',
    numbers: ['1,234.5', '-3', '+3', '−9', '0', '0.50', '12.0', '42%', '84 kB'],
    typed: '-1234.5',
    words: '4:12 of 15 min',
  },
  {
    locale: 'de-DE',
    long: 'Montag, 23. November',
    short: '23. Nov.',
    day: '16. Nov. 2011',
    month: 'November 2011',
    time: '14:05',
    moment: '23. Nov. 2026, 14:05',
    weekday: 'Mo',
    numbers: ['1.234,5', '-3', '+3', '−9', '0', '0,50', '12,0', '42 %', '84 kB'],
    typed: '-1234,5',
    words: '4:12 of 15 min',
  },
  {
    locale: 'ja-JP',
    long: '11月23日月曜日',
    short: '11月23日',
    day: '2011年11月16日',
    month: '2011年11月',
    time: '14:05',
    moment: '2026年11月23日 14:05',
    weekday: '月',
    numbers: ['1,234.5', '-3', '+3', '−9', '0', '0.50', '12.0', '42%', '84 KB'],
    typed: '-1234.5',
    words: '4:12 of 15 min',
  },
  {
    locale: 'ar-EG',
    long: apart('الاثنين، ٢٣ نوفمبر'),
    short: apart('٢٣ نوفمبر'),
    day: apart('١٦ نوفمبر ٢٠١١'),
    month: apart('نوفمبر ٢٠١١'),
    time: apart('٢:٠٥ م'),
    moment: apart('٢٣ نوفمبر ٢٠٢٦، ٢:٠٥ م'),
    weekday: apart('الاثنين'),
    numbers: ['١٬٢٣٤٫٥', '\u061c-٣', '\u061c+٣', '\u061c−٩', '٠', '٠٫٥٠', '١٢٫٠', '٤٢٪\u061c', '٨٤ كيلوبايت'].map(
      apart,
    ),
    typed: '-١٢٣٤٫٥',
    words: `${apart('٤:١٢')} of ${apart('١٥')} min`,
  },
])(
  'in $locale',
  ({ locale, long, short, day: full, month: fullMonth, time, moment, weekday, numbers, typed, words }) => {
    const format = createFormat(locale);
    const afternoon = at('2026-11-23T14:05:00.000Z');

    it('a day is written', () => {
      expect(format.longDay(day('2026-11-23'), day('2026-11-24'))).toBe(long);
      expect(format.shortDay(day('2026-11-23'))).toBe(short);
      expect(format.day(day('2011-11-16'))).toBe(full);
      expect(format.month(month('2011-11'))).toBe(fullMonth);
      expect(format.weekday(1)).toBe(weekday);
    });

    it('a time is written', () => {
      expect(plainSpaces(format.time(afternoon, 'UTC'))).toBe(time);
      expect(plainSpaces(format.clock(clockTime('14:05')))).toBe(time);
      expect(plainSpaces(format.moment(afternoon, 'UTC'))).toBe(moment);
    });

    it('a number is written', () => {
      const { number, signed, hundredths, tenths, percent, size } = format;
      const written = [number(1234.5), number(-3), signed(3), signed(-9), signed(0), hundredths(0.5), tenths(12)];

      expect([...written, percent(0.42), size(83_500)].map(plainSpaces)).toEqual(numbers);
      expect(format.typed(-1234.5)).toBe(typed);
      expect(format.words('4:12 of 15 min')).toBe(words);
    });

    it('what is written is read back as the same number', () => {
      const values = [0.5, 1, 9.99, 42, 999, 1000, 1139, 1139.25, 12_345.6, 1_234_567.89];
      for (const value of values.flatMap((one) => [one, -one])) {
        expect(format.parseNumber(format.number(value))).toBe(value);
        expect(format.parseNumber(format.typed(value))).toBe(value);
      }
      expect(format.parseNumber(format.number(0))).toBe(0);
      for (const value of [3, -9, 1139.25]) expect(format.parseNumber(format.signed(value))).toBe(value);
    });

    it.each(['٤٢', '۴۲', '４２', '42'])('the digits of %s are read', (digits) => {
      expect(format.parseNumber(digits)).toBe(42);
    });
  },
);

describe('what was chosen in the settings', () => {
  it('turns the clock of a region around', () => {
    expect(plainSpaces(createFormat('de-DE-u-hc-h12').clock(clockTime('14:05')))).toMatch(/^2:05 PM$/);
    expect(createFormat('en-US-u-hc-h23').clock(clockTime('14:05'))).toBe('14:05');
  });

  it('writes the digits 0–9 where a region has others', () => {
    const format = createFormat('ar-EG-u-nu-latn');

    expect(format.number(1234.5)).toBe('1,234.5');
    expect(format.words('6 of 15 min')).toBe('6 of 15 min');
  });
});

describe('parseNumber', () => {
  const english = createFormat('en-GB').parseNumber;
  const german = createFormat('de-DE').parseNumber;

  it.each([
    ['42', 42],
    [' 42.5 ', 42.5],
    ['42,5', 42.5],
    ['1,139', 1139],
    ['1,139.25', 1139.25],
    ['12 345', 12345],
    ['−3', -3],
    ['0.125', 0.125],
    ['0,125', 0.125],
  ])('reads %j in English', (typed, expected) => {
    expect(english(typed)).toBe(expected);
  });

  it.each([
    ['42,5', 42.5],
    ['1.139', 1139],
    ['1.139,25', 1139.25],
    ['42.5', 42.5],
  ])('reads %j in German', (typed, expected) => {
    expect(german(typed)).toBe(expected);
  });

  it.each(['', 'about 20', '1e999', 'Infinity', 'NaN', '4 2 x', '1.2.3', '--4', '0x10'])('refuses %j', (typed) => {
    expect(english(typed)).toBeNull();
  });

  it('refuses more digits than a number can hold', () => {
    expect(english('9'.repeat(400))).toBeNull();
  });
});
