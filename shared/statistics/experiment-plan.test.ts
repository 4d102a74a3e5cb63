import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { differences, referenceCases } from '../testing/reference-cases';
import { experimentPlan, type PlanInput } from './experiment-plan';

const cases = referenceCases('11-experiments.json', 'experiment-plan');
const FIRST = day('2026-01-01');

/** Days on which the score goes up by 2 in one period of three days and stands in the next. */
function inSteps(days: number, pairs = 9): PlanInput {
  const values = Array.from(
    { length: days + 1 },
    (_, index) => 2 * (3 * Math.floor(index / 6) + Math.min(3, index % 6)),
  );
  return {
    readings: values.map((value, index) => ({ date: addDays(FIRST, index), value })),
    events: [],
    periodDays: 3,
    pairs,
  };
}

describe('experimentPlan', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(1);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences(experimentPlan(input as PlanInput), expected)).toEqual([]);
  });

  it('cuts the past into double periods, backwards from the last change', () => {
    expect(experimentPlan(inSteps(36))).toMatchObject({ historyPairs: 6, sdDifference: 2 });
    expect(experimentPlan(inSteps(35))).toEqual({ historyPairs: 5, sdDifference: null, detectable: null });
  });

  it('leaves out a double period without a change in one of its halves', () => {
    const input = inSteps(42);
    // The changes of the last three days go with the readings that they begin and end with.
    const event = { from: addDays(FIRST, 12), to: addDays(FIRST, 14) };

    expect(experimentPlan(input).historyPairs).toBe(7);
    expect(experimentPlan({ ...input, events: [event] }).historyPairs).toBe(6);
  });

  it.each([
    { pairs: 6, standardDeviations: 1.789 },
    { pairs: 7, standardDeviations: 1.331 },
    { pairs: 8, standardDeviations: 1.187 },
    { pairs: 9, standardDeviations: 1.091 },
    // (2.262157 + 0.883404) / √10 and (2.093024 + 0.860951) / √20, by a table of Student's t.
    { pairs: 10, standardDeviations: 0.994713 },
    { pairs: 20, standardDeviations: 0.660529 },
  ])('notices $standardDeviations standard deviations with $pairs pairs', ({ pairs, standardDeviations }) => {
    const { detectable } = experimentPlan(inSteps(120, pairs));
    const { detectable: withNine } = experimentPlan(inSteps(120, 9));

    expect((detectable ?? NaN) / (withNine ?? NaN)).toBeCloseTo(standardDeviations / 1.091, 5);
  });

  it('notices smaller effects with more pairs', () => {
    const detectable = [6, 7, 8, 9, 10, 14, 20].map((pairs) => experimentPlan(inSteps(120, pairs)).detectable ?? NaN);

    expect(detectable).toEqual(detectable.toSorted((one, other) => other - one));
    expect(new Set(detectable).size).toBe(7);
  });

  it('says nothing of no readings at all', () => {
    expect(experimentPlan({ ...inSteps(0), readings: [] })).toMatchObject({ historyPairs: 0, detectable: null });
  });
});
