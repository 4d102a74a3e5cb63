import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { at } from '../testing/builders';
import { cutAtDays } from './cut-at-days';

const FOUR = clockTime('04:00');

describe('cutAtDays', () => {
  it('leaves time within a day as it is, and time up to its end', () => {
    const [startAt, endAt] = [at('2026-11-23T22:00:00.000Z'), at('2026-11-24T04:00:00.000Z')];

    expect(cutAtDays({ startAt, endAt }, 'UTC', FOUR)).toEqual([{ day: '2026-11-23', startAt, endAt }]);
  });

  it('cuts time that goes on past the start of the next day', () => {
    const [startAt, endAt] = [at('2026-11-23T22:00:00.000Z'), at('2026-11-25T05:00:00.000Z')];

    expect(cutAtDays({ startAt, endAt }, 'UTC', FOUR)).toEqual([
      { day: '2026-11-23', startAt, endAt: '2026-11-24T04:00:00.000Z' },
      { day: '2026-11-24', startAt: '2026-11-24T04:00:00.000Z', endAt: '2026-11-25T04:00:00.000Z' },
      { day: '2026-11-25', startAt: '2026-11-25T04:00:00.000Z', endAt },
    ]);
  });

  it('goes over a date that a zone has skipped', () => {
    const pieces = cutAtDays(
      { startAt: at('2011-12-30T00:00:00.000Z'), endAt: at('2011-12-31T20:00:00.000Z') },
      'Pacific/Apia',
      clockTime('00:00'),
    );

    expect(pieces.map(({ day }) => day)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01']);
  });

  it('cuts many years', () => {
    const pieces = cutAtDays(
      { startAt: at('1996-11-23T12:00:00.000Z'), endAt: at('2026-11-23T12:00:00.000Z') },
      'UTC',
      FOUR,
    );

    expect(pieces).toHaveLength(10_958);
  });

  it('ends with the last day of the calendar', () => {
    const [startAt, endAt] = [at('9999-12-31T01:00:00.000Z'), at('9999-12-31T23:00:00.000Z')];

    expect(cutAtDays({ startAt, endAt }, 'UTC', FOUR)).toEqual([
      { day: '9999-12-30', startAt, endAt: '9999-12-31T04:00:00.000Z' },
      { day: '9999-12-31', startAt: '9999-12-31T04:00:00.000Z', endAt },
    ]);
  });
});
