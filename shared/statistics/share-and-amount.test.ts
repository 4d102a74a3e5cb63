import { describe, expect, it } from 'vitest';
import { differences, referenceCases } from '../testing/reference-cases';
import { shareAndAmount, type SourceChange, type SourceCounts } from './share-and-amount';

const cases = referenceCases('12-share-habit-budget.json', 'share');

type Counted = { readonly days: number; readonly sources: Readonly<Record<string, number>> };

function countsOf(counted: unknown): SourceCounts {
  const { days, sources } = counted as Counted;
  return { days, visits: new Map(Object.entries(sources)) };
}

function inTenDays(sources: Readonly<Record<string, number>>): SourceCounts {
  return countsOf({ days: 10, sources });
}

function sourceOf(before: SourceCounts, after: SourceCounts, name = 'x'): SourceChange {
  const found = shareAndAmount(before, after).sources.find(({ source }) => source === name);
  if (found === undefined) throw new Error(`There is no source ${name}`);
  return found;
}

describe('shareAndAmount', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(2);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences(shareAndAmount(countsOf(input['before']), countsOf(input['after'])), expected)).toEqual([]);
  });

  it('splits the change of a share into two parts that add up to it', () => {
    const { sources } = shareAndAmount(inTenDays({ x: 561, y: 480, z: 20 }), inTenDays({ x: 602, y: 1139, w: 3 }));

    expect(sources.map(({ source }) => source)).toEqual(['w', 'x', 'y', 'z']);
    for (const { ownEffect, othersEffect, shareChange } of sources) {
      expect((ownEffect ?? NaN) + (othersEffect ?? NaN)).toBeCloseTo(shareChange ?? NaN, 12);
    }
  });

  it('sees that a share fell although its visits rose, because the others grew', () => {
    const change = sourceOf(inTenDays({ x: 520, y: 480 }), inTenDays({ x: 561, y: 1139 }));

    expect(change.verdict).toBe('share-down-visits-up');
    expect(change.ownEffect).toBeGreaterThan(0);
    expect(change.othersEffect).toBeLessThan(change.shareChange ?? NaN);
  });

  it.each([
    { visits: 104, verdict: 'share-same-visits-same' },
    { visits: 105, verdict: 'share-up-visits-up' },
    { visits: 96, verdict: 'share-down-visits-same' },
    { visits: 95, verdict: 'share-down-visits-down' },
  ])('calls $visits visits after 100, of 200 in all, $verdict', ({ visits, verdict }) => {
    expect(sourceOf(inTenDays({ x: 100, y: 100 }), inTenDays({ x: visits, y: 100 })).verdict).toBe(verdict);
  });

  it('takes no visits before and after for the same, and first ones for more', () => {
    expect(sourceOf(inTenDays({ y: 10 }), inTenDays({ x: 0, y: 10 })).verdict).toBe('share-same-visits-same');
    expect(sourceOf(inTenDays({ y: 10 }), inTenDays({ x: 1, y: 10 })).verdict).toBe('share-up-visits-up');
  });

  it('knows no share of a period in which nothing was counted', () => {
    expect(sourceOf(inTenDays({ x: 5 }), inTenDays({}))).toEqual({
      source: 'x',
      perDayBefore: 0.5,
      perDayAfter: 0,
      shareBefore: 1,
      shareAfter: null,
      shareChange: null,
      ownEffect: null,
      othersEffect: null,
      verdict: 'no-data',
    });
  });
});
