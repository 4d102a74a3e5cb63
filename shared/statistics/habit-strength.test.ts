import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { habitStrength, multiplierOf, type Frequency, type HabitKind } from './habit-strength';

type HabitCase = {
  readonly name: string;
  readonly analysis: string;
  readonly input: {
    readonly kind?: HabitKind;
    readonly target?: number;
    readonly frequency: Frequency;
    readonly values: readonly (number | null)[];
  };
  readonly expected: { readonly multiplier: number; readonly scores: readonly number[] };
};
type Fixture = {
  readonly tolerance: { readonly abs: number; readonly rel: number };
  readonly cases: readonly HabitCase[];
};

const file = path.resolve(import.meta.dirname, '../testing/cases/12-share-habit-budget.json');
const { tolerance, cases } = JSON.parse(readFileSync(file, 'utf8')) as Fixture;
const habits = cases.filter(({ analysis }) => analysis === 'habit');

function agrees(got: number, expected: number): boolean {
  return Math.abs(got - expected) <= Math.max(tolerance.abs, tolerance.rel * Math.abs(expected));
}

function strengthsOf({ kind = 'yes-no', target = 0, frequency, values }: HabitCase['input']): readonly number[] {
  return habitStrength(values.map((value) => ({ kind, target, frequency, value })));
}

const DAILY = { kind: 'yes-no', target: 1, frequency: { times: 1, days: 1 } } as const;

describe('habitStrength', () => {
  it('has reference cases of every kind', () => {
    expect(new Set(habits.map(({ input }) => input.kind ?? 'yes-no'))).toEqual(
      new Set(['yes-no', 'at-least', 'at-most']),
    );
  });

  it.each(habits.map((one) => [one.name, one] as const))('agrees with the reference: %s', (_, { input, expected }) => {
    const strengths = strengthsOf(input);

    expect(strengths.length).toBe(expected.scores.length);
    expect(strengths.filter((got, index) => !agrees(got, expected.scores[index] ?? NaN))).toEqual([]);
    expect(agrees(multiplierOf(input.frequency), expected.multiplier)).toBe(true);
  });

  it('reaches a half after 13 days of a daily habit and four fifths after 30', () => {
    const strengths = habitStrength(Array.from({ length: 30 }, () => ({ ...DAILY, value: 1 })));

    expect(strengths[12]).toBeCloseTo(0.5, 12);
    expect(Math.round((strengths[29] ?? 0) * 100)).toBe(80);
  });

  it('is dented by one missed day, not broken', () => {
    const days = [...Array.from({ length: 60 }, () => 1), 0].map((value) => ({ ...DAILY, value }));
    const [before, after] = habitStrength(days).slice(-2);

    expect(after).toBeCloseTo((before ?? 0) * multiplierOf(DAILY.frequency), 12);
  });

  it('is nothing for no days, and begins full for an allowance', () => {
    expect(habitStrength([])).toEqual([]);
    expect(habitStrength([{ ...DAILY, kind: 'at-most', value: null }])).toEqual([1]);
    expect(habitStrength([{ ...DAILY, value: null }])).toEqual([0]);
  });

  it('takes a goal of nothing as reached and an allowance of nothing as kept only by nothing', () => {
    expect(habitStrength([{ ...DAILY, kind: 'at-least', target: 0, value: 0 }])[0]).toBeGreaterThan(0);
    expect(habitStrength([{ ...DAILY, kind: 'at-most', target: 0, value: 0 }])).toEqual([1]);
    expect(habitStrength([{ ...DAILY, kind: 'at-most', target: 0, value: 1 }])[0]).toBeLessThan(1);
  });
});
