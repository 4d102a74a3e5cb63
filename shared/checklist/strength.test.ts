import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../base/day';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import { habitStrength, type Frequency, type HabitKind } from '../statistics/habit-strength';
import { aPause, anActivity } from '../testing/builders';
import { aHistory, aHistoryOf, dueBy, FIRST_DAY } from '../testing/histories';
import { activityDays, type ActivityHistory } from './activity-days';
import { strengthCourse } from './strength';
import { TICK, type Target } from './target';

const MUCH_LATER = day('2027-01-01');
const DAILY: Frequency = { times: 1, days: 1 };
const WORKDAYS: Schedule = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] };

function course(history: ActivityHistory, length: number, today = MUCH_LATER) {
  return strengthCourse(activityDays(history, FIRST_DAY, addDays(FIRST_DAY, length - 1)), today);
}

function of(letters: string, schedule: Schedule = { kind: 'every-day' }) {
  return course(aHistory(letters, { activity: dueBy(schedule) }), letters.replaceAll(' ', '').length);
}

/** By the formula alone. */
function expected(
  values: readonly (number | null)[],
  frequency: Frequency = { times: 1, days: 1 },
  kind: HabitKind = 'yes-no',
) {
  return habitStrength(values.map((value) => ({ kind, target: frequency.times, frequency, value })));
}

describe('strengthCourse', () => {
  it('of a daily tick is a half after 13 days and four fifths after 30', () => {
    const strengths = of('d'.repeat(30));

    expect(strengths[12]).toBeCloseTo(0.5, 12);
    expect(Math.round((strengths[29] ?? 0) * 100)).toBe(80);
  });

  it('is not known before a day that counts, an allowance’s either', () => {
    const five: Target = { kind: 'count', amount: 5, unit: null, direction: 'at-most' };

    expect(of('..sd').slice(0, 3)).toEqual([null, null, null]);
    expect(of('..sd')[3]).toBeGreaterThan(0);
    expect(course(aHistoryOf([null, 5], dueBy(EVERY_DAY, five)), 2)).toEqual([null, 1]);
    // Begun today, and not finished: it does not count yet.
    expect(course(aHistoryOf([3], dueBy(EVERY_DAY, { ...five, direction: 'at-least' })), 1, FIRST_DAY)).toEqual([null]);
  });

  it('stays as it was on a skipped day and on one without a record', () => {
    expect(of('ddds.')).toEqual(expected([1, 1, 1, null, null]));
    expect(of('dddn')).toEqual(expected([1, 1, 1, 0]));
  });

  it('stays as it was during a pause, days without anything due included', () => {
    const pauses = [aPause({ from: day('2026-11-05'), to: day('2026-11-30') })];
    const strengths = course(aHistory('ddd', { activity: dueBy(WORKDAYS), pauses }), 25);

    expect(strengths.slice(3)).toEqual(strengths.slice(3).map(() => strengths[2]));
  });

  it('of workdays runs on over the weekend, as the window of two weeks has it', () => {
    expect(of('ddddd.. ddddd..', WORKDAYS)).toEqual(
      expected([1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0], { times: 5, days: 7 }),
    );
  });

  it('does not fall while nothing at all is recorded', () => {
    const strengths = of(`ddddd.. ddddd.. ${'.'.repeat(40)}`, WORKDAYS);
    const atFriday = strengths[11] ?? 0;

    expect(strengths.at(-1)).toBeGreaterThanOrEqual(atFriday);
    expect(new Set(strengths.slice(14)).size).toBe(1);
  });

  it('of three times a week follows the formula while it is kept, and rests when nothing is recorded any more', () => {
    const thrice: Schedule = { kind: 'times-a-week', times: 3, weekStart: 1 };
    expect(of('d.d.d.. d.d.d..', thrice)).toEqual(
      expected([1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0], { times: 3, days: 7 }),
    );
    const rested = of(`d.d.d.. ${'.'.repeat(30)}`, thrice);
    expect(new Set(rested.slice(12)).size).toBe(1);
  });

  it('of a count takes the share that was reached', () => {
    const ten: Target = { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-least' };
    const history = aHistoryOf([10, 5, 20, 0], dueBy({ kind: 'every-day' }, ten));
    expect(course(history, 4)).toEqual(expected([1, 0.5, 2, 0], DAILY, 'at-least'));
  });

  it('of an allowance begins full, stays while it is kept and falls by what was over', () => {
    const five: Target = { kind: 'count', amount: 5, unit: null, direction: 'at-most' };
    const history = aHistoryOf([5, 0, 10, null], dueBy({ kind: 'every-day' }, five));
    const strengths = course(history, 4);

    expect(strengths.slice(0, 2)).toEqual([1, 1]);
    expect(strengths[2]).toBeLessThan(1);
    expect(strengths[3]).toBe(strengths[2]);
  });

  it('judges each day by the target of that day', () => {
    const target = (amount: number): Target => ({ kind: 'count', amount, unit: null, direction: 'at-least' });
    const activity = anActivity({
      plans: [
        { from: FIRST_DAY, schedule: { kind: 'every-day' }, target: target(5) },
        { from: day('2026-11-04'), schedule: { kind: 'every-day' }, target: target(10) },
      ],
    });
    expect(course(aHistoryOf([5, 5, 5, 10], activity), 4)).toEqual(expected([1, 1, 0.5, 1], DAILY, 'at-least'));
  });

  it('is not known before the first day, nor of what is due only once', () => {
    const before = strengthCourse(activityDays(aHistory('d'), addDays(FIRST_DAY, -2), FIRST_DAY), MUCH_LATER);
    expect(before.slice(0, 2)).toEqual([null, null]);
    expect(of('d', { kind: 'once', on: FIRST_DAY })).toEqual([null]);
  });

  it('stays as it was while today is open, and what is begun can only raise it', () => {
    const ten: Target = { kind: 'count', amount: 10, unit: null, direction: 'at-least' };
    const todayAfter = (before: number, begun: number | null) => {
      const amounts = [...Array.from({ length: 60 }, () => before), begun];
      return course(aHistoryOf(amounts, dueBy(EVERY_DAY, ten)), 61, addDays(FIRST_DAY, 60)).slice(-2);
    };
    const [strong, begunWhenStrong] = todayAfter(10, 3);
    const [weak, begunWhenWeak] = todayAfter(1, 3);

    expect(begunWhenStrong).toBe(strong);
    expect(begunWhenWeak).toBeGreaterThan(weak ?? 1);
    expect(todayAfter(10, null)[1]).toBe(strong);
  });

  it('of three times a week stays as it was while today is open', () => {
    const thrice: Schedule = { kind: 'times-a-week', times: 3, weekStart: 1 };
    const history = aHistory(`${'d.d.d.. '.repeat(12)}.`, { activity: dueBy(thrice) });
    const last = (today: Day) => course(history, 85, today).slice(-2);

    const [before, open] = last(addDays(FIRST_DAY, 84));
    const [, over] = last(addDays(FIRST_DAY, 85));

    expect(open).toBe(before);
    expect(over).toBeLessThan(before ?? 0);
  });

  it('falls by what is left of a day that was only begun once it is over', () => {
    const ten: Target = { kind: 'count', amount: 10, unit: null, direction: 'at-least' };
    const history = aHistoryOf([10, 10, 0], dueBy(EVERY_DAY, ten));
    expect(course(history, 3, addDays(FIRST_DAY, 3))).toEqual(expected([1, 1, 0], DAILY, 'at-least'));
    // Marked as not done, it is decided before the day is over.
    expect(course(history, 3, addDays(FIRST_DAY, 2))).toEqual(expected([1, 1, 0], DAILY, 'at-least'));
  });

  it('stays between nothing and all, whatever is entered', () => {
    for (const target of [TICK, { kind: 'minutes', amount: 0, direction: 'at-most' }] as const) {
      const strengths = course(aHistoryOf([0, 3, 0, 100, 0], dueBy({ kind: 'every-day' }, target)), 5);
      expect(strengths.every((one) => one !== null && one >= 0 && one <= 1)).toBe(true);
    }
  });
});
