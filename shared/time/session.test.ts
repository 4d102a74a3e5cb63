import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { endOfDay, startOfDay } from '../base/day-of';
import { aSession, at, fromTo } from '../testing/builders';
import { dayStarts, spansOn, zones } from '../testing/random-records';
import { isNearItsDay, minutesOf, MOST_DAYS_APART, overlap, sessionSchema, type Span } from './session';

const MONDAY = day('2026-11-23');
const TEN_MINUTES: Span = { kind: 'minutes', minutes: 10 };

describe('minutesOf', () => {
  it('is what was typed, or what lies between two moments', () => {
    expect(minutesOf({ kind: 'minutes', minutes: 15 })).toBe(15);
    expect(minutesOf(fromTo('09:00', '09:25'))).toBe(25);
  });

  it('is not rounded', () => {
    const span: Span = {
      kind: 'from-to',
      startAt: at('2026-11-23T09:00:00.000Z'),
      endAt: at('2026-11-23T09:00:20.000Z'),
    };
    expect(minutesOf(span)).toBeCloseTo(1 / 3, 10);
  });

  it('is the true length when clocks change in between', () => {
    // In Berlin from 01:30 to 03:30 on the clock, in spring over one hour, in autumn over three.
    const spring: Span = {
      kind: 'from-to',
      startAt: at('2026-03-29T00:30:00.000Z'),
      endAt: at('2026-03-29T01:30:00.000Z'),
    };
    const autumn: Span = {
      kind: 'from-to',
      startAt: at('2026-10-24T23:30:00.000Z'),
      endAt: at('2026-10-25T02:30:00.000Z'),
    };
    expect(minutesOf(spring)).toBe(60);
    expect(minutesOf(autumn)).toBe(180);
  });
});

describe('overlap', () => {
  it.each([
    { of: 'one within the other', one: fromTo('09:00', '10:00'), other: fromTo('09:20', '09:30'), expected: true },
    { of: 'the same twice', one: fromTo('09:00', '10:00'), other: fromTo('09:00', '10:00'), expected: true },
    { of: 'a shared end', one: fromTo('09:00', '10:00'), other: fromTo('09:59', '10:30'), expected: true },
    { of: 'touching ends', one: fromTo('09:00', '10:00'), other: fromTo('10:00', '10:30'), expected: false },
    { of: 'one after the other', one: fromTo('09:00', '10:00'), other: fromTo('11:00', '12:00'), expected: false },
    { of: 'minutes and a time', one: fromTo('09:00', '10:00'), other: TEN_MINUTES, expected: false },
    { of: 'minutes twice', one: TEN_MINUTES, other: TEN_MINUTES, expected: false },
  ])('of $of: $expected', ({ one, other, expected }) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });
});

describe('isNearItsDay', () => {
  const days = fc.constantFrom(day('2026-11-23'), day('2026-10-25'), day('2026-03-29'));

  it('holds for whatever lies within the day, in any zone and for any start of the day', () => {
    fc.assert(
      fc.property(fc.record({ on: days, zone: zones, dayStart: dayStarts }), ({ on, zone, dayStart }) => {
        const [startAt, endAt] = [startOfDay(on, zone, dayStart), endOfDay(on, zone, dayStart)];
        expect(isNearItsDay({ day: on, span: { kind: 'from-to', startAt, endAt } })).toBe(true);
      }),
    );
  });

  it('keeps sessions that share a moment within the days that are compared', () => {
    const shifts = fc.integer({ min: -6, max: 6 });
    const spans = shifts.chain((shift) => spansOn(addDays(MONDAY, shift)));
    fc.assert(
      fc.property(shifts, spans, (by, span) => {
        const isNearBoth = isNearItsDay({ day: MONDAY, span }) && isNearItsDay({ day: addDays(MONDAY, by), span });
        if (span.kind === 'from-to' && isNearBoth) expect(Math.abs(by)).toBeLessThanOrEqual(MOST_DAYS_APART);
      }),
    );
  });

  it('does not hold for another week', () => {
    expect(isNearItsDay({ day: day('2026-11-30'), span: fromTo('09:00', '10:00') })).toBe(false);
    expect(isNearItsDay({ day: day('2026-11-16'), span: fromTo('09:00', '10:00') })).toBe(false);
  });

  it('holds for minutes without a time', () => {
    expect(isNearItsDay(aSession())).toBe(true);
  });
});

describe('sessionSchema', () => {
  it.each([
    fromTo('09:00', '08:00'),
    fromTo('09:00', '09:00'),
    { kind: 'minutes', minutes: 0 },
    { kind: 'minutes', minutes: 1441 },
    { kind: 'minutes', minutes: 7.5 },
    { kind: 'minutes', minutes: Number.NaN },
    { kind: 'from-to', startAt: '2026-11-23T09:00:00.000Z' },
    { kind: 'from-to', startAt: '2026-02-30T09:00:00.000Z', endAt: '2026-11-23T09:00:00.000Z' },
    {},
  ])('does not take the span %j', (span) => {
    expect(sessionSchema.safeParse({ ...aSession(), span }).success).toBe(false);
  });

  it('takes both kinds of span', () => {
    expect(sessionSchema.safeParse(aSession()).success).toBe(true);
    expect(sessionSchema.safeParse(aSession({ span: fromTo('09:00', '09:01') })).success).toBe(true);
  });
});
