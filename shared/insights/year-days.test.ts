import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { checkId } from '../checklist/check';
import { emptyMonth } from '../ledger/documents';
import { aCheck, aNote, anActivity, aReading, aSession, amount, id, month, skipped } from '../testing/builders';
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
