import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { aReading, aScore, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { fortnightWords, outcomeWords, shareWords } from './retirement-words';

const format = createFormat('en-GB');

describe('fortnightWords', () => {
  it('names its first and its last day', () => {
    expect(fortnightWords({ from: day('2026-10-26'), to: day('2026-11-08') }, format)).toBe('26 Oct – 8 Nov');
  });
});

describe('shareWords', () => {
  it('is the share of what was due, and nothing where nothing was', () => {
    expect(shareWords({ done: 3, due: 4 }, format)).toBe('75%');
    expect(shareWords({ done: 0, due: 0 }, format)).toBe('nothing due');
  });
});

describe('outcomeWords', () => {
  const words = (measures: Score['measures'], values: readonly number[], fields: Partial<Reading> = {}) => {
    const readings = values.map((value, index) => aReading({ id: id(`r${String(index)}`), value, ...fields }));
    return outcomeWords({ readings, isBroken: false }, aScore({ measures }), format);
  };

  it.each<[Score['measures'], readonly number[], string]>([
    ['level', [], 'none read'],
    ['level', [42], '42'],
    ['level', [42, 40, 44], '42 → 44'],
    ['since-last', [1, 2], '3 in all'],
    ['that-day', [118, 121], '119.5 a day'],
  ])('of %s %j is %s', (measures, values, expected) => {
    expect(words(measures, values)).toBe(expected);
  });

  it('holds nothing against what lies before a break', () => {
    const readings = [aReading({ value: 42 }), aReading({ value: 60 })];

    expect(outcomeWords({ readings, isBroken: true }, aScore(), format)).toBe('60 after a break');
    for (const measures of ['that-day', 'since-last'] as const)
      expect(outcomeWords({ readings, isBroken: true }, aScore({ measures }), format)).toBe('a break lies between');
  });

  it('is no more exact than what was read', () => {
    expect(words('since-last', [1, 2], { isApproximate: true })).toBe('about 3 in all');
  });
});
