import { describe, expect, it } from 'vitest';
import type { Check } from '../checklist/check';
import { checkId } from '../checklist/check';
import { day } from '../base/day';
import { id, month } from '../testing/builders';
import { START } from '../testing/random-records';
import { compactMonth, compactMonthSchema, wholeMonth } from './compact-month';
import { emptyMonth, type MonthDocument } from './documents';
import type { Instant } from '../base/instant';

const AT = '2026-11-23T08:42:10.123Z' as Instant;

function check(date: string, activity: string, fields: Partial<Check> = {}): Check {
  const [on, activityId] = [day(date), id(activity)];
  return {
    ...{ id: checkId(on, activityId), day: on, activityId, entry: { kind: 'amount', amount: 1 } },
    ...{ at: AT, zone: 'Europe/Berlin', source: 'checklist', editedAt: AT },
    ...fields,
  };
}

function november(...checks: readonly Check[]): MonthDocument {
  return { ...emptyMonth(month('2026-11')), checks };
}

/** As text and back, by the schema. */
function crossed(document: MonthDocument): MonthDocument {
  return wholeMonth(compactMonthSchema.parse(JSON.parse(JSON.stringify(compactMonth(document)))));
}

describe('a month made compact', () => {
  it('is the same when it is whole again', () => {
    for (const document of START.months.values()) expect(crossed(document)).toEqual(document);
  });

  it('keeps what is unlike the others, in its order', () => {
    const document = november(
      check('2026-11-01', 'a'),
      check('2026-11-01', 'b', { entry: { kind: 'skipped', reason: 'travel' } }),
      check('2026-11-02', 'a', { source: 'timer', zone: 'Asia/Tokyo' }),
      check('2026-11-02', 'b', { editedAt: '2026-11-24T00:00:00.000Z' as Instant }),
      check('2026-11-03', 'a', { fromALaterVersion: { mood: 'good' } } as Partial<Check>),
      check('2026-11-03', 'b', { entry: { kind: 'amount', amount: 2, unit: 'pages' } as Check['entry'] }),
      check('2026-11-30', 'a', { entry: { kind: 'amount', amount: 0 } }),
    );

    expect(crossed(document)).toEqual(document);
  });

  it('keeps a field of the month that it does not know', () => {
    const document = { ...november(check('2026-11-01', 'a')), weather: 'rain' };

    expect(crossed(document)).toEqual(document);
  });

  it('takes a quarter of the room', () => {
    const document = november(
      ...Array.from({ length: 30 }, (_, index) => check(`2026-11-${String(index + 1).padStart(2, '0')}`, 'answer')),
    );

    const [compact, whole] = [compactMonth(document), document].map((one) => JSON.stringify(one).length);

    expect(compact).toBeLessThan((whole ?? 0) / 4);
  });

  it('is refused when a row points to what is not there', () => {
    const compact = compactMonth(november(check('2026-11-01', 'a')));

    expect(() => wholeMonth({ ...compact, activities: [] })).toThrow('A row of another month');
  });
});
