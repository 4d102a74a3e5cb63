import { describe, expect, it } from 'vitest';
import { day, daysFrom, WEEKDAYS } from '../base/day';
import { describeSchedule, weekdayName } from './describe-schedule';
import { occursOn } from './occurs-on';
import { EVERY_DAY, scheduleOfWeekdays, scheduleSchema, type Schedule } from './schedule';

const WEEK = daysFrom(day('2026-11-23'), day('2026-11-29'));

describe('scheduleOfWeekdays', () => {
  it('brings the days in order', () => {
    expect(scheduleOfWeekdays([5, 1, 3, 1])).toEqual({ kind: 'weekdays', weekdays: [1, 3, 5] });
  });

  it('is every day for all seven, and null for none', () => {
    expect(scheduleOfWeekdays([7, 6, 5, 4, 3, 2, 1])).toEqual(EVERY_DAY);
    expect(scheduleOfWeekdays([])).toBeNull();
  });
});

describe('occursOn', () => {
  it('is every day for every day', () => {
    expect(WEEK.map((one) => occursOn(EVERY_DAY, one))).toEqual([true, true, true, true, true, true, true]);
  });

  it('is on the chosen weekdays only', () => {
    const schedule: Schedule = { kind: 'weekdays', weekdays: [1, 5, 7] };
    expect(WEEK.map((one) => occursOn(schedule, one))).toEqual([true, false, false, false, true, false, true]);
  });
});

describe('describeSchedule', () => {
  it('says every day', () => {
    expect(describeSchedule(EVERY_DAY)).toBe('every day');
  });

  it.each([
    [[1], 'Mon'],
    [[1, 2, 3, 4, 5], 'Mon–Fri'],
    [[6, 7], 'Sat–Sun'],
    [[1, 2], 'Mon, Tue'],
    [[1, 3, 5], 'Mon, Wed, Fri'],
    [[1, 2, 3, 5, 6, 7], 'Mon–Wed, Fri–Sun'],
    [[1, 7], 'Mon, Sun'],
  ] as const)('says of %j %s', (weekdays, expected) => {
    expect(describeSchedule({ kind: 'weekdays', weekdays: [...weekdays] })).toBe(expected);
  });

  it.each<[Schedule, string]>([
    [{ kind: 'every-n-days', every: 2, start: day('2026-11-23') }, 'every other day'],
    [{ kind: 'every-n-days', every: 10, start: day('2026-11-23') }, 'every 10 days'],
    [{ kind: 'times-a-week', times: 3, weekStart: 1 }, '3 × a week'],
    [{ kind: 'days-of-month', days: [1] }, '1st of the month'],
    [{ kind: 'days-of-month', days: [2, 13, 23] }, '2nd, 13th and 23rd of the month'],
    [{ kind: 'days-of-month', days: [31] }, '31st of the month, or its last day'],
    [{ kind: 'once', on: day('2026-11-03') }, 'once, on 3 Nov 2026'],
  ])('says of %j: %s', (schedule, words) => {
    expect(describeSchedule(schedule)).toBe(words);
  });

  it('has a short name for each weekday', () => {
    expect(WEEKDAYS.map(weekdayName).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun');
  });
});

describe('scheduleSchema', () => {
  it.each([
    { kind: 'weekdays', weekdays: [] },
    { kind: 'weekdays', weekdays: [3, 1] },
    { kind: 'weekdays', weekdays: [1, 1] },
    { kind: 'weekdays', weekdays: [0] },
    { kind: 'weekdays', weekdays: [8] },
    { kind: 'weekdays', weekdays: [1.5] },
    { kind: 'weekdays', weekdays: ['1'] },
    { kind: 'every-n-days', every: 1, start: '2026-11-23' },
    { kind: 'every-n-days', every: 367, start: '2026-11-23' },
    { kind: 'every-n-days', every: 3 },
    { kind: 'times-a-week', times: 7, weekStart: 1 },
    { kind: 'times-a-week', times: 0, weekStart: 1 },
    { kind: 'days-of-month', days: [] },
    { kind: 'days-of-month', days: [15, 1] },
    { kind: 'days-of-month', days: [32] },
    { kind: 'once', on: '2026-02-30' },
    { kind: 'moon' },
    {},
  ])('does not take %j', (schedule) => {
    expect(scheduleSchema.safeParse(schedule).success).toBe(false);
  });
});
