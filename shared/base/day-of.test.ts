import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from './clock-time';
import { addDays, day } from './day';
import { clockTimeOf, dayOf, endOfDay, instantWithinDay, isZone, startOfDay } from './day-of';
import { instantOfMilliseconds, millisecondsOf, minutesBetween, parseInstant, type Instant } from './instant';

const four = clockTime('04:00');
const midnight = clockTime('00:00');

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(text);
  return instant;
}

describe('dayOf', () => {
  it('gives the small hours to the evening before', () => {
    expect(dayOf(at('2026-11-24T01:30:00.000Z'), 'UTC', four)).toBe('2026-11-23');
    expect(dayOf(at('2026-11-24T03:59:59.999Z'), 'UTC', four)).toBe('2026-11-23');
    expect(dayOf(at('2026-11-24T04:00:00.000Z'), 'UTC', four)).toBe('2026-11-24');
  });

  it('gives both 01:30 of the night the clocks go back to the evening before', () => {
    const [first, second] = [at('2026-11-01T05:30:00.000Z'), at('2026-11-01T06:30:00.000Z')];

    expect([clockTimeOf(first, 'America/New_York'), clockTimeOf(second, 'America/New_York')]).toEqual([
      '01:30',
      '01:30',
    ]);
    expect(dayOf(first, 'America/New_York', four)).toBe('2026-10-31');
    expect(dayOf(second, 'America/New_York', four)).toBe('2026-10-31');
  });

  it('does not go back a day when the clock shows the same hour again', () => {
    const start = clockTime('01:30');

    expect(dayOf(at('2026-11-01T05:29:00.000Z'), 'America/New_York', start)).toBe('2026-10-31');
    expect(dayOf(at('2026-11-01T05:30:00.000Z'), 'America/New_York', start)).toBe('2026-11-01');
    expect(dayOf(at('2026-11-01T06:10:00.000Z'), 'America/New_York', start)).toBe('2026-11-01');
  });

  it('begins the day at the clock change when that skips the start of the day', () => {
    const start = clockTime('02:30');

    expect(startOfDay(day('2026-03-08'), 'America/New_York', start)).toBe('2026-03-08T07:00:00.000Z');
    expect(dayOf(at('2026-03-08T06:59:59.999Z'), 'America/New_York', start)).toBe('2026-03-07');
    expect(dayOf(at('2026-03-08T07:00:00.000Z'), 'America/New_York', start)).toBe('2026-03-08');
  });

  it.each([
    ['Asia/Kathmandu', '2026-11-23T18:14:59.999Z', '2026-11-23'],
    ['Asia/Kathmandu', '2026-11-23T18:15:00.000Z', '2026-11-24'],
    ['Australia/Lord_Howe', '2026-11-23T12:59:59.999Z', '2026-11-23'],
    ['Australia/Lord_Howe', '2026-11-23T13:00:00.000Z', '2026-11-24'],
    ['Pacific/Chatham', '2026-06-23T11:14:59.999Z', '2026-06-23'],
    ['Pacific/Chatham', '2026-06-23T11:15:00.000Z', '2026-06-24'],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00.000Z', '2026-11-24'],
    ['America/St_Johns', '2026-11-24T03:29:59.999Z', '2026-11-23'],
    ['America/St_Johns', '2026-11-24T03:30:00.000Z', '2026-11-24'],
  ])('knows the odd offset of %s at %s', (zone, instant, expected) => {
    expect(dayOf(at(instant), zone, midnight)).toBe(expected);
  });

  it('steps over the date that Apia skipped', () => {
    expect(dayOf(at('2011-12-30T09:59:59.999Z'), 'Pacific/Apia', midnight)).toBe('2011-12-29');
    expect(dayOf(at('2011-12-30T10:00:00.000Z'), 'Pacific/Apia', midnight)).toBe('2011-12-31');
  });

  it('begins the day at one where midnight does not exist', () => {
    // São Paulo sprang forward at midnight until 2018.
    expect(startOfDay(day('2018-11-04'), 'America/Sao_Paulo', midnight)).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf(at('2018-11-04T02:59:59.999Z'), 'America/Sao_Paulo', midnight)).toBe('2018-11-03');
  });

  const zones = [
    'UTC',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Europe/London',
    'America/New_York',
    'Africa/Cairo',
    'America/Santiago',
  ];

  it('puts every moment between the start and the end of its day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) }),
        fc.constantFrom(...zones),
        fc.constantFrom('00:00', '01:30', '02:30', '04:00', '23:59').map(clockTime),
        (milliseconds, zone, dayStart) => {
          const found = dayOf(instantOfMilliseconds(milliseconds), zone, dayStart);

          expect(millisecondsOf(startOfDay(found, zone, dayStart))).toBeLessThanOrEqual(milliseconds);
          expect(millisecondsOf(endOfDay(found, zone, dayStart))).toBeGreaterThan(milliseconds);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never moves to an earlier day as time passes, over the clock changes of a year', () => {
    for (const zone of zones) {
      for (const dayStart of [midnight, clockTime('01:30'), clockTime('02:15')]) {
        let last = '0000-00-00';
        for (let hour = 0; hour < 366 * 24; hour += 5) {
          const found = dayOf(instantOfMilliseconds(Date.UTC(2026, 0, 1) + hour * 3_600_000), zone, dayStart);
          expect(found >= last).toBe(true);
          last = found;
        }
      }
    }
  });
});

describe('the length of a day', () => {
  it.each([
    ['Europe/London', '2026-03-28', 23],
    ['Europe/London', '2026-10-24', 25],
    ['Europe/London', '2026-11-24', 24],
    ['Australia/Lord_Howe', '2026-10-03', 23.5],
    ['Australia/Lord_Howe', '2026-04-04', 24.5],
  ])('in %s from %s at four is %d hours', (zone, from, hours) => {
    const start = startOfDay(day(from), zone, four);

    expect(minutesBetween(start, endOfDay(day(from), zone, four)) / 60).toBe(hours);
  });
});

describe('instantWithinDay', () => {
  it('puts a time before the start of the day on the next date', () => {
    const of = { zone: 'Europe/London', dayStart: four };

    expect(instantWithinDay(day('2026-11-23'), clockTime('09:10'), of)).toBe('2026-11-23T09:10:00.000Z');
    expect(instantWithinDay(day('2026-11-23'), clockTime('01:30'), of)).toBe('2026-11-24T01:30:00.000Z');
  });

  it('comes back as the same day and the same time on the clock, except where a change skips it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1439 }), (days, minutes) => {
        const of = { zone: 'Asia/Kathmandu', dayStart: four };
        const on = addDays(day('2020-01-01'), days);
        const time = clockTime(`${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`);

        const instant = instantWithinDay(on, time, of);

        expect(dayOf(instant, of.zone, of.dayStart)).toBe(on);
        expect(clockTimeOf(instant, of.zone)).toBe(time);
      }),
      { numRuns: 200 },
    );
  });
});

describe('isZone', () => {
  it('knows names of zones and refuses other text', () => {
    expect(isZone('Asia/Kathmandu')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});
