import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { aReading, id } from '../testing/builders';
import { erasOf, isBrokenBetween } from './era';
import type { DaySpan } from './event';

const FIRST = day('2026-11-01');
const on = (offset: number) => addDays(FIRST, offset);
const span = (from: number, to = from): DaySpan => ({ from: on(from), to: on(to) });
const series = (...offsets: readonly number[]) =>
  offsets.map((offset) => aReading({ id: id(`r${String(offset)}`), day: on(offset), value: offset }));

const offsets = fc.integer({ min: 0, max: 40 });
const someSeries = fc
  .uniqueArray(offsets, { maxLength: 30 })
  .map((found) => series(...found.toSorted((one, other) => one - other)));
const someBreaks = fc.array(
  fc.tuple(offsets, fc.integer({ min: 0, max: 6 })).map(([from, length]) => span(from, from + length)),
  { maxLength: 5 },
);

describe('isBrokenBetween', () => {
  it.each([
    [span(5), true],
    [span(4, 6), true],
    [span(3), true],
    [span(7), true],
    [span(0, 3), true],
    [span(7, 9), true],
    [span(0, 20), true],
    [span(2), false],
    [span(8), false],
    [span(0, 2), false],
  ])('by %j between the fourth and the eighth: %s', (one, expected) => {
    expect(isBrokenBetween([one], on(3), on(7))).toBe(expected);
    expect(isBrokenBetween([span(30), one], on(3), on(7))).toBe(expected);
  });

  it('is false without a break', () => {
    expect(isBrokenBetween([], on(0), on(40))).toBe(false);
  });
});

describe('erasOf', () => {
  const values = (readings: ReturnType<typeof series>, breaks: readonly DaySpan[]) =>
    erasOf(readings, breaks).map((era) => era.readings.map(({ value }) => value));

  it('is one for a series without breaks, and none without readings', () => {
    expect(erasOf(series(0, 1, 5), [])).toEqual([{ from: on(0), to: on(5), readings: series(0, 1, 5) }]);
    expect(erasOf([], [span(1)])).toEqual([]);
  });

  it('begins anew after a break', () => {
    expect(values(series(0, 1, 5, 6), [span(3)])).toEqual([
      [0, 1],
      [5, 6],
    ]);
  });

  it('has a reading of the day of a break in an era of its own', () => {
    expect(values(series(0, 1, 2, 3, 4), [span(2)])).toEqual([[0, 1], [2], [3, 4]]);
    expect(values(series(0, 1, 2, 3, 4), [span(1, 2)])).toEqual([[0], [1], [2], [3, 4]]);
  });

  it('is one on either side of breaks between which nothing was read', () => {
    expect(values(series(0, 9), [span(2), span(4, 7)])).toEqual([[0], [9]]);
  });

  it('takes no notice of breaks before the first reading and after the last', () => {
    expect(values(series(3, 4), [span(0, 2), span(5)])).toEqual([[3, 4]]);
  });

  it('leaves out no reading, puts none twice and none elsewhere', () => {
    fc.assert(
      fc.property(someSeries, someBreaks, (readings, breaks) => {
        expect(erasOf(readings, breaks).flatMap((era) => era.readings)).toEqual(readings);
      }),
    );
  });

  it('never spans a break, and never ends without one', () => {
    fc.assert(
      fc.property(someSeries, someBreaks, (readings, breaks) => {
        const eras = erasOf(readings, breaks);
        for (const { from, to, readings: within } of eras) {
          expect([within[0]?.day, within.at(-1)?.day]).toEqual([from, to]);
          if (within.length > 1) expect(isBrokenBetween(breaks, from, to)).toBe(false);
        }
        for (const [index, { from }] of eras.entries()) {
          const before = eras[index - 1];
          if (before !== undefined) expect(isBrokenBetween(breaks, before.to, from)).toBe(true);
        }
      }),
    );
  });
});
