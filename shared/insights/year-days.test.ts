import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { checkId } from '../checklist/check';
import { progressOf } from '../checklist/checklist';
import { TICK } from '../checklist/target';
import { checklistIn } from '../ledger/checklist-in';
import { emptyMonth, type Documents } from '../ledger/documents';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import {
  aCheck,
  amount,
  anActivity,
  aNote,
  aPause,
  aReading,
  aSession,
  documentsWith,
  id,
  month,
  skipped,
} from '../testing/builders';
import { monthFactsOf } from './month-facts';
import { yearDays, yearsIn } from './year-days';

const NOVEMBER = month('2026-11');
const ACTIVITY = anActivity({ id: id('a') });
const check = (on: string, entry = amount(1)) =>
  aCheck({ id: checkId(day(on), ACTIVITY.id), day: day(on), activityId: ACTIVITY.id, entry });

function facts() {
  return monthFactsOf({
    ...emptyMonth(NOVEMBER),
    checks: [check('2026-11-02'), check('2026-11-03', amount(0)), check('2026-11-04', skipped())],
    sessions: [aSession({ day: day('2026-11-06') })],
    readings: [aReading({ day: day('2026-11-08') })],
    notes: [aNote({ id: day('2026-11-10'), day: day('2026-11-10') })],
  });
}

const SCENE = {
  months: new Map([[NOVEMBER, facts()]]),
  activities: [ACTIVITY],
  pauses: [],
  today: day('2026-11-23'),
};

describe('the days of a year', () => {
  it('are those of which something was entered, be it only minutes, a reading or a note', () => {
    expect(yearDays(2026, SCENE)).toEqual([
      { day: '2026-11-02', counts: { done: 1, due: 1 }, hasNote: false },
      { day: '2026-11-03', counts: { done: 0, due: 1 }, hasNote: false },
      { day: '2026-11-04', counts: { done: 0, due: 0 }, hasNote: false },
      { day: '2026-11-06', counts: null, hasNote: false },
      { day: '2026-11-08', counts: null, hasNote: false },
      { day: '2026-11-10', counts: null, hasNote: true },
    ]);
  });

  it('are of no other year', () => {
    expect(yearDays(2025, SCENE)).toEqual([]);
    expect(yearsIn(SCENE.months)).toEqual([2026]);
  });
});

describe('what was done of a day', () => {
  const activities = ['a', 'b', 'c', 'd'].map((name) => anActivity({ id: id(name) }));
  const MONDAY = day('2026-11-23');
  const countsWith = (checks: Parameters<typeof aCheck>[0][]) =>
    yearDaysIn(documentsWith({ activities, checks: checks.map(aCheck) })).map(({ day: on, counts }) => [on, counts]);

  it('is of what was due and not skipped', () => {
    expect(countsWith([{ activityId: id('a') }, { activityId: id('b'), entry: skipped() }])).toEqual([
      [MONDAY, { done: 1, due: 3 }],
    ]);
  });

  it('is nothing where it was entered that nothing was done', () => {
    expect(countsWith([{ activityId: id('a'), entry: amount(0) }])).toEqual([[MONDAY, { done: 0, due: 4 }]]);
  });

  it('is of nothing where all that was due was skipped', () => {
    const all = activities.map((activity) => ({ activityId: activity.id, entry: skipped() }));
    expect(countsWith(all)).toEqual([[MONDAY, { done: 0, due: 0 }]]);
  });

  it('is counted as its own page counts it', () => {
    const schedules: Schedule[] = [
      EVERY_DAY,
      { kind: 'weekdays', weekdays: [1, 3, 5] },
      { kind: 'times-a-week', times: 3, weekStart: 1 },
    ];
    const plans = fc
      .constantFrom(...schedules)
      .map((schedule) => [{ from: day('2026-10-20'), schedule, target: TICK }]);
    const first = day('2026-09-25');
    const entries = fc.constantFrom(amount(1), amount(0), skipped());
    const checks = fc.uniqueArray(
      fc.record({
        day: fc.nat(50).map((offset) => addDays(first, offset)),
        activityId: fc.constantFrom(id('a'), id('b')),
        entry: entries,
      }),
      { selector: ({ day: on, activityId }) => `${on} ${activityId}`, minLength: 1, maxLength: 40, size: 'max' },
    );
    fc.assert(
      fc.property(plans, plans, checks, (plansOfA, plansOfB, entered) => {
        const documents = documentsWith({
          activities: [anActivity({ id: id('a'), plans: plansOfA }), anActivity({ id: id('b'), plans: plansOfB })],
          pauses: [aPause()],
          checks: entered.map(aCheck),
        });
        const days = [...new Set(entered.map(({ day: on }) => on))].sort();
        expect(yearDaysIn(documents).map(({ day: on, counts }) => ({ day: on, ...counts }))).toEqual(
          days.map((on) => ({ day: on, ...progressOf(checklistIn(documents, on)) })),
        );
      }),
      { numRuns: 50 },
    );
  });
});

function yearDaysIn({ catalog, months }: Documents) {
  const known = new Map([...months].map(([name, document]) => [name, monthFactsOf(document)]));
  const { activities, pauses } = catalog;
  return yearDays(2026, { months: known, activities, pauses, today: day('2026-12-31') });
}
