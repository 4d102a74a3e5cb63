import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { createSeededRandom } from '../base/random';
import { differences, referenceCases } from '../testing/reference-cases';
import type { ScoreInput } from './analysis-input';
import { suggestEvents } from './suggest-events';

const cases = referenceCases('09-events-checkpoints-confirm.json', 'suggest-events');
const FIRST = day('2026-01-01');

/** A score that moves by one up, down or not at all each day, and by `jumps` on the days that they name. */
function wandering(days: number, jumps: Readonly<Record<number, number>> = {}): ScoreInput {
  const random = createSeededRandom(11);
  let value = 500;
  const readings = Array.from({ length: days }, (_, index) => {
    value += Math.floor(random() * 3) - 1 + (jumps[index] ?? 0);
    return { date: addDays(FIRST, index), value };
  });
  return { readings, events: [] };
}

/** A score that goes up by one, stands, and goes down by one in turn; of the days on which it stands, some are jumps. */
function inSteps(jumps: readonly number[]): ScoreInput {
  let value = 50;
  const readings = Array.from({ length: 40 }, (_, index) => {
    if (index > 0) value += [1, 0, -1][index % 3] ?? 0;
    if (index % 9 === 1) value += jumps[Math.floor(index / 9)] ?? 0;
    return { date: addDays(FIRST, index), value };
  });
  return { readings, events: [] };
}

describe('suggestEvents', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(6);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences(suggestEvents(input as ScoreInput), expected)).toEqual([]);
  });

  it('suggests nothing that is ordinary', () => {
    expect(suggestEvents(wandering(100))).toMatchObject({ verdict: 'none', n: 99, suggestions: [] });
  });

  it('suggests up to three, in the order of their days, and four of about the same size not at all', () => {
    const three = suggestEvents(wandering(120, { 80: 30, 20: -31, 50: 40 }));
    const four = suggestEvents(wandering(120, { 80: 30, 20: -31, 50: 40, 100: 33 }));

    expect(three.suggestions.map(({ from }) => from)).toEqual([20, 50, 80].map((index) => addDays(FIRST, index)));
    expect(four).toMatchObject({ verdict: 'none', suggestions: [] });
  });

  it.each([
    { jumps: [5], suggested: 0 },
    { jumps: [5.2], suggested: 1 },
    { jumps: [7, 5], suggested: 0 },
    { jumps: [7.6, 5], suggested: 1 },
    { jumps: [7.6, 6], suggested: 2 },
  ])('suggests $suggested of jumps of $jumps where the ordinary change is about 1', ({ jumps, suggested }) => {
    const found = suggestEvents(inSteps(jumps));

    expect(found.scale).toBeGreaterThan(1);
    expect(found.scale).toBeLessThan(1.06);
    expect(found.suggestions.length).toBe(suggested);
  });

  it('does not suggest what was marked already', () => {
    const marked = { ...wandering(100, { 40: -25 }), events: [addDays(FIRST, 40)] };

    expect(suggestEvents(marked)).toMatchObject({ verdict: 'none', n: 97 });
  });

  it('names the days after the reading before, up to the one that shows it', () => {
    const { readings } = wandering(100, { 40: -25 });
    const found = suggestEvents({ readings: readings.filter((_, index) => index !== 39 && index !== 38), events: [] });

    expect(found.suggestions).toMatchObject([{ from: addDays(FIRST, 38), to: addDays(FIRST, 40) }]);
  });

  it('says that a score that never moved by anything is constant', () => {
    const readings = Array.from({ length: 30 }, (_, index) => ({ date: addDays(FIRST, index), value: 4.5 }));

    expect(suggestEvents({ readings, events: [] })).toEqual({
      verdict: 'score-constant',
      n: 29,
      scale: 0,
      suggestions: [],
    });
  });
});
