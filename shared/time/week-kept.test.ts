import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day, daysFrom, weekdayOf } from '../base/day';
import { aBudget, aPlatform, aSession, at } from '../testing/builders';
import { CAP } from './budget';
import { weekOf } from './week';
import { budgetKept, measuredDays, type MeasuredDay } from './week-kept';

type BudgetCase = {
  readonly name: string;
  readonly analysis: string;
  readonly input: {
    readonly from: string;
    readonly to: string;
    readonly budgetPerDay: number | readonly number[];
    readonly minutes: Readonly<Record<string, number | null>>;
  };
  readonly expected: {
    readonly daysTracked: number;
    readonly daysWithin: number;
    readonly usedMinutes: number;
    readonly budgetMinutes: number;
    readonly overrunMinutes: number;
    readonly worstDay: { readonly date: string; readonly over: number } | null;
  };
};

const file = path.resolve(import.meta.dirname, '../testing/cases/12-share-habit-budget.json');
const fixture = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly BudgetCase[] };
const cases = fixture.cases.filter(({ analysis }) => analysis === 'budget');

function daysOf({ from, to, budgetPerDay, minutes }: BudgetCase['input']): readonly MeasuredDay[] {
  return daysFrom(day(from), day(to)).map((on) => ({
    day: on,
    minutes: minutes[on] ?? null,
    budget: typeof budgetPerDay === 'number' ? budgetPerDay : (budgetPerDay[weekdayOf(on) - 1] ?? null),
  }));
}

describe('budgetKept', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(2);
  });

  it.each(cases.map((one) => [one.name, one] as const))('agrees with the reference: %s', (_, { input, expected }) => {
    const { daysTracked, daysWithin, usedMinutes, budgetMinutes, overrunMinutes, worstDay } = expected;

    expect(budgetKept(daysOf(input))).toEqual({
      daysTracked,
      daysWithin,
      usedMinutes,
      budgetMinutes,
      overrunMinutes,
      worstDay: worstDay === null ? null : { day: worstDay.date, over: worstDay.over },
    });
  });

  it('leaves out days without a budget', () => {
    expect(budgetKept([{ day: day('2026-11-23'), minutes: 90, budget: null }])).toMatchObject({
      daysTracked: 0,
      daysWithin: 0,
      overrunMinutes: 0,
      worstDay: null,
    });
  });

  it('counts a day of no time at all as within, and names the earliest of those that were most over', () => {
    const kept = budgetKept([
      { day: day('2026-11-23'), minutes: 0, budget: 0 },
      { day: day('2026-11-24'), minutes: 12, budget: 10 },
      { day: day('2026-11-25'), minutes: 2, budget: 0 },
    ]);

    expect(kept).toMatchObject({ daysWithin: 1, overrunMinutes: 4, worstDay: { day: '2026-11-24', over: 2 } });
  });
});

describe('measuredDays', () => {
  it('knows nothing of days without a record, and leaves out those to come', () => {
    const week = weekOf(
      {
        platforms: [aPlatform()],
        budgets: [aBudget({ id: CAP })],
        sessions: [aSession({ day: day('2026-11-23'), span: { kind: 'minutes', minutes: 20 } })],
        dayStart: clockTime('04:00'),
      },
      { first: day('2026-11-23'), today: day('2026-11-25') },
      { timer: null, now: at('2026-11-25T12:00:00.000Z') },
    );

    expect(measuredDays(week)).toEqual([
      { day: '2026-11-23', minutes: 20, budget: 15 },
      { day: '2026-11-24', minutes: null, budget: 15 },
      { day: '2026-11-25', minutes: null, budget: 15 },
    ]);
    expect(budgetKept(measuredDays(week))).toMatchObject({ daysTracked: 1, daysWithin: 0, overrunMinutes: 5 });
  });
});
