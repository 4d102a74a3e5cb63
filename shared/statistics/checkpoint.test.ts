import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { differences, referenceCases } from '../testing/reference-cases';
import type { ScoreInput } from './analysis-input';
import { checkpoint } from './checkpoint';

/** So many readings, one a day from 1 January 2026 on. */
function daily(count: number): ScoreInput {
  const readings = Array.from({ length: count }, (_, index) => ({ date: addDays(day('2026-01-01'), index), value: 7 }));
  return { readings, events: [] };
}

describe('checkpoint', () => {
  it.each(referenceCases('09-events-checkpoints-confirm.json', 'checkpoint'))(
    'agrees with the reference: %s',
    (_, { input, expected }) => {
      expect(differences(checkpoint(input as ScoreInput), expected)).toEqual([]);
    },
  );

  it('is at 28 changes, and at twice as many each time', () => {
    const found = [28, 29, 56, 57, 112, 113].map((readings) => checkpoint(daily(readings)));

    expect(found.map(({ usable, checkpoint: at, next }) => [usable, at, next])).toEqual([
      [27, null, 28],
      [28, 28, 56],
      [55, 28, 56],
      [56, 56, 112],
      [111, 56, 112],
      [112, 112, 224],
    ]);
  });

  it('is on the day of the last change that counts for it', () => {
    expect([checkpoint(daily(40)).date, checkpoint(daily(28)).date]).toEqual(['2026-01-29', null]);
  });

  it('moves when an event is marked in the past', () => {
    const marked = { ...daily(40), events: [day('2026-01-10')] };

    expect(checkpoint(marked)).toEqual({ usable: 37, checkpoint: 28, date: '2026-01-31', next: 56 });
  });

  it('is none without readings', () => {
    expect(checkpoint({ readings: [], events: [] })).toEqual({ usable: 0, checkpoint: null, date: null, next: 28 });
  });
});
