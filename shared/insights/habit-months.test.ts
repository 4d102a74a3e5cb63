import { describe, expect, it } from 'vitest';
import { day, type Month } from '../base/day';
import type { Check } from '../checklist/check';
import { EVERY_DAY } from '../schedule/schedule';
import { aCheck, amount, anActivity, aSession, documentsWith } from '../testing/builders';
import { activityMonths, habitMonths } from './habit-months';
import { monthFactsOf } from './month-facts';

const TODAY = day('2026-11-23');

function monthsOf(checks: readonly Check[], { from = '2026-10-01', sessionOn = '2026-11-01' } = {}): readonly Month[] {
  const documents = documentsWith({ checks, sessions: [aSession({ day: day(sessionOn) })] });
  const months = new Map([...documents.months.values()].map((of) => [of.month, monthFactsOf(of)]));
  const activity = anActivity({ plans: [{ from: day(from), schedule: EVERY_DAY, target: { kind: 'tick' } }] });
  const of = activityMonths(activity, { months, pauses: [], today: TODAY });
  return habitMonths(months, new Map([[activity.id, of]]), TODAY).map(({ month }) => month);
}

function entered(on: string): Check {
  return aCheck({ day: day(on), entry: amount(1) });
}

describe('habitMonths', () => {
  it('are all months from the first to that of today', () => {
    expect(monthsOf([entered('2026-11-02')])).toEqual(['2026-10', '2026-11']);
    expect(monthsOf([entered('2026-08-02')])).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
  });

  it.each(['0026-10-05', '1916-10-05', '2126-10-05'])(
    'are not those of two thousand years for an entry on %s',
    (on) => {
      expect(monthsOf([entered('2026-11-02'), entered(on)])).toEqual(['2026-10', '2026-11']);
      expect(monthsOf([entered('2026-11-02')], { sessionOn: on })).toEqual(['2026-10', '2026-11']);
    },
  );

  it('begin ten years before the first record, when a plan begins earlier still', () => {
    expect(monthsOf([entered('2026-11-02')], { from: '0001-01-01' })[0]).toBe('2016-11');
  });
});
