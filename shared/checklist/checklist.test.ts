import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { EVERY_DAY } from '../schedule/schedule';
import { aCheck, amount, anActivity, aPause, id, skipped } from '../testing/builders';
import type { Activity } from './activity';
import { checklistOn, isOpenItem, progressOf } from './checklist';
import type { Pause } from './pause';
import { TICK, type Target } from './target';

const MONDAY = day('2026-11-23');
const AT_MOST_TEN: Target = { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' };

const plan = (activities: readonly Activity[], pauses: readonly Pause[] = []) => ({ activities, pauses });
const titles = (items: ReturnType<typeof checklistOn>) => items.map(({ activity }) => activity.id);

describe('checklistOn', () => {
  it('holds what is due, in the order of the plan', () => {
    const activities = [
      anActivity({ id: id('third'), position: 3 }),
      anActivity({ id: id('first'), position: 1 }),
      anActivity({
        id: id('weekend'),
        plans: [{ from: day('2026-01-01'), schedule: { kind: 'weekdays', weekdays: [6, 7] }, target: TICK }],
      }),
      anActivity({ id: id('over'), lastDay: day('2026-11-22') }),
      anActivity({ id: id('gone'), archivedOn: MONDAY }),
      anActivity({ id: id('later'), plans: [{ from: day('2026-11-24'), schedule: EVERY_DAY, target: TICK }] }),
    ];
    expect(titles(checklistOn(plan(activities), [], MONDAY))).toEqual(['first', 'third']);
  });

  it('shows what was not entered as that', () => {
    expect(checklistOn(plan([anActivity()]), [], MONDAY)).toMatchObject([{ check: null, state: 'not-entered' }]);
  });

  it('takes the check of the day and no other', () => {
    const checks = [aCheck({ day: day('2026-11-22'), entry: amount(1) }), aCheck({ entry: amount(0) })];
    expect(checklistOn(plan([anActivity()]), checks, MONDAY)).toMatchObject([{ check: checks[1], state: 'not-done' }]);
  });

  it('judges each day by the limit that held on it: one that changed in September does not change August', () => {
    const activity = anActivity({
      plans: [
        { from: day('2026-08-01'), schedule: EVERY_DAY, target: AT_MOST_TEN },
        { from: day('2026-09-01'), schedule: EVERY_DAY, target: { ...AT_MOST_TEN, amount: 5 } },
      ],
    });
    const on = (text: string) =>
      checklistOn(plan([activity]), [aCheck({ day: day(text), entry: amount(8) })], day(text))[0]?.state;
    expect(on('2026-08-31')).toBe('done');
    expect(on('2026-09-01')).toBe('not-done');
  });

  it('holds what was entered though it was not due', () => {
    const archived = anActivity({ archivedOn: day('2026-11-01') });
    const before = anActivity({
      id: id('early'),
      plans: [{ from: day('2026-12-01'), schedule: EVERY_DAY, target: TICK }],
    });
    const checks = [aCheck(), aCheck({ activityId: id('early') })];
    expect(checklistOn(plan([archived, before]), checks, MONDAY)).toMatchObject([
      { activity: archived, state: 'done', plan: archived.plans[0] },
      { activity: before, state: 'done', plan: before.plans[0] },
    ]);
  });

  it('leaves out a check of an activity that is not there', () => {
    expect(checklistOn(plan([]), [aCheck()], MONDAY)).toEqual([]);
  });
});

describe('isOpenItem', () => {
  const itemOf = (target: Target, entry: Parameters<typeof aCheck>[0] | null) =>
    checklistOn(
      plan([anActivity({ plans: [{ from: day('2026-01-01'), schedule: EVERY_DAY, target }] })]),
      entry === null ? [] : [aCheck(entry)],
      MONDAY,
    ).map(isOpenItem);

  it('is due with nothing entered', () => {
    expect(itemOf(TICK, null)).toEqual([true]);
    expect(itemOf(TICK, { entry: amount(0) })).toEqual([false]);
    expect(itemOf(TICK, { entry: skipped() })).toEqual([false]);
  });

  it('is no allowance: that nothing was entered of it leaves nothing to do', () => {
    expect(itemOf(AT_MOST_TEN, null)).toEqual([false]);
  });
});

describe('checklistOn, during a pause and so many times a week', () => {
  const thrice = anActivity({
    plans: [{ from: day('2026-01-01'), schedule: { kind: 'times-a-week', times: 3, weekStart: 1 }, target: TICK }],
  });
  const onDays = (...days: readonly string[]) => days.map((text) => aCheck({ day: day(text) }));

  it('holds nothing that is paused, and what was done of it all the same', () => {
    const pauses = [aPause({ from: MONDAY, to: null })];
    expect(checklistOn(plan([anActivity()], pauses), [], MONDAY)).toEqual([]);
    expect(checklistOn(plan([anActivity()], pauses), [aCheck()], MONDAY)).toMatchObject([
      { state: 'done', isDue: false },
    ]);
  });

  it('leaves out what was done often enough in its week, also over the end of a month', () => {
    const friday = day('2026-12-04');
    const twice = onDays('2026-11-30', '2026-12-01');
    expect(checklistOn(plan([thrice]), twice, friday)).toMatchObject([{ week: { done: 2, open: 1, daysLeft: 3 } }]);
    expect(checklistOn(plan([thrice]), [...twice, ...onDays('2026-12-02')], friday)).toEqual([]);
    expect(checklistOn(plan([thrice]), onDays('2026-11-27', '2026-11-28', '2026-11-29'), friday)).toHaveLength(1);
  });
});

describe('an activity that came back', () => {
  it('is not due on the days on which it had left the plan', () => {
    const activity = anActivity({ gaps: [{ from: day('2026-11-10'), to: day('2026-11-20') }] });
    const isDue = (text: string) => checklistOn(plan([activity]), [], day(text)).length === 1;
    expect(['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map(isDue)).toEqual([true, false, false, true]);
  });
});

describe('progressOf', () => {
  const activities = ['a', 'b', 'c', 'd', 'e'].map((name, position) => anActivity({ id: id(name), position }));
  const check = (name: string, entry: ReturnType<typeof amount>) => aCheck({ activityId: id(name), entry });

  it('is none of none on an empty day', () => {
    expect(progressOf([])).toEqual({ done: 0, due: 0 });
  });

  it('counts what is done, of what is due', () => {
    const items = checklistOn(plan(activities), [check('a', amount(1)), check('b', amount(0))], MONDAY);
    expect(progressOf(items)).toEqual({ done: 1, due: 5 });
  });

  it('counts skipped ones on neither side', () => {
    const items = checklistOn(
      plan(activities),
      [check('a', amount(1)), check('b', skipped()), check('c', skipped('ill'))],
      MONDAY,
    );
    expect(progressOf(items)).toEqual({ done: 1, due: 3 });
  });

  it('counts a kept allowance as done and one that was exceeded as not', () => {
    const plans = [{ from: day('2026-01-01'), schedule: EVERY_DAY, target: AT_MOST_TEN }];
    const allowances = activities.slice(0, 2).map((activity) => ({ ...activity, plans }));
    const items = checklistOn(plan(allowances), [check('a', amount(10)), check('b', amount(11))], MONDAY);
    expect(progressOf(items)).toEqual({ done: 1, due: 2 });
  });

  it('counts what was done though it was not due on both sides', () => {
    const items = checklistOn(plan([anActivity({ archivedOn: MONDAY })]), [aCheck()], MONDAY);
    expect(progressOf(items)).toEqual({ done: 1, due: 1 });
  });
});
