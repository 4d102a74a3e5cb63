import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { differences, referenceCases } from '../testing/reference-cases';
import type { ScoreInput } from './analysis-input';
import { ordinaryChange } from './ordinary-change';

const cases = referenceCases('10-what-was-different.json', 'ordinary-change');
const FIRST = day('2026-01-01');

function daily(values: readonly number[], events: ScoreInput['events'] = []): ScoreInput {
  return { readings: values.map((value, index) => ({ date: addDays(FIRST, index), value })), events };
}

/** So many days on which a score goes up by one. */
function rising(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

describe('ordinaryChange', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(2);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences(ordinaryChange(input as ScoreInput), expected)).toEqual([]);
  });

  it('needs twenty changes before the latest', () => {
    expect(ordinaryChange(daily(rising(27)))).toMatchObject({ pairs: 19, verdict: 'not-enough-data', latest: 7 });
    expect(ordinaryChange(daily(rising(28)))).toEqual({
      pairs: 20,
      low: 7,
      median: 7,
      high: 7,
      latest: 7,
      verdict: 'ordinary',
    });
  });

  it.each([
    { last: 33, verdict: 'unusual' },
    { last: 34, verdict: 'ordinary' },
    { last: 35, verdict: 'unusual' },
  ])('calls a last value of $last where all went up by seven in seven days $verdict', ({ last, verdict }) => {
    expect(ordinaryChange(daily([...rising(34), last])).verdict).toBe(verdict);
  });

  it('knows no latest change without a reading exactly seven days before the last', () => {
    const { readings } = daily(rising(40));
    const found = ordinaryChange({ readings: readings.filter((_, index) => index !== 32), events: [] });

    expect(found).toMatchObject({ latest: null, verdict: 'no-latest', low: 7, high: 7 });
  });

  it('leaves out every change that an event touches, on its end days too', () => {
    // Of 39 pairs, the eight whose eight days hold the event go.
    const events = [addDays(FIRST, 20)];

    expect(ordinaryChange(daily(rising(47))).pairs).toBe(39);
    expect(ordinaryChange(daily(rising(47), events)).pairs).toBe(31);
  });

  it('says nothing of no readings at all', () => {
    expect(ordinaryChange({ readings: [], events: [] })).toEqual({
      pairs: 0,
      low: null,
      median: null,
      high: null,
      latest: null,
      verdict: 'not-enough-data',
    });
  });
});
