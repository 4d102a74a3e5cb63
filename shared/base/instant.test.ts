import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../testing/builders';
import { instantOfMilliseconds, instantSchema, millisecondsOf, minutesBetween, parseInstant } from './instant';

describe('parseInstant', () => {
  it.each([
    '2026-11-23T08:42:10.123Z',
    '0001-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '2024-02-29T00:00:00.000Z',
  ])('takes %s', (text) => {
    expect(parseInstant(text)).toBe(text);
  });

  it.each([
    '2026-02-30T00:00:00.000Z',
    '2023-02-29T00:00:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '2026-11-23T23:59:60.000Z',
    '2026-11-23T08:42:10Z',
    '2026-11-23T08:42:10.123',
    '2026-11-23T08:42:10.123+01:00',
    '2026-11-23 08:42:10.123Z',
    '+010000-01-01T00:00:00.000Z',
    '2026-11-23',
    '',
  ])('does not take %j', (text) => {
    expect(parseInstant(text)).toBeNull();
    expect(instantSchema.safeParse(text).success).toBe(false);
  });
});

describe('instants', () => {
  const moments = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });

  it('are read back as the milliseconds that they were made of', () => {
    fc.assert(
      fc.property(moments, (milliseconds) => {
        const instant = instantOfMilliseconds(milliseconds);
        expect(parseInstant(instant)).toBe(instant);
        expect(millisecondsOf(instant)).toBe(milliseconds);
      }),
    );
  });

  it('have the order of their text', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        expect(instantOfMilliseconds(one) < instantOfMilliseconds(other)).toBe(one < other);
      }),
    );
  });

  it('are rounded down to milliseconds', () => {
    expect(instantOfMilliseconds(0.9)).toBe('1970-01-01T00:00:00.000Z');
    expect(instantOfMilliseconds(-0.1)).toBe('1969-12-31T23:59:59.999Z');
  });

  it('lie a number of minutes apart that need not be whole', () => {
    expect(minutesBetween(at('2026-11-23T09:00:00.000Z'), at('2026-11-23T09:10:30.000Z'))).toBe(10.5);
    expect(minutesBetween(at('2026-11-23T09:10:00.000Z'), at('2026-11-23T09:00:00.000Z'))).toBe(-10);
  });
});
