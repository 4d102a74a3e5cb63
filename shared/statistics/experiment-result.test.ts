import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '../base/day';
import { differences, referenceCases } from '../testing/reference-cases';
import { experimentPeriods, type Period } from './experiment-design';
import { experimentResult, type ExperimentInput } from './experiment-result';

const cases = referenceCases('11-experiments.json', 'experiment');
const START = day('2026-09-01');
const PERIODS = experimentPeriods({ seed: 5, start: START, pairs: 8, periodDays: 3 });

type ExperimentCase = Omit<ExperimentInput, 'stoppedEarly' | 'design'> & {
  readonly stoppedEarly?: boolean;
  readonly design: { readonly periods: readonly Period[]; readonly lag: number; readonly washoutDays?: number };
};

/** A score that goes up by `effect` on each day of arm A, so many days later. */
function experiment(effect: number, { answersAfter = 0, days = 56 } = {}): ExperimentInput {
  let value = 50;
  const readings = Array.from({ length: days }, (_, index) => {
    const on = addDays(START, index - 1 - answersAfter);
    const arm = PERIODS.find(({ from, to }) => from <= on && on <= to)?.arm;
    value += arm === 'A' ? effect : 0;
    return { date: addDays(START, index - 1), value };
  });
  return { design: { periods: PERIODS, lag: answersAfter, washoutDays: 0 }, readings, events: [], stoppedEarly: false };
}

describe('experimentResult', () => {
  it('has reference cases of every verdict but one', () => {
    expect(new Set(cases.map(([, { expected }]) => expected['verdict']))).toEqual(
      new Set(['experiment-up', 'experiment-unclear', 'stopped-early', 'not-enough-data']),
    );
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    const { design, stoppedEarly = false, ...score } = input as ExperimentCase;
    const got = experimentResult({ ...score, design: { washoutDays: 0, ...design }, stoppedEarly });

    expect(differences(got, expected)).toEqual([]);
  });

  it.each([
    { effect: 2, verdict: 'experiment-up' },
    { effect: -2, verdict: 'experiment-down' },
    { effect: 0, verdict: 'experiment-unclear' },
  ])('finds $verdict where the effect is $effect', ({ effect, verdict }) => {
    const found = experimentResult(experiment(effect));

    expect(found).toMatchObject({ pairsUsed: 8, verdict });
    expect(found.effectPerDay).toBeCloseTo(effect, 12);
  });

  it('looks as many days later as the score takes to answer', () => {
    const late = experiment(2, { answersAfter: 2 });

    expect(experimentResult(late).effectPerDay).toBeCloseTo(2, 12);
    expect(experimentResult({ ...late, design: { ...late.design, lag: 0 } }).effectPerDay).toBeLessThan(1.9);
  });

  it('leaves out the days of washout at the beginning of each period', () => {
    // One day late, so that the first day of each period still shows the arm before it.
    const late = experiment(2, { answersAfter: 1 });
    const unshifted = { ...late, design: { ...late.design, lag: 0 } };

    expect(experimentResult(unshifted).effectPerDay).toBeLessThan(1.9);
    const washed = experimentResult({ ...unshifted, design: { ...unshifted.design, washoutDays: 1 } });
    expect(washed.effectPerDay).toBeCloseTo(2, 12);
  });

  it('uses no change that reaches over the edge of a period', () => {
    const whole = experiment(2);
    const edge = PERIODS[3]?.to;
    const readings = whole.readings.filter(({ date }) => date !== edge);

    const found = experimentResult({ ...whole, readings });
    expect(found.effectPerDay).toBeCloseTo(2, 12);
    expect(found.pairsUsed).toBe(8);
  });

  it('drops a pair of which a period has no change left', () => {
    const whole = experiment(2);
    const [gone] = PERIODS;
    if (gone === undefined) throw new Error('There are no periods');

    expect(daysBetween(gone.from, gone.to)).toBe(2);
    expect(experimentResult({ ...whole, events: [{ from: gone.from, to: gone.to }] })).toMatchObject({
      pairsPlanned: 8,
      pairsUsed: 7,
    });
  });

  it('needs six pairs', () => {
    const whole = experiment(2);
    const withPairs = (count: number) => ({
      ...whole,
      design: { ...whole.design, periods: PERIODS.filter(({ pair }) => pair <= count) },
    });

    expect(experimentResult(withPairs(6))).toMatchObject({ pairsUsed: 6, p: 0.03125, verdict: 'experiment-up' });
    expect(experimentResult(withPairs(5))).toMatchObject({ pairsUsed: 5, p: null, verdict: 'not-enough-data' });
  });

  it('gives no estimate when it was stopped early, however clear the pairs are', () => {
    expect(experimentResult({ ...experiment(2), stoppedEarly: true })).toMatchObject({
      pairsUsed: 8,
      effectPerDay: null,
      p: null,
      verdict: 'stopped-early',
    });
  });
});
