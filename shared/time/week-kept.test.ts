import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { budgetKept } from '../statistics/budget-kept';
import { aBudget, aPlatform, aSession, at } from '../testing/builders';
import { CAP } from './budget';
import { weekOf } from './week';
import { measuredDays } from './week-kept';

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
