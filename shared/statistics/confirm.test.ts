import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { createSeededRandom } from '../base/random';
import { differences, referenceCases } from '../testing/reference-cases';
import { confirm, type ConfirmInput } from './confirm';

/** An activity up to a coin that adds a point, with a claim made at the reading of the 61st day. */
function aRecord(count: number): ConfirmInput {
  const random = createSeededRandom(4);
  const start = day('2026-01-01');
  const days: Record<string, number> = {};
  let value = 50;
  const readings = Array.from({ length: count }, (_, index) => {
    const date = addDays(start, index);
    days[date] = random() < 0.5 ? 1 : 0;
    value += random() - 0.5 + (days[date] ?? 0);
    return { date, value };
  });
  const claim = { activityId: 'a', lag: 0, sign: 1, since: addDays(start, 60) } as const;
  return { activities: [{ id: 'a', days }], readings, events: [], claim };
}

describe('confirm', () => {
  it.each(referenceCases('09-events-checkpoints-confirm.json', 'confirm'))(
    'agrees with the reference: %s',
    (_, { input, expected }) => {
      expect(differences(confirm(input as ConfirmInput), expected)).toEqual([]);
    },
  );

  it('looks at nothing before the claim, and at nothing after the changes it takes', () => {
    const record = aRecord(200);
    const changed = {
      ...record,
      readings: record.readings.map(({ date, value }, index) => ({
        date,
        value: index < 60 || index > 60 + 56 ? 1000 * index : value,
      })),
    };

    expect(confirm(changed)).toEqual(confirm(record));
    expect(confirm(record)).toMatchObject({ n: 56, verdict: 'confirmed' });
  });

  it('waits for as many changes as the claim takes', () => {
    const record = aRecord(160);
    const claim = { ...record.claim, confirmIntervals: 99 };

    expect(confirm({ ...record, claim })).toMatchObject({ n: 99, needed: 99, verdict: 'confirmed' });
    expect(confirm({ ...record, claim: { ...claim, confirmIntervals: 100 } })).toEqual({
      n: 99,
      needed: 100,
      effectPerDay: null,
      ciLow: null,
      ciHigh: null,
      p: null,
      verdict: 'waiting',
    });
  });

  it('does not count changes on days of which the activity is not known', () => {
    const record = aRecord(160);
    const unknown = Object.fromEntries(record.readings.slice(70, 80).map(({ date }) => [date, null]));
    const activities = record.activities.map(({ id, days }) => ({ id, days: { ...days, ...unknown } }));

    expect(confirm({ ...record, activities, claim: { ...record.claim, confirmIntervals: 99 } })).toMatchObject({
      n: 89,
      verdict: 'waiting',
    });
  });

  it('cannot be tested when the activity was not done any more', () => {
    const record = aRecord(160);
    const stopped = Object.fromEntries(record.readings.slice(60).map(({ date }) => [date, 0]));
    const activities = record.activities.map(({ id, days }) => ({ id, days: { ...days, ...stopped } }));

    expect(confirm({ ...record, activities })).toMatchObject({ n: 56, effectPerDay: null, verdict: 'not-testable' });
  });

  it('is never confirmed by the opposite', () => {
    const record = aRecord(160);
    const found = confirm({ ...record, claim: { ...record.claim, sign: -1 } });

    expect(found.verdict).toBe('not-confirmed');
    expect(found.p).toBeGreaterThan(0.99);
  });

  it('waits for ever for an activity that is gone, and without readings', () => {
    const record = aRecord(160);

    expect(confirm({ ...record, activities: [] })).toMatchObject({ n: 0, verdict: 'waiting' });
    expect(confirm({ ...record, readings: [] })).toMatchObject({ n: 0, verdict: 'waiting' });
  });
});
