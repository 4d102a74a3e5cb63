import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysFrom, startOfWeek, type Day } from '../base/day';
import type { Schedule } from '../schedule/schedule';
import { aPause, anActivity, id } from '../testing/builders';
import { aHistory, dueBy, FIRST_DAY } from '../testing/histories';
import { schedules } from '../testing/random-records';
import { duePlan } from './activity';
import { activityDay, activityDays, type ActivityHistory } from './activity-days';
import { TICK } from './target';
import { isSafeToSkip } from './week-times';

const thrice: Schedule = { kind: 'times-a-week', times: 3, weekStart: 1 };
const LAST = addDays(FIRST_DAY, 6);
const letterOf = { done: 'd', missed: 'm', skipped: 's', 'not-entered': 'o', nothing: '.' } as const;

/** What each of the days counts for, a letter a day. */
function counts(history: ActivityHistory, length: number, from: Day = FIRST_DAY): string {
  return activityDays(history, from, addDays(from, length - 1))
    .map(({ count }) => letterOf[count])
    .join('');
}

describe('activityDays', () => {
  it('counts each due day by what was entered on it', () => {
    expect(counts(aHistory('dns.d'), 5)).toBe('dmsod');
  });

  it('counts nothing before the first day, after the last one and once it is archived', () => {
    const history = (fields: Parameters<typeof anActivity>[0]) => ({ ...aHistory(''), activity: anActivity(fields) });
    const plans = dueBy({ kind: 'every-day' }).plans;
    expect(counts(history({ plans, lastDay: day('2026-11-03') }), 4, day('2026-11-01'))).toBe('.oo.');
    expect(counts(history({ plans, archivedOn: day('2026-11-03') }), 4, day('2026-11-01'))).toBe('.o..');
  });

  it('keeps the plan that was in force on each day', () => {
    const activity = anActivity({
      plans: [
        { from: FIRST_DAY, schedule: { kind: 'every-day' }, target: TICK },
        { from: day('2026-11-05'), schedule: { kind: 'weekdays', weekdays: [6] }, target: TICK },
      ],
    });
    expect(counts(aHistory('dnd', { activity }), 7)).toBe('dmd..o.');
  });

  it('asks for nothing during a pause of everything or of its platform, and still shows what was done', () => {
    const activity = anActivity({ plans: dueBy({ kind: 'every-day' }).plans, platformId: id('x') });
    const pause = (platformIds: readonly string[] | null) =>
      aPause({ from: day('2026-11-03'), to: day('2026-11-04'), platformIds: platformIds?.map(id) ?? null });
    const of = (platformIds: readonly string[] | null) => aHistory('dd.d', { activity, pauses: [pause(platformIds)] });

    expect(counts(of(null), 4)).toBe('d..d');
    expect(counts(of(['x']), 4)).toBe('d..d');
    expect(counts(of(['linkedin']), 4)).toBe('ddod');
    expect(activityDay(of(null), day('2026-11-03'))).toMatchObject({ isDue: false, state: 'done' });
    expect(activityDay(of(null), day('2026-11-04'))).toMatchObject({ isDue: false, state: 'not-due' });
  });

  it('goes on with a pause that has no end', () => {
    const pauses = [aPause({ from: day('2026-11-04'), to: null })];
    expect(counts(aHistory('dd', { pauses }), 30)).toBe(`dd${'.'.repeat(28)}`);
  });
});

describe('activityDays, so many times a week', () => {
  const of = (letters: string) => aHistory(letters, { activity: dueBy(thrice) });
  const standing = (letters: string, on: Day) => activityDay(of(letters), on);

  it('is due until it was done so often', () => {
    expect(activityDays(of('d.d'), FIRST_DAY, LAST).map(({ isDue }) => isDue)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(activityDays(of('ddd'), FIRST_DAY, LAST).map(({ isDue }) => isDue)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('knows how the week stands: 2 of 3 done, 2 days left, skipping today is safe', () => {
    const { week } = standing('d.d..', day('2026-11-07'));

    expect(week).toEqual({ times: 3, done: 2, open: 1, daysLeft: 2 });
    expect(week !== null && isSafeToSkip(week)).toBe(true);
  });

  it('says when the last days are needed', () => {
    const { week } = standing('d.d...', day('2026-11-08'));

    expect(week).toEqual({ times: 3, done: 2, open: 1, daysLeft: 1 });
    expect(week !== null && isSafeToSkip(week)).toBe(false);
  });

  it.each([
    ['ddd....', 'ddd....'],
    ['d.d.d..', 'd.d.d..'],
    ['dddd...', 'ddd....'],
    // Of seven days four can go by; what the fifth brings is lost.
    ['d.d....', 'd.d...o'],
    ['dnd....', 'd.d...o'],
    ['d.d...n', 'd.d...m'],
    ['nnnnnnn', '....mmm'],
    ['nnnnddd', '....ddd'],
    ['nnnnndd', '....mdd'],
    ['sssssss', '....sss'],
    ['.......', '....ooo'],
  ])('of the week %s counts %s', (letters, expected) => {
    expect(counts(of(letters), 7)).toBe(expected);
  });

  it('begins anew each week, and asks less of a week that it begins in', () => {
    expect(counts(of('ddd.... d'), 8)).toBe('ddd....d');
    const late = aHistory('.....nn', { activity: dueBy(thrice, TICK, day('2026-11-07')) });
    expect(counts(late, 7)).toBe('.....mm');
  });

  it('takes what was done already into account when the times change within a week', () => {
    const activity = anActivity({
      plans: [
        { from: FIRST_DAY, schedule: thrice, target: TICK },
        { from: day('2026-11-05'), schedule: { ...thrice, times: 5 }, target: TICK },
      ],
    });
    expect(counts(aHistory('dd..ddd', { activity }), 7)).toBe('dd..ddd');
    expect(counts(aHistory('dd..ddn', { activity }), 7)).toBe('dd..ddm');
  });

  it('never asks for more than its times in any week, whatever is entered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(1, 6, 7),
        fc.string({ unit: fc.constantFrom('d', 'n', 's', '.'), minLength: 20, maxLength: 40 }),
        (times, weekStart, letters) => {
          const history = aHistory(letters, { activity: dueBy({ kind: 'times-a-week', times, weekStart }) });
          const days = activityDays(history, FIRST_DAY, addDays(FIRST_DAY, 39));
          const weeks = new Set(days.map(({ day: on }) => startOfWeek(on, weekStart)));
          for (const first of weeks) {
            const week = days.filter(({ day: on }) => startOfWeek(on, weekStart) === first);
            expect(week.filter(({ count }) => count !== 'nothing').length).toBeLessThanOrEqual(times);
            const asked = week.filter(({ isDue, state }) => isDue && state === 'done').length;
            expect(asked).toBeLessThanOrEqual(times);
          }
        },
      ),
    );
  });

  it('never lets a later day change what an earlier one counts for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('d', 'n', 's', '.'), minLength: 14, maxLength: 14 }),
        fc.integer({ min: 0, max: 13 }),
        (letters, length) => {
          expect(counts(of(letters.slice(0, length)), length)).toBe(counts(of(letters), length));
        },
      ),
    );
  });
});

describe('activityDays, for any rule', () => {
  it('is due on the days of its rule that no pause takes away', () => {
    const span = daysFrom(day('2027-12-01'), day('2028-03-31'));
    fc.assert(
      fc.property(
        schedules,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (schedule, start, length) => {
          fc.pre(schedule.kind !== 'times-a-week');
          const from = addDays(day('2027-12-01'), start);
          const pauses = [aPause({ from, to: addDays(from, length) })];
          const activity = dueBy(schedule, TICK, day('2020-01-01'));
          const days = activityDays({ ...aHistory(''), activity, pauses }, day('2027-12-01'), day('2028-03-31'));
          const isPaused = (on: Day) => on >= from && on <= addDays(from, length);

          expect(days.map((one) => one.day)).toEqual(span);
          expect(days.map(({ isDue }) => isDue)).toEqual(
            span.map((on) => duePlan(activity, on) !== null && !isPaused(on)),
          );
        },
      ),
    );
  });
});
