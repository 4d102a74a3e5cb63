import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysFrom } from '../base/day';
import { progressOf } from '../checklist/checklist';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import { TICK } from '../checklist/target';
import { aCheck, amount, anActivity, aPause, documentsWith, id, skipped } from '../testing/builders';
import { checklistIn } from './checklist-in';
import { EMPTY_DOCUMENTS } from './documents';
import { daySharesIn, yearSharesIn } from './year-shares-in';

const MONDAY = day('2026-11-23');
const TUESDAY = day('2026-11-24');

describe('yearSharesIn', () => {
  it('has every day of the year', () => {
    expect(yearSharesIn(EMPTY_DOCUMENTS, 2024)).toHaveLength(366);
    const days = yearSharesIn(EMPTY_DOCUMENTS, 987);
    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([365, '0987-01-01', '0987-12-31']);
  });
});

describe('daySharesIn', () => {
  const activities = ['a', 'b', 'c', 'd'].map((name) => anActivity({ id: id(name) }));
  const sharesWith = (checks: Parameters<typeof aCheck>[0][]) =>
    daySharesIn(documentsWith({ activities, checks: checks.map(aCheck) }), { from: MONDAY, to: TUESDAY });

  it('is the share of what was due and not skipped', () => {
    const shares = sharesWith([{ activityId: id('a') }, { activityId: id('b'), entry: skipped() }]);
    expect(shares[0]).toEqual({ day: MONDAY, done: 1, due: 3, share: 1 / 3 });
  });

  it('is null where nothing was entered, and 0 where it was entered that nothing was done', () => {
    const shares = sharesWith([{ activityId: id('a'), entry: amount(0) }]);
    expect(shares.map(({ share }) => share)).toEqual([0, null]);
  });

  it('is null where all that was due was skipped, or nothing was due', () => {
    const all = activities.map((activity) => ({ activityId: activity.id, entry: skipped() }));
    expect(sharesWith(all)[0]).toMatchObject({ due: 0, share: null });
    const before = { from: day('2015-01-01'), to: day('2015-01-01') };
    expect(daySharesIn(documentsWith({ activities }), before)[0]).toMatchObject({ due: 0, share: null });
  });

  it('follows what is entered afterwards, in the week that goes on in the next month too', () => {
    const plans = [
      { from: day('2026-01-01'), schedule: { kind: 'times-a-week', times: 1, weekStart: 1 } as const, target: TICK },
    ];
    const without = documentsWith({ activities: [anActivity({ plans })] });
    const ticked = documentsWith({ checks: [aCheck({ day: day('2026-09-30') })] });
    const span = { from: day('2026-09-30'), to: day('2026-10-01') };

    expect(daySharesIn(without, span).map(({ done, due }) => [done, due])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(daySharesIn({ ...without, months: ticked.months }, span).map(({ done, due }) => [done, due])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('counts each day as its own page does', () => {
    const schedules: Schedule[] = [
      EVERY_DAY,
      { kind: 'weekdays', weekdays: [1, 3, 5] },
      { kind: 'times-a-week', times: 3, weekStart: 1 },
    ];
    const plans = fc
      .constantFrom(...schedules)
      .map((schedule) => [{ from: day('2026-10-20'), schedule, target: TICK }]);
    const first = day('2026-10-15');
    const entries = fc.constantFrom(amount(1), amount(0), skipped());
    const checks = fc.uniqueArray(
      fc.record({
        day: fc.nat(50).map((offset) => addDays(first, offset)),
        activityId: fc.constantFrom(id('a'), id('b')),
        entry: entries,
      }),
      { selector: ({ day: on, activityId }) => `${on} ${activityId}`, maxLength: 40, size: 'max' },
    );
    fc.assert(
      fc.property(plans, plans, checks, (plansOfA, plansOfB, entered) => {
        const documents = documentsWith({
          activities: [anActivity({ id: id('a'), plans: plansOfA }), anActivity({ id: id('b'), plans: plansOfB })],
          pauses: [aPause()],
          checks: entered.map(aCheck),
        });
        const span = { from: addDays(first, 3), to: addDays(first, 45) };
        const shares = daySharesIn(documents, span);
        expect(shares.map(({ day: on, done, due }) => ({ day: on, done, due }))).toEqual(
          daysFrom(span.from, span.to).map((on) => ({ day: on, ...progressOf(checklistIn(documents, on)) })),
        );
      }),
      { numRuns: 50 },
    );
  });
});
