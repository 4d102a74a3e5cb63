import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { doubtsAbout, type Reading } from '../scores/reading';
import { aReading, aScore, id } from '../testing/builders';
import { jumpsOf, READINGS_TO_JUDGE } from './jumps';

const FIRST = day('2016-01-01');
const daily = (values: readonly number[]): readonly Reading[] =>
  values.map((value, index) => aReading({ id: id(`r-${String(index)}`), day: addDays(FIRST, index), value }));
const dayOfIndex = (index: number) => addDays(FIRST, index);

describe('jumpsOf', () => {
  it('are the changes far beyond the usual ones', () => {
    const series = daily([50, 51, 50, 51, 50, 51, 50, 46, 41, 40, 50]);
    expect(jumpsOf(series, 1, [])).toEqual([
      { day: dayOfIndex(8), by: -5, since: dayOfIndex(7), isApproximate: false },
      { day: dayOfIndex(10), by: 10, since: dayOfIndex(9), isApproximate: false },
    ]);
  });

  it('are none before there are six changes to judge by', () => {
    expect(jumpsOf(daily([50, 51, 50, 51, 50, 51, 99]), 1, [])).toEqual([]);
    expect(jumpsOf(daily([50, 51, 50, 51, 50, 51, 50, 99]), 1, [])).toHaveLength(1);
    expect(jumpsOf([], 1, [])).toEqual([]);
  });

  it('are not made by a break, and an era has to get going first', () => {
    const series = daily([50, 51, 50, 51, 50, 51, 50, 20, 21, 20, 60]);
    const broken = { from: dayOfIndex(7), to: dayOfIndex(7) };
    expect(jumpsOf(series, 1, []).map((jump) => jump.day)).toEqual([dayOfIndex(7), dayOfIndex(10)]);
    expect(jumpsOf(series, 1, [broken])).toEqual([]);
  });

  it('are judged by the changes of late, not by those of the beginning', () => {
    const values = Array.from({ length: 200 }, (_, index) => (index < 100 ? index % 2 : (index % 2) * 50));
    const found = jumpsOf(daily(values), 1, []).map((jump) => jump.day);
    expect(found[0]).toBe(dayOfIndex(101));
    expect(found.every((on) => on < dayOfIndex(101 + READINGS_TO_JUDGE))).toBe(true);
  });

  it('are what would have been asked about when it was entered', () => {
    const series = fc.array(fc.oneof(fc.integer({ min: 45, max: 50 }), fc.integer({ min: 0, max: 100 })), {
      maxLength: 60,
      size: 'max',
    });
    fc.assert(
      fc.property(series.map(daily), (readings) => {
        const asked = readings.filter((reading, index) => {
          const before = readings.slice(0, index).slice(-READINGS_TO_JUDGE);
          return doubtsAbout({ score: aScore(), day: reading.day, value: reading.value }, before, reading.day).includes(
            'unusual-change',
          );
        });
        expect(jumpsOf(readings, aScore().step, []).map((jump) => jump.day)).toEqual(asked.map((one) => one.day));
      }),
    );
  });
});
