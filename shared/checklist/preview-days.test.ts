import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Day } from '../base/day';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import { anActivity, aPause, id } from '../testing/builders';
import { days, orNull, schedules } from '../testing/random-records';
import type { Activity, Plan } from './activity';
import { activityDays } from './activity-days';
import type { Pause } from './pause';
import { previewDays } from './preview-days';
import { TICK } from './target';

const MONDAY = day('2026-11-23');
const X = id('x');

function plan(schedule: Schedule, from = day('2026-01-01')): Plan {
  return { from, schedule, target: TICK };
}

function preview(fields: Partial<Activity>, pauses: readonly Pause[] = [], from: Day = MONDAY) {
  return previewDays(anActivity(fields), pauses, { from, count: 7 }).map(({ kind }) => kind);
}

const [DUE, NOT, PAUSED, ANY] = ['due', 'not-due', 'paused', 'any'] as const;

describe('previewDays', () => {
  it('names as many days as are asked for, from the first on', () => {
    const found = previewDays(anActivity(), [], { from: day('2026-02-27'), count: 3 });

    expect(found.map((one) => one.day)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it('tells due days from others', () => {
    expect(preview({ plans: [plan({ kind: 'weekdays', weekdays: [1, 3] })] })).toEqual([
      DUE,
      NOT,
      DUE,
      NOT,
      NOT,
      NOT,
      NOT,
    ]);
  });

  it('lets what is due so many times a week fall on any day, with the number', () => {
    const plans = [plan({ kind: 'times-a-week', times: 2, weekStart: 1 })];

    expect(preview({ plans })).toEqual([ANY, ANY, ANY, ANY, ANY, ANY, ANY]);
    expect(previewDays(anActivity({ plans }), [], { from: MONDAY, count: 1 })).toEqual([
      { day: MONDAY, kind: 'any', times: 2 },
    ]);
  });

  it('goes over to the plan that holds from a day on', () => {
    const plans = [plan(EVERY_DAY), plan({ kind: 'weekdays', weekdays: [6] }, day('2026-11-25'))];

    expect(preview({ plans })).toEqual([DUE, DUE, NOT, NOT, NOT, DUE, NOT]);
  });

  it('is not due before the first day, after the last, and once it has left the plan', () => {
    const plans = [plan(EVERY_DAY, day('2026-11-24'))];

    expect(preview({ plans, lastDay: day('2026-11-26') })).toEqual([NOT, DUE, DUE, DUE, NOT, NOT, NOT]);
    expect(preview({ plans, archivedOn: day('2026-11-26') })).toEqual([NOT, DUE, DUE, NOT, NOT, NOT, NOT]);
  });

  it('pauses only what would be due, on the platforms that are paused', () => {
    const pause = aPause({ from: day('2026-11-23'), to: day('2026-11-26'), platformIds: [X] });
    const plans = [plan({ kind: 'weekdays', weekdays: [1, 5] })];

    expect(preview({ plans, platformId: X }, [pause])).toEqual([PAUSED, NOT, NOT, NOT, DUE, NOT, NOT]);
    expect(preview({ plans, platformId: null }, [pause])).toEqual([DUE, NOT, NOT, NOT, DUE, NOT, NOT]);
  });

  it('ends with the calendar', () => {
    expect(previewDays(anActivity(), [], { from: day('9999-12-31'), count: 14 })).toHaveLength(1);
  });

  it('agrees with what the days turn out to be when nothing is entered', () => {
    const activities = fc.record({ schedule: schedules, from: days, lastDay: orNull(days), archivedOn: orNull(days) });
    const pauses = fc.array(
      fc
        .record({ from: days, to: orNull(days), platformIds: fc.constantFrom<(typeof X)[] | null>(null, [X]) })
        .map((pause) => aPause(pause)),
      { maxLength: 2 },
    );

    fc.assert(
      fc.property(activities, pauses, days, ({ schedule, from: first, ...ends }, paused, from) => {
        const activity = anActivity({ ...ends, platformId: X, plans: [plan(schedule, first)] });
        const shown = previewDays(activity, paused, { from, count: 14 });
        const history = { activity, pauses: paused, checkOn: () => null };
        const found = activityDays(history, from, shown.at(-1)?.day ?? from);

        expect(shown.map((one) => one.day)).toEqual(found.map((one) => one.day));
        found.forEach((one, index) => {
          const kind = shown[index]?.kind;
          expect(kind === 'paused').toBe(one.pause !== null);
          expect(kind === 'any' || kind === 'due').toBe(one.isDue);
          expect(kind === 'any').toBe(one.week !== null && one.pause === null);
        });
      }),
    );
  });
});
