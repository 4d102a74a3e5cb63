import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { at } from '../testing/builders';
import { hushAt, nextMorning } from './hours';
import { DEFAULT_REMINDING, type ClientHours, type Reminding } from './reminding';

const BERLIN = 'Europe/Berlin';

const hours = (from: string, to: string) => ({ from: clockTime(from), to: clockTime(to) });
const quiet = (from: string, to: string): Reminding => ({ ...DEFAULT_REMINDING, quiet: hours(from, to) });
const clients = (...list: readonly ClientHours[]): Reminding => ({
  ...DEFAULT_REMINDING,
  quiet: null,
  clients: [...list],
});

const hush = (reminding: Reminding, now: string, zone = 'UTC') => hushAt(reminding, at(now), zone);
const untilOf = (reminding: Reminding, now: string, zone = 'UTC') => hush(reminding, now, zone)?.until ?? null;

describe('hushAt', () => {
  it('is null where there are no hours', () => {
    expect(hush(clients(), '2026-11-23T03:00:00.000Z')).toBeNull();
  });

  it.each([
    ['2026-11-23T21:59:59.999Z', null],
    ['2026-11-23T22:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['2026-11-23T23:59:59.999Z', '2026-11-24T07:00:00.000Z'],
    ['2026-11-24T00:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['2026-11-24T06:59:59.999Z', '2026-11-24T07:00:00.000Z'],
    ['2026-11-24T07:00:00.000Z', null],
  ])('of quiet hours over midnight at %s is until %s', (now, until) => {
    expect(untilOf(quiet('22:00', '07:00'), now)).toBe(until);
  });

  it('holds within one date, and the end is not in it', () => {
    const reminding = quiet('12:00', '13:00');

    expect(untilOf(reminding, '2026-11-23T11:59:00.000Z')).toBeNull();
    expect(hush(reminding, '2026-11-23T12:00:00.000Z')).toEqual({
      why: 'quiet-hours',
      until: '2026-11-23T13:00:00.000Z',
    });
    expect(untilOf(reminding, '2026-11-23T13:00:00.000Z')).toBeNull();
  });

  it('of the same time at both ends is the whole day', () => {
    expect(untilOf(quiet('09:00', '09:00'), '2026-11-23T08:59:00.000Z')).toBe('2026-11-23T09:00:00.000Z');
    expect(untilOf(quiet('09:00', '09:00'), '2026-11-23T09:00:00.000Z')).toBe('2026-11-24T09:00:00.000Z');
  });

  it('of client hours is on their weekdays only', () => {
    const reminding = clients({ weekdays: [1, 3], ...hours('09:00', '12:00') });

    expect(hush(reminding, '2026-11-23T10:00:00.000Z')).toEqual({
      why: 'client-hours',
      until: '2026-11-23T12:00:00.000Z',
    });
    expect(hush(reminding, '2026-11-24T10:00:00.000Z')).toBeNull();
  });

  it('of client hours over midnight belongs to the weekday on which they begin', () => {
    const friday = clients({ weekdays: [5], ...hours('20:00', '02:00') });

    expect(untilOf(friday, '2026-11-27T01:00:00.000Z')).toBeNull();
    expect(untilOf(friday, '2026-11-27T21:00:00.000Z')).toBe('2026-11-28T02:00:00.000Z');
    expect(untilOf(friday, '2026-11-28T01:00:00.000Z')).toBe('2026-11-28T02:00:00.000Z');
    expect(untilOf(friday, '2026-11-28T21:00:00.000Z')).toBeNull();
  });

  it('is the one that ends later where two hold', () => {
    const both = { ...quiet('22:00', '07:00'), clients: [{ weekdays: [2 as const], ...hours('06:00', '10:00') }] };

    expect(hush(both, '2026-11-24T06:30:00.000Z')).toEqual({ why: 'client-hours', until: '2026-11-24T10:00:00.000Z' });
    expect(hush(both, '2026-11-24T05:30:00.000Z')?.why).toBe('quiet-hours');
  });

  it('goes by the wall clock of where the computer is', () => {
    expect(untilOf(quiet('22:00', '07:00'), '2026-11-23T21:30:00.000Z', BERLIN)).toBe('2026-11-24T06:00:00.000Z');
    expect(untilOf(quiet('22:00', '07:00'), '2026-11-23T21:30:00.000Z', 'America/New_York')).toBeNull();
  });

  it('is as long as its night where clocks change', () => {
    expect(untilOf(quiet('22:00', '07:00'), '2027-03-27T22:00:00.000Z', BERLIN)).toBe('2027-03-28T05:00:00.000Z');
    expect(untilOf(quiet('22:00', '07:00'), '2026-10-24T22:00:00.000Z', BERLIN)).toBe('2026-10-25T06:00:00.000Z');
  });

  it('ends at the change where the clock skips its end, and holds both times where an hour comes twice', () => {
    expect(untilOf(quiet('22:00', '02:30'), '2027-03-28T00:59:59.000Z', BERLIN)).toBe('2027-03-28T01:00:00.000Z');
    expect(untilOf(quiet('22:00', '02:30'), '2027-03-28T01:00:00.000Z', BERLIN)).toBeNull();
    expect(hush(quiet('02:10', '02:50'), '2026-10-25T00:30:00.000Z', BERLIN)).not.toBeNull();
    expect(hush(quiet('02:10', '02:50'), '2026-10-25T01:30:00.000Z', BERLIN)).not.toBeNull();
    expect(hush(quiet('02:10', '02:50'), '2026-10-25T01:50:00.000Z', BERLIN)).toBeNull();
  });
});

describe('nextMorning', () => {
  const morning = (reminding: Reminding, now: string, zone = 'UTC') => nextMorning(reminding, at(now), zone);

  it('is the next end of the quiet hours', () => {
    expect(morning(quiet('22:00', '06:30'), '2026-11-23T12:00:00.000Z')).toBe('2026-11-24T06:30:00.000Z');
    expect(morning(quiet('22:00', '06:30'), '2026-11-23T06:29:59.999Z')).toBe('2026-11-23T06:30:00.000Z');
    expect(morning(quiet('22:00', '06:30'), '2026-11-23T06:30:00.000Z')).toBe('2026-11-24T06:30:00.000Z');
  });

  it('is at seven where there are none', () => {
    expect(morning(clients(), '2026-11-23T23:00:00.000Z')).toBe('2026-11-24T07:00:00.000Z');
    expect(morning(clients(), '2026-11-23T23:00:00.000Z', BERLIN)).toBe('2026-11-24T06:00:00.000Z');
  });
});
