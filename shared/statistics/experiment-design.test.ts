import { describe, expect, it } from 'vitest';
import { day, daysBetween } from '../base/day';
import { differences, referenceCases } from '../testing/reference-cases';
import { experimentPeriods, type ExperimentDesign } from './experiment-design';

const cases = referenceCases('11-experiments.json', 'experiment-design');
const DESIGN = { seed: 1, start: day('2026-11-30'), pairs: 9, periodDays: 3 };

describe('experimentPeriods', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences({ periods: experimentPeriods(input as ExperimentDesign) }, expected)).toEqual([]);
  });

  it('lets the periods follow each other without a gap, each arm once in each pair', () => {
    const periods = experimentPeriods(DESIGN);

    periods.slice(1).forEach(({ from }, index) => {
      expect(daysBetween(periods[index]?.to ?? from, from)).toBe(1);
    });
    for (let pair = 1; pair <= 9; pair += 1) {
      const arms = periods.filter((period) => period.pair === pair).map(({ arm }) => arm);
      expect(arms.toSorted()).toEqual(['A', 'B']);
    }
    expect(periods.at(-1)?.to).toBe('2027-01-22');
  });

  it('draws the same order from the same seed, and both orders about as often', () => {
    const firstArms = Array.from({ length: 400 }, (_, seed) => experimentPeriods({ ...DESIGN, seed })[0]?.arm);

    expect(experimentPeriods(DESIGN)).toEqual(experimentPeriods(DESIGN));
    const share = firstArms.filter((arm) => arm === 'A').length / firstArms.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });
});
