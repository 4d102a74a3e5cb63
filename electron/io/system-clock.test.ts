import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, DEFAULT_DAY_START } from '../../shared/base/clock-time';
import { addDays, day } from '../../shared/base/day';
import { clockTimeOf, dayOf } from '../../shared/base/day-of';
import { instantOfMilliseconds, parseInstant, type Instant } from '../../shared/base/instant';
import type { Clock } from '../services/ports';
import { createFixedDayClock, createSystemClock } from './system-clock';

function clockAt(text: string, zone: string): Clock {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(text);
  return { now: () => instant, zone: () => zone };
}

describe('createSystemClock', () => {
  it('gives the moment and a zone that Intl knows', () => {
    const clock = createSystemClock();

    const [before, now, after] = [Date.now(), Date.parse(clock.now()), Date.now()];

    expect([before <= now, now <= after]).toEqual([true, true]);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: clock.zone() })).not.toThrow();
  });

  it('notices another zone while it runs, and calls one without a name UTC', () => {
    const clock = createSystemClock();
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      expect(clock.zone()).toBe('America/New_York');
      process.env['TZ'] = 'Pacific/Apia';
      expect(clock.zone()).toBe('Pacific/Apia');
      process.env['TZ'] = 'Nowhere/At_All';
      expect(clock.zone()).toBe('UTC');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('createFixedDayClock', () => {
  const dayStart = (): typeof DEFAULT_DAY_START => DEFAULT_DAY_START;

  it.each([
    ['2026-11-24T09:30:00.000Z', '2026-03-05T09:30:00.000Z'],
    ['2026-11-24T04:00:00.000Z', '2026-03-05T04:00:00.000Z'],
    ['2026-11-24T23:59:59.999Z', '2026-03-05T23:59:59.999Z'],
    ['2026-11-25T03:59:59.999Z', '2026-03-06T03:59:59.999Z'],
  ])('shows at %s the same time of the fixed day', (real, shown) => {
    const clock = createFixedDayClock(day('2026-03-05'), { dayStart, system: clockAt(real, 'UTC') });

    expect(clock.now()).toBe(shown);
  });

  it('begins the day again where the next one would begin', () => {
    const clock = createFixedDayClock(day('2026-03-05'), {
      dayStart,
      system: clockAt('2026-11-25T04:00:00.000Z', 'UTC'),
    });

    expect(clock.now()).toBe('2026-03-05T04:00:00.000Z');
  });

  it('follows the start of the day when the settings change it', () => {
    let starts = clockTime('04:00');
    const clock = createFixedDayClock(day('2026-03-05'), {
      dayStart: () => starts,
      system: clockAt('2026-11-24T02:00:00.000Z', 'UTC'),
    });
    expect(clock.now()).toBe('2026-03-06T02:00:00.000Z');

    starts = clockTime('00:00');

    expect(clock.now()).toBe('2026-03-05T02:00:00.000Z');
  });

  it('shows the same time on the clock in another season', () => {
    const clock = createFixedDayClock(day('2026-07-05'), {
      dayStart,
      system: clockAt('2026-11-24T14:30:00.000Z', 'America/New_York'),
    });

    expect(clockTimeOf(clock.now(), clock.zone())).toBe('09:30');
  });

  it('is within its day, whatever the real moment, the zone and the start of the day', () => {
    const zones = [
      'UTC',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
    ];
    fc.assert(
      fc.property(
        fc.record({
          real: fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }),
          zone: fc.constantFrom(...zones),
          starts: fc.constantFrom('00:00', '02:30', '04:00', '23:59').map(clockTime),
          // The days around the clock changes of 2026 are among these.
          fixed: fc.integer({ min: 0, max: 365 }).map((days) => addDays(day('2026-01-01'), days)),
        }),
        ({ real, zone, starts, fixed }) => {
          const system = { now: (): Instant => instantOfMilliseconds(real), zone: (): string => zone };

          const now = createFixedDayClock(fixed, { dayStart: () => starts, system }).now();

          expect(dayOf(now, zone, starts)).toBe(fixed);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('runs with the real clock when no other is given', () => {
    const clock = createFixedDayClock(day('2026-03-05'), { dayStart });

    expect(dayOf(clock.now(), clock.zone(), dayStart())).toBe('2026-03-05');
  });
});
