import { describe, expect, it } from 'vitest';
import { clockTime } from '../../shared/base/clock-time';
import { dayOf } from '../../shared/base/day-of';
import { watchDay, type RolledOver } from './day-rollover';
import { createManualClock } from './testing/manual-clock';
import { createManualTimers } from './testing/manual-timers';

const HALF_A_MINUTE = 30_000;

function watch(now: string, fields: { readonly zone?: string; readonly dayStart?: string } = {}) {
  const { zone = 'UTC', dayStart = '04:00' } = fields;
  const [clock, timers, told] = [createManualClock(now, zone), createManualTimers(), [] as RolledOver[]];
  let starts = clockTime(dayStart);
  const stop = watchDay({ clock, timers, today: () => dayOf(clock.now(), clock.zone(), starts) }, (rolledOver) => {
    told.push(rolledOver);
  });
  const setDayStart = (text: string): void => {
    starts = clockTime(text);
  };
  /** The clock and the timers go on together, as they do while the computer is awake. */
  const pass = (milliseconds: number): void => {
    for (let passed = 0; passed < milliseconds; passed += HALF_A_MINUTE) {
      clock.advance(HALF_A_MINUTE);
      timers.advance(HALF_A_MINUTE);
    }
  };
  return { clock, timers, told, stop, setDayStart, pass };
}

describe('watchDay', () => {
  it('says once that a new day has begun, within half a minute of its start', () => {
    const { told, pass } = watch('2026-11-24T03:58:00.000Z');

    pass(60_000);
    expect(told).toEqual([]);
    pass(90_000);

    expect(told).toEqual([{ today: '2026-11-24', zone: 'UTC' }]);
    pass(60 * 60_000);
    expect(told).toHaveLength(1);
  });

  it('says nothing at midnight when the day begins at four', () => {
    const { told, pass } = watch('2026-11-23T23:58:00.000Z');

    pass(4 * 60_000);

    expect(told).toEqual([]);
  });

  it('says so at midnight when the day begins then', () => {
    const { told, pass } = watch('2026-11-23T23:58:00.000Z', { dayStart: '00:00' });

    pass(4 * 60_000);

    expect(told).toEqual([{ today: '2026-11-24', zone: 'UTC' }]);
  });

  it('names the day that it is after a night in which the computer slept through several', () => {
    const { clock, timers, told } = watch('2026-11-20T22:00:00.000Z');

    clock.set('2026-11-23T08:00:00.000Z');
    timers.advance(HALF_A_MINUTE);

    expect(told).toEqual([{ today: '2026-11-23', zone: 'UTC' }]);
  });

  it('says so when the computer lands in another zone, though the day is the same', () => {
    const { clock, told, pass } = watch('2026-11-23T12:00:00.000Z', { zone: 'Europe/Berlin' });

    clock.travelTo('Europe/London');
    pass(HALF_A_MINUTE);

    expect(told).toEqual([{ today: '2026-11-23', zone: 'Europe/London' }]);
  });

  it('says so when travelling makes it another day', () => {
    const { clock, told, pass } = watch('2026-11-23T09:00:00.000Z', { zone: 'Pacific/Pago_Pago' });

    clock.travelTo('Pacific/Kiritimati');
    pass(HALF_A_MINUTE);

    expect(told).toEqual([{ today: '2026-11-23', zone: 'Pacific/Kiritimati' }]);
  });

  it('goes back to the earlier day when the clock is set back, and on again', () => {
    const { clock, told, pass } = watch('2026-11-23T12:00:00.000Z');

    clock.set('2026-11-22T12:00:00.000Z');
    pass(HALF_A_MINUTE);
    clock.set('2026-11-23T12:00:00.000Z');
    pass(HALF_A_MINUTE);

    expect(told.map(({ today }) => today)).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('says nothing while clocks go back an hour within a day', () => {
    const { told, pass } = watch('2026-10-25T00:30:00.000Z', { zone: 'Europe/Berlin', dayStart: '00:00' });

    pass(2 * 60 * 60_000);

    expect(told).toEqual([]);
  });

  it('follows a start of the day that was changed', () => {
    const { told, pass, setDayStart } = watch('2026-11-23T03:30:00.000Z');

    setDayStart('03:00');
    pass(HALF_A_MINUTE);

    expect(told).toEqual([{ today: '2026-11-23', zone: 'UTC' }]);
  });

  it('leaves no timer behind, and says nothing any more, when it is ended', () => {
    const { clock, timers, told, stop } = watch('2026-11-23T12:00:00.000Z');

    stop();
    clock.set('2026-11-25T12:00:00.000Z');
    timers.advance(HALF_A_MINUTE);

    expect([timers.count(), told]).toEqual([0, []]);
  });
});
