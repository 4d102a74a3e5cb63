import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { schedules } from '../testing/random-records';
import { describeSchedule } from './describe-schedule';
import { parseSchedule } from './parse-schedule';
import { EVERY_DAY, type Schedule } from './schedule';

const CONTEXT = { from: day('2026-11-24'), weekStart: 1 } as const;
const weekdays = (...days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]): Schedule => ({
  kind: 'weekdays',
  weekdays: [...days],
});
const every = (n: number, start = '2026-11-24'): Schedule => ({ kind: 'every-n-days', every: n, start: day(start) });
const aWeek = (times: number): Schedule => ({ kind: 'times-a-week', times, weekStart: 1 });
const monthly = (...days: readonly number[]): Schedule => ({ kind: 'days-of-month', days: [...days] });

describe('parseSchedule', () => {
  it.each<[string, Schedule]>([
    ['every day', EVERY_DAY],
    ['Daily', EVERY_DAY],
    ['7 × a week', EVERY_DAY],
    ['Mon–Fri', weekdays(1, 2, 3, 4, 5)],
    ['mon-fri', weekdays(1, 2, 3, 4, 5)],
    ['weekdays', weekdays(1, 2, 3, 4, 5)],
    ['weekends', weekdays(6, 7)],
    ['Mon, Wed, Fri', weekdays(1, 3, 5)],
    ['mondays and thursdays', weekdays(1, 4)],
    ['every Tuesday', weekdays(2)],
    ['Fri–Mon', weekdays(1, 5, 6, 7)],
    ['every other day', every(2)],
    ['every 2nd day', every(2)],
    ['every 3 days', every(3)],
    ['every three days', every(3)],
    ['every 3 days from 1 Dec', every(3, '2026-12-01')],
    ['every 2 weeks', every(14)],
    ['3 × a week', aWeek(3)],
    ['3x a week', aWeek(3)],
    ['3x/week', aWeek(3)],
    ['3 times per week', aWeek(3)],
    ['three times a week', aWeek(3)],
    ['twice a week', aWeek(2)],
    ['once a week', aWeek(1)],
    ['weekly', aWeek(1)],
    ['1st', monthly(1)],
    ['1st and 15th', monthly(1, 15)],
    ['on the 15th and 1st of the month', monthly(1, 15)],
    ['31st of the month, or its last day', monthly(31)],
    ['last day of the month', monthly(31)],
    ['monthly on the 5th', monthly(5)],
    ['once', { kind: 'once', on: day('2026-11-24') }],
    ['once, on 3 Dec 2026', { kind: 'once', on: day('2026-12-03') }],
    ['once on 3 dec', { kind: 'once', on: day('2026-12-03') }],
    ['2026-12-03', { kind: 'once', on: day('2026-12-03') }],
  ])('reads %j', (typed, schedule) => {
    expect(parseSchedule(typed, CONTEXT)).toEqual(schedule);
  });

  it.each([
    '',
    'sometimes',
    '3',
    '0 × a week',
    '8 × a week',
    'every 0 days',
    'every 367 days',
    '32nd',
    '0th',
    'Mon–',
    'once on 30 Feb',
  ])('does not take %j', (typed) => {
    expect(parseSchedule(typed, CONTEXT)).toBeNull();
  });

  it('reads every rule back from its own words', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const from = schedule.kind === 'every-n-days' ? schedule.start : CONTEXT.from;
        const weekStart = schedule.kind === 'times-a-week' ? schedule.weekStart : CONTEXT.weekStart;
        expect(parseSchedule(describeSchedule(schedule), { from, weekStart })).toEqual(schedule);
      }),
    );
  });
});
