import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aBudget, id } from '../testing/builders';
import { budgetOn, budgetSchema, CAP, sameEveryDay, weekMinutesSchema } from './budget';

describe('budgetOn', () => {
  const budgets = [
    aBudget({
      id: id('x'),
      versions: [
        { from: day('2026-11-01'), minutes: [15, 15, 15, 15, 10, null, 0] },
        { from: day('2026-11-23'), minutes: [...sameEveryDay(20)] },
      ],
    }),
    aBudget({ id: CAP }),
  ];

  it.each([
    ['before there was one', '2026-10-31', null],
    ['on a Friday', '2026-11-20', 10],
    ['on a day without one', '2026-11-21', null],
    ['on a day without any time', '2026-11-22', 0],
    ['from the day of a new one', '2026-11-23', 20],
  ])('%s is on %s %s', (_, on, expected) => {
    expect(budgetOn(budgets, id('x'), day(on))).toBe(expected);
  });

  it('is that of the platform, or of the whole day', () => {
    expect(budgetOn(budgets, CAP, day('2026-11-23'))).toBe(15);
    expect(budgetOn(budgets, id('blog'), day('2026-11-23'))).toBeNull();
  });
});

describe('weekMinutesSchema', () => {
  it.each([
    [[15, 15, 15, 15, 15, 15]],
    [sameEveryDay(-1)],
    [sameEveryDay(1441)],
    [sameEveryDay(1.5)],
    [sameEveryDay(Number.NaN)],
  ])('does not take %j', (minutes) => {
    expect(weekMinutesSchema.safeParse(minutes).success).toBe(false);
  });

  it('takes whole minutes of a day, none, and no budget', () => {
    expect(weekMinutesSchema.safeParse([0, 1440, null, 1, 2, 3, 4]).success).toBe(true);
  });
});

describe('budgetSchema', () => {
  it('wants at least one version, and all in order', () => {
    const [version] = aBudget().versions;
    expect(budgetSchema.safeParse({ ...aBudget(), versions: [] }).success).toBe(false);
    expect(budgetSchema.safeParse({ ...aBudget(), versions: [version, version] }).success).toBe(false);
    expect(budgetSchema.safeParse(aBudget()).success).toBe(true);
  });
});
