import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { dayOf, endOfDay, startOfDay } from '../base/day-of';
import { instantOfMilliseconds, millisecondsOf, minutesBetween, type Instant } from '../base/instant';
import { at, fromTo, id } from '../testing/builders';
import { minutesOf, overlap, type Span } from './session';
import type { Stretch } from './spent';
import {
  countedUntil,
  endByChoice,
  isPossibleTimer,
  minutesAway,
  movedTo,
  timerSchema,
  timerSeconds,
  timerStretches,
  type Timer,
} from './timer';

const DAY_START = clockTime('04:00');
const NONE = { sessions: [], dayStart: DAY_START };

const moment = (time: string) => at(`2026-11-23T${time}.000Z`);

function aTimer(fields: Partial<Timer> = {}): Timer {
  const startAt = moment('14:05:00');
  return { platformId: id('x'), startAt, zone: 'UTC', seenAt: startAt, frozen: null, ...fields };
}

const FROZEN = aTimer({ frozen: { at: moment('14:07:00'), reason: 'slept' } });

describe('timerSchema', () => {
  it('takes a timer that runs and one that stands still, with what a newer version put beside it', () => {
    for (const timer of [aTimer(), FROZEN, { ...FROZEN, later: 1 }]) expect(timerSchema.parse(timer)).toEqual(timer);
  });

  it('takes no reason that it does not know', () => {
    expect(timerSchema.safeParse({ ...FROZEN, frozen: { at: moment('14:07:00'), reason: 'bored' } }).success).toBe(
      false,
    );
  });
});

describe('countedUntil', () => {
  it('is never further than the longest ceiling, wherever the clock was set to', () => {
    expect(countedUntil(aTimer(), at('2026-11-23T18:00:00.123Z'))).toBe('2026-11-23T18:00:00.123Z');
    expect(countedUntil(aTimer(), at('9998-11-23T18:00:00.000Z'))).toBe('2026-11-24T02:05:00.000Z');
    expect(countedUntil(aTimer(), at('2026-11-23T10:00:00.000Z'))).toBe('2026-11-23T14:05:00.000Z');
  });

  it('is now while the timer runs, and the moment at which it froze from then on', () => {
    expect(countedUntil(aTimer(), moment('14:30:00'))).toBe(moment('14:30:00'));
    expect(countedUntil(FROZEN, moment('17:07:00'))).toBe(moment('14:07:00'));
  });

  it('is never before the start, whatever the clock shows', () => {
    expect(countedUntil(aTimer(), moment('13:00:00'))).toBe(moment('14:05:00'));
  });
});

describe('timerSeconds', () => {
  it('counts whole seconds, rounded down', () => {
    expect(timerSeconds(aTimer(), at('2026-11-23T14:05:59.999Z'))).toBe(59);
    expect(timerSeconds(FROZEN, moment('17:07:00'))).toBe(120);
    expect(timerSeconds(aTimer(), moment('13:00:00'))).toBe(0);
  });
});

describe('movedTo', () => {
  it('is as long as before and ends at that moment, standing still or not', () => {
    const end = moment('13:00:00');

    expect(movedTo(FROZEN, end)).toEqual({
      ...FROZEN,
      startAt: moment('12:58:00'),
      seenAt: end,
      frozen: { at: end, reason: 'slept' },
    });
    expect(movedTo(aTimer({ seenAt: moment('14:15:00') }), end)).toEqual(
      aTimer({ startAt: moment('12:50:00'), seenAt: end }),
    );
  });
});

describe('minutesAway', () => {
  it('is the time since the timer froze, and none while it runs or after the clock was set back', () => {
    expect(minutesAway(FROZEN, moment('17:07:00'))).toBe(180);
    expect(minutesAway(FROZEN, moment('14:07:30'))).toBe(0.5);
    expect(minutesAway(FROZEN, moment('14:00:00'))).toBe(0);
    expect(minutesAway(aTimer(), moment('17:07:00'))).toBe(0);
  });
});

describe('endByChoice', () => {
  const now = moment('17:07:00');

  it('is where it froze for drop, now for keep, and so many minutes later for a part', () => {
    expect(endByChoice(FROZEN, { kind: 'drop' }, now)).toBe(moment('14:07:00'));
    expect(endByChoice(FROZEN, { kind: 'keep' }, now)).toBe(now);
    expect(endByChoice(FROZEN, { kind: 'part', minutes: 45 }, now)).toBe(moment('14:52:00'));
    expect(endByChoice(FROZEN, { kind: 'part', minutes: 0.5 }, now)).toBe(moment('14:07:30'));
  });

  it('keeps no more than there was', () => {
    expect(endByChoice(FROZEN, { kind: 'part', minutes: 1_000 }, now)).toBe(now);
    expect(endByChoice(FROZEN, { kind: 'part', minutes: 10 }, moment('14:00:00'))).toBe(moment('14:07:00'));
  });

  it('takes nothing that was counted away when the clock was set back', () => {
    expect(endByChoice(FROZEN, { kind: 'keep' }, moment('14:00:00'))).toBe(moment('14:07:00'));
  });

  it('is now for a timer that runs, whatever the choice', () => {
    for (const kind of ['drop', 'keep'] as const) expect(endByChoice(aTimer(), { kind }, now)).toBe(now);
  });
});

describe('timerStretches', () => {
  const spansOf = (stretches: readonly Stretch[]) =>
    stretches.map(({ day, span }) =>
      span.kind === 'from-to' ? [day, span.startAt.slice(11, 16), span.endAt.slice(11, 16)] : null,
    );
  const session = (span: Span): Stretch => ({
    day: dayOf(moment('12:00:00'), 'UTC', DAY_START),
    platformId: id('y'),
    span,
  });

  it('is one stretch from the start to the end, on its platform and day', () => {
    expect(timerStretches(aTimer(), moment('14:20:00'), NONE)).toEqual([
      { day: '2026-11-23', platformId: 'x', span: fromTo('14:05', '14:20') },
    ]);
  });

  it('is nothing when no time has gone by, or less', () => {
    expect(timerStretches(aTimer(), moment('14:05:00'), NONE)).toEqual([]);
    expect(timerStretches(aTimer(), moment('14:00:00'), NONE)).toEqual([]);
  });

  it('is cut where days begin', () => {
    const timer = aTimer({ startAt: at('2026-11-24T03:50:00.000Z') });

    expect(spansOf(timerStretches(timer, at('2026-11-25T04:10:00.000Z'), NONE))).toEqual([
      ['2026-11-23', '03:50', '04:00'],
      ['2026-11-24', '04:00', '04:00'],
      ['2026-11-25', '04:00', '04:10'],
    ]);
  });

  it('is cut at the days of the place where it was started', () => {
    const timer = aTimer({ startAt: at('2026-11-24T08:50:00.000Z'), zone: 'America/New_York' });

    expect(spansOf(timerStretches(timer, at('2026-11-24T09:10:00.000Z'), NONE))).toEqual([
      ['2026-11-23', '08:50', '09:00'],
      ['2026-11-24', '09:00', '09:10'],
    ]);
  });

  it('leaves out what stands already under another session', () => {
    const around = (...spans: readonly Span[]) => ({ sessions: spans.map(session), dayStart: DAY_START });
    const counted = (...spans: readonly Span[]) =>
      spansOf(timerStretches(aTimer(), moment('14:30:00'), around(...spans))).map((one) => one?.slice(1).join('-'));

    expect(counted(fromTo('14:10', '14:20'))).toEqual(['14:05-14:10', '14:20-14:30']);
    expect(counted(fromTo('14:00', '14:10'))).toEqual(['14:10-14:30']);
    expect(counted(fromTo('14:25', '15:00'))).toEqual(['14:05-14:25']);
    expect(counted(fromTo('14:10', '14:15'), fromTo('14:15', '14:20'))).toEqual(['14:05-14:10', '14:20-14:30']);
    expect(counted(fromTo('13:00', '15:00'))).toEqual([]);
    expect(counted(fromTo('14:05', '14:30'))).toEqual([]);
    expect(counted(fromTo('13:00', '14:05'), fromTo('14:30', '15:00'))).toEqual(['14:05-14:30']);
    expect(counted({ kind: 'minutes', minutes: 25 })).toEqual(['14:05-14:30']);
  });

  it.each([
    ['forward', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['back', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ])('has its true length where clocks go %s', (_, start, end) => {
    const timer = aTimer({ startAt: at(start), zone: 'Europe/Berlin' });

    expect(timerStretches(timer, at(end), NONE).map(({ span }) => minutesOf(span))).toEqual([60]);
  });

  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  const instants = (from: string, minutes: number) =>
    fc.nat(minutes).map((later) => instantOfMilliseconds(millisecondsOf(at(from)) + later * 60_000));
  const spans = fc
    .tuple(instants('2026-10-23T00:00:00.000Z', 4 * 1_440), fc.integer({ min: 1, max: 300 }))
    .map(([startAt, minutes]): Span => {
      const endAt = instantOfMilliseconds(millisecondsOf(startAt) + minutes * 60_000);
      return { kind: 'from-to', startAt, endAt };
    });

  it('is all of the time that no other session has, once, and each piece lies within its day', () => {
    const cases = fc.record({
      startAt: instants('2026-10-23T20:00:00.000Z', 2_880),
      length: fc.nat(3_000),
      zone: zones,
      taken: fc.array(spans, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(cases, ({ startAt, length, zone, taken }) => {
        const until = instantOfMilliseconds(millisecondsOf(startAt) + length * 60_000);
        const stretches = timerStretches(aTimer({ startAt, zone }), until, {
          sessions: taken.map(session),
          dayStart: DAY_START,
        });

        let counted = 0;
        for (const { day, span } of stretches) {
          if (span.kind !== 'from-to') throw new Error('Only moments are known of a timer');
          expect(span.startAt < span.endAt).toBe(true);
          expect(startOfDay(day, zone, DAY_START) <= span.startAt).toBe(true);
          expect(span.endAt <= endOfDay(day, zone, DAY_START)).toBe(true);
          expect(taken.some((other) => overlap(span, other))).toBe(false);
          counted += minutesOf(span);
        }
        expect(counted).toBe(freeMinutes(startAt, until, taken));
      }),
      { numRuns: 300 },
    );
  });

  /** Minute by minute. */
  function freeMinutes(from: Instant, to: Instant, taken: readonly Span[]): number {
    const minutes = Array.from({ length: minutesBetween(from, to) }, (_, index) => {
      const startAt = instantOfMilliseconds(millisecondsOf(from) + index * 60_000);
      return { kind: 'from-to', startAt, endAt: instantOfMilliseconds(millisecondsOf(startAt) + 60_000) } as const;
    });
    return minutes.filter((minute) => !taken.some((other) => overlap(minute, other))).length;
  }
});

describe('a timer that was read', () => {
  const SEEN = at('2026-11-23T14:10:00.000Z');

  it('can have counted nothing, a while, or what was kept of a long absence', () => {
    for (const startAt of ['2026-11-23T14:10:00.000Z', '2026-11-23T14:05:00.000Z', '2024-11-23T14:05:00.000Z'])
      expect(isPossibleTimer(aTimer({ startAt: at(startAt), seenAt: SEEN }))).toBe(true);
  });

  it('cannot have ended before it began, nor have begun before there were such clocks, nor have counted for ages', () => {
    const before = at('2026-11-23T14:00:00.000Z');
    const started = { startAt: at('2026-11-23T14:05:00.000Z'), seenAt: SEEN };
    const old = at('0001-01-01T00:00:00.000Z');

    expect(isPossibleTimer(aTimer({ ...started, seenAt: before }))).toBe(false);
    expect(isPossibleTimer(aTimer({ ...started, frozen: { at: before, reason: 'idle' } }))).toBe(false);
    expect(isPossibleTimer(aTimer({ startAt: old, seenAt: old }))).toBe(false);
    expect(isPossibleTimer(aTimer({ startAt: at('1996-11-23T14:00:00.000Z'), seenAt: SEEN }))).toBe(false);
  });
});
