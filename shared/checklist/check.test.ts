import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { aCheck, at, id } from '../testing/builders';
import { checkId, checkSchema, entrySchema, isLate } from './check';

const FOUR = clockTime('04:00');

describe('checkId', () => {
  it('names a day and an activity', () => {
    expect(checkId(day('2026-11-23'), id('answer'))).toBe('2026-11-23 answer');
  });
});

describe('checkSchema', () => {
  it('takes a check under the id of its day and activity only', () => {
    expect(checkSchema.safeParse(aCheck()).success).toBe(true);
    expect(checkSchema.safeParse(aCheck({ id: '2026-11-24 answer' })).success).toBe(false);
    expect(checkSchema.safeParse(aCheck({ id: '2026-11-23 write' })).success).toBe(false);
  });
});

describe('entrySchema', () => {
  it.each([
    { kind: 'amount', amount: 0 },
    { kind: 'amount', amount: 100_000 },
    { kind: 'skipped', reason: null },
    { kind: 'skipped', reason: 'client deadline' },
  ])('takes %j', (entry) => {
    expect(entrySchema.parse(entry)).toEqual(entry);
  });

  it.each([
    { kind: 'amount', amount: -1 },
    { kind: 'amount', amount: 0.5 },
    { kind: 'amount', amount: 100_001 },
    { kind: 'amount', amount: Number.NaN },
    { kind: 'amount', amount: Number.POSITIVE_INFINITY },
    { kind: 'amount', amount: '1' },
    { kind: 'skipped', reason: '' },
    { kind: 'skipped', reason: 'x'.repeat(201) },
    { kind: 'skipped' },
    { amount: 1 },
    JSON.parse('{"__proto__": {"kind": "amount", "amount": 1}}'),
  ] as readonly unknown[])('does not take %j', (entry) => {
    expect(entrySchema.safeParse(entry).success).toBe(false);
  });
});

describe('isLate', () => {
  it.each([
    ['in the evening', '2026-11-23T22:00:00.000Z', false],
    ['in the small hours, which belong to the evening', '2026-11-24T03:59:59.999Z', false],
    ['when the next day has begun', '2026-11-24T04:00:00.000Z', true],
    ['a year later', '2027-11-23T12:00:00.000Z', true],
    ['before the day', '2026-11-22T12:00:00.000Z', false],
  ])('%s: %s', (_, moment, expected) => {
    expect(isLate(aCheck({ at: at(moment) }), FOUR)).toBe(expected);
  });

  it('is judged in the zone in which it was entered', () => {
    const check = aCheck({ at: at('2026-11-24T05:00:00.000Z') });
    expect(isLate({ ...check, zone: 'Europe/Berlin' }, FOUR)).toBe(true);
    expect(isLate({ ...check, zone: 'America/Los_Angeles' }, FOUR)).toBe(false);
  });
});
