import { describe, expect, it } from 'vitest';
import { addDays, day, daysFrom, weekdayOf, type Day } from '../base/day';
import { differences, referenceCases } from '../testing/reference-cases';
import { budgetKept, type MeasuredDay } from './budget-kept';

type BudgetInput = {
  readonly from: Day;
  readonly to: Day;
  readonly budgetPerDay: number | readonly number[];
  readonly minutes: Readonly<Record<string, number | null>>;
};

const cases = referenceCases('12-share-habit-budget.json', 'budget');
const MONDAY = day('2026-11-23');

function daysOf({ from, to, budgetPerDay, minutes }: BudgetInput): readonly MeasuredDay[] {
  return daysFrom(from, to).map((on) => ({
    day: on,
    minutes: minutes[on] ?? null,
    budget: typeof budgetPerDay === 'number' ? budgetPerDay : (budgetPerDay[weekdayOf(on) - 1] ?? null),
  }));
}

/** From Monday on, each with a budget of 10 minutes. */
function daysWith(...minutes: readonly (number | null)[]): readonly MeasuredDay[] {
  return minutes.map((spent, index) => ({ day: addDays(MONDAY, index), minutes: spent, budget: 10 }));
}

describe('budgetKept', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(2);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    const { worstDay, ...kept } = budgetKept(daysOf(input as BudgetInput));
    const worst = worstDay === null ? null : { date: worstDay.day, over: worstDay.over };

    expect(differences({ ...kept, worstDay: worst }, expected)).toEqual([]);
  });

  it('leaves out days without a budget', () => {
    expect(budgetKept([{ day: MONDAY, minutes: 90, budget: null }])).toMatchObject({
      daysInRange: 1,
      daysTracked: 0,
      daysWithin: 0,
      adherence: null,
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

  it('knows no part that was used of a budget of nothing', () => {
    expect(budgetKept([{ day: MONDAY, minutes: 5, budget: 0 }]).utilisation).toBeNull();
  });

  it.each([
    { minutes: [5, 5, 11, 5], current: 1, longest: 2 },
    { minutes: [5, 5, null, 5, 10], current: 2, longest: 2 },
    { minutes: [5, 5, 5, null], current: 0, longest: 3 },
    { minutes: [5, 5, 5, 11], current: 0, longest: 3 },
    { minutes: [], current: 0, longest: 0 },
  ])('takes $minutes for a streak of $current, and of $longest at most', ({ minutes, current, longest }) => {
    expect(budgetKept(daysWith(...minutes))).toMatchObject({ currentStreak: current, longestStreak: longest });
  });

  it.each([
    { within: 6, over: 0, verdict: 'not-enough-data' },
    { within: 7, over: 0, verdict: 'kept' },
    { within: 8, over: 2, verdict: 'kept' },
    { within: 39, over: 10, verdict: 'mostly-kept' },
    { within: 5, over: 5, verdict: 'mostly-kept' },
    { within: 49, over: 50, verdict: 'not-kept' },
  ])('calls $within days within and $over over $verdict', ({ within, over, verdict }) => {
    const minutes = [...Array.from({ length: within }, () => 10), ...Array.from({ length: over }, () => 11)];

    expect(budgetKept(daysWith(...minutes)).verdict).toBe(verdict);
  });
});
