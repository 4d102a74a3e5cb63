import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences, readCases, type ReferenceCase } from '../testing/reference-cases';
import { analyseCase, parseCaseFile } from './analyse-case';
import { ANALYSES } from './analyse-case-analyses';

const files = readdirSync(path.resolve(import.meta.dirname, '../testing/cases'));
const cases = files.filter((name) => name.endsWith('.json')).flatMap((name) => readCases(name).cases);

/** The first case of an analysis. */
function caseOf(analysis: string): ReferenceCase {
  const found = cases.find((one) => one.analysis === analysis);
  if (found === undefined) throw new Error(`There is no case of ${analysis}`);
  return found;
}

function ask(analysis: string, input: unknown): unknown {
  return analyseCase({ name: 'asked', analysis, input });
}

/** What is said about an input; the output instead where there is one. */
function problemOf(analysis: string, input: unknown): unknown {
  const result = analyseCase({ name: 'asked', analysis, input });
  return 'error' in result ? result.error : result.output;
}

/** JSON has no words for them: they would come out as null. */
function numbersBeyondAll(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersBeyondAll) : [];
}

describe.each([...ANALYSES.keys()])('the analysis %s', (analysis) => {
  const ofAnalysis = cases.filter((one) => one.analysis === analysis);

  it('has reference cases', () => {
    expect(ofAnalysis.length).toBeGreaterThan(0);
  });

  it.each(ofAnalysis.map((one) => [one.name, one] as const))('agrees with the reference: %s', (name, one) => {
    expect(differences(analyseCase(one), { name, output: one.expected })).toEqual([]);
  });

  it('gives the same for the same', () => {
    expect(analyseCase(caseOf(analysis))).toEqual(analyseCase(caseOf(analysis)));
  });

  it.each([undefined, null, 5, 'text', [], {}, [1, 2], { readings: 'none' }])('says what is wrong with %j', (input) => {
    expect(problemOf(analysis, input)).toMatch(new RegExp(`^The input of ${analysis} is not understood: .+\\.$`));
  });

  it('has a sentence, or else finite numbers, for each field that is missing or something else', () => {
    const { input } = caseOf(analysis);
    for (const field of Object.keys(input)) {
      for (const wrong of [undefined, null, 'nonsense', -1.5, 1e308, true, { nonsense: 1 }, [null], [['']], []]) {
        const answer = problemOf(analysis, { ...input, [field]: wrong });
        expect(typeof answer === 'string' ? [] : numbersBeyondAll(answer)).toEqual([]);
      }
    }
  });
});

describe('analyseCase', () => {
  it('knows every analysis that there are reference cases of', () => {
    expect([...new Set(cases.map(({ analysis }) => analysis))].filter((name) => !ANALYSES.has(name))).toEqual([]);
  });

  it.each(['', 'nonsense', 'constructor', '__proto__', 'Effects'])(
    'says which analyses there are instead of %j',
    (name) => {
      expect(problemOf(name, {})).toMatch(new RegExp(`^There is no analysis "${name}"; there are .*share`));
    },
  );

  it('quotes no more of a file than a sentence can hold', () => {
    const long = 'x'.repeat(1_000_000);

    expect(String(problemOf(long, {})).length).toBeLessThan(1_000);
    expect(String(problemOf('ordinary-change', { readings: [], options: { [long]: 1 } })).length).toBeLessThan(1_000);
  });

  it.each([
    [null, null],
    ['text', null],
    [{}, null],
    [{ name: 5, analysis: 'bh', input: { p: [] } }, null],
    [{ name: 'no analysis', input: {} }, 'no analysis'],
  ])('says that %j is no case', (value, name) => {
    const result = analyseCase(value);

    expect(result).toMatchObject({ name });
    expect('error' in result && result.error).toMatch(/^This is no case: /);
  });

  it('says where the first problem is, and what is expected there', () => {
    const readings = [
      { date: '2026-11-26', value: 4 },
      { date: '2026-02-30', value: 4 },
    ];

    expect(ask('ordinary-change', { readings })).toEqual({
      name: 'asked',
      error: 'The input of ordinary-change is not understood: readings.1.date: not a day that exists.',
    });
  });

  it('says that a key is no day', () => {
    const activities = [{ id: 'a', days: { '2026-1-1': 1 } }];

    expect(problemOf('explain-jump', { date: '2026-11-27', activities })).toBe(
      'The input of explain-jump is not understood: activities.0.days.2026-1-1: not a day that exists.',
    );
  });

  it.each([
    [
      'a budget that ends before it begins',
      'budget',
      { from: '2026-11-02', to: '2026-11-01', budgetPerDay: 1, minutes: {} },
    ],
    [
      'a budget of six days',
      'budget',
      { from: '2026-11-01', to: '2026-11-02', budgetPerDay: [1, 2, 3, 4, 5, 6], minutes: {} },
    ],
    [
      'minutes below nothing',
      'budget',
      { from: '2026-11-01', to: '2026-11-02', budgetPerDay: 1, minutes: { '2026-11-01': -1 } },
    ],
    [
      'a budget over thousands of years',
      'budget',
      { from: '0001-01-01', to: '9999-12-31', budgetPerDay: 1, minutes: {} },
    ],
    ['a period of no days', 'share', { before: { days: 0, sources: {} }, after: { days: 1, sources: {} } }],
    [
      'an event that ends before it begins',
      'suggest-events',
      { readings: [], events: [{ from: '2026-11-02', to: '2026-11-01' }] },
    ],
    ['an option that does not exist', 'suggest-events', { readings: [], options: { stratumdays: 28 } }],
    ['more differences than can be gone through', 'sign-flip', { differences: Array.from({ length: 21 }, () => 1) }],
    ['no differences', 'sign-flip', { differences: [] }],
    ['five pairs', 'experiment-design', { seed: 1, start: '2026-11-30', pairs: 5, periodDays: 3 }],
    ['twenty-one pairs', 'experiment-design', { seed: 1, start: '2026-11-30', pairs: 21, periodDays: 3 }],
    ['half a day', 'experiment-design', { seed: 1, start: '2026-11-30', pairs: 9, periodDays: 0.5 }],
    ['a seed of more than 32 bits', 'experiment-design', { seed: 2 ** 32, start: '2026-11-30' }],
    [
      'an amount to reach without the amount',
      'habit',
      { kind: 'at-least', frequency: { times: 1, days: 1 }, values: [1] },
    ],
    ['days too few to divide by', 'share', { before: { days: 1e-320, sources: {} }, after: { days: 1, sources: {} } }],
    [
      'a budget too small to divide by',
      'budget',
      { from: '2026-11-01', to: '2026-11-02', budgetPerDay: 1e-320, minutes: { '2026-11-01': 1 } },
    ],
    ['a probability of next to nothing', 't-quantile', { prob: [1e-320], df: [3] }],
    ['a probability of 1', 't-quantile', { prob: [1], df: [3] }],
    ['a p above 1', 'bh', { p: [0.5, 1.5] }],
    ['columns of other lengths', 't-test', { x: [1, 2, 3], y: [1, 2], k: 1, resolution: 0 }],
    ['nothing to test on', 't-test', { x: [0, 0, 0], y: [1, 2, 3], k: 1, resolution: 0 }],
    ['as many parameters as rows', 't-test', { x: [1, 2, 3], y: [1, 2, 4], k: 3, resolution: 0 }],
  ])('does not understand %s', (_, analysis, input) => {
    expect(problemOf(analysis, input)).toMatch(/^The input of .* is not understood: /);
  });

  it.each([
    [
      'a pair without its second period',
      [
        ['A', 1],
        ['B', 1],
        ['A', 2],
      ],
    ],
    [
      'the same arm twice',
      [
        ['A', 1],
        ['A', 1],
      ],
    ],
  ])('does not understand an experiment of %s', (_, halves) => {
    const periods = halves.map(([arm, pair], index) => {
      const on = `2026-11-${String(10 + index)}`;
      return { pair, arm, from: on, to: on };
    });

    expect(problemOf('experiment', { design: { periods }, readings: [] })).toMatch(/one of arm B in each pair/);
  });

  it('takes the defaults for what is left out or null', () => {
    const { input, expected } = caseOf('experiment-design');
    const { seed, start } = input as { readonly seed: number; readonly start: string };
    const { readings } = caseOf('suggest-events').input;

    expect(ask('experiment-design', { seed, start, pairs: null })).toEqual({ name: 'asked', output: expected });
    expect(ask('suggest-events', { readings })).toEqual(ask('suggest-events', { readings, events: null, options: {} }));
  });

  it('leaves a reading out that is beyond all numbers', () => {
    const readings = JSON.parse(
      '[{"date": "2026-11-26", "value": 1e999}, {"date": "2026-11-27", "value": null}]',
    ) as unknown;

    expect(ask('ordinary-change', { readings, events: [] })).toMatchObject({ output: { verdict: 'not-enough-data' } });
  });

  it('knows a source by any name', () => {
    const counts = (visits: number) =>
      JSON.parse(`{"days": 1, "sources": {"__proto__": ${String(visits)}, "x": 1}}`) as unknown;
    const output = problemOf('share', { before: counts(1), after: counts(3) });

    expect(output).toMatchObject({ sources: [{ source: '__proto__', shareAfter: 0.75 }, { source: 'x' }] });
  });
});

describe('parseCaseFile', () => {
  it('takes the cases as they are and leaves other fields aside', () => {
    expect(parseCaseFile({ format: 'any', cases: [1, { name: 'x' }] })).toEqual([1, { name: 'x' }]);
    expect(parseCaseFile({ cases: [] })).toEqual([]);
  });

  it.each([undefined, null, 5, [], {}, { cases: {} }, { cases: null }])('takes nothing from %j', (value) => {
    expect(parseCaseFile(value)).toBeNull();
  });
});
