import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { EVERY_DAY } from '../schedule/schedule';
import { anActivity } from '../testing/builders';
import { activitySchema, duePlan, isArchivedOn, planOn } from './activity';
import { TICK, type Target } from './target';

const TEN: Target = { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' };
const FIVE: Target = { ...TEN, amount: 5 };

describe('planOn', () => {
  const activity = anActivity({
    plans: [
      { from: day('2026-08-01'), schedule: EVERY_DAY, target: TEN },
      { from: day('2026-09-01'), schedule: EVERY_DAY, target: FIVE },
    ],
  });

  it('keeps the plan of August after a limit changed in September', () => {
    expect(planOn(activity, day('2026-08-31'))?.target).toEqual(TEN);
    expect(planOn(activity, day('2026-09-01'))?.target).toEqual(FIVE);
  });

  it('is null before the first day', () => {
    expect(planOn(activity, day('2026-07-31'))).toBeNull();
  });

  it('is there after the activity was archived, too', () => {
    expect(planOn({ ...activity, archivedOn: day('2026-10-01') }, day('2026-10-02'))?.target).toEqual(FIVE);
  });
});

describe('duePlan', () => {
  const weekdays = {
    from: day('2026-11-02'),
    schedule: { kind: 'weekdays', weekdays: [1, 3, 5] },
    target: TICK,
  } as const;
  const activity = anActivity({
    plans: [{ ...weekdays, schedule: { kind: 'weekdays', weekdays: [1, 3, 5] } }],
    lastDay: day('2026-11-25'),
  });

  it.each([
    ['before its first day', '2026-10-30', false],
    ['on its first day', '2026-11-02', true],
    ['on a weekday that its schedule does not name', '2026-11-03', false],
    ['on its last day', '2026-11-25', true],
    ['after its last day', '2026-11-27', false],
  ])('%s, %s, is there: %s', (_, on, isDue) => {
    expect(duePlan(activity, day(on)) !== null).toBe(isDue);
  });

  it('is null from the day on which the activity leaves the plan', () => {
    const archived = { ...activity, archivedOn: day('2026-11-09') };
    expect(duePlan(archived, day('2026-11-06'))).not.toBeNull();
    expect(duePlan(archived, day('2026-11-09'))).toBeNull();
    expect(isArchivedOn(archived, day('2026-11-08'))).toBe(false);
    expect(isArchivedOn(archived, day('2026-11-09'))).toBe(true);
  });

  it('follows the schedule that was in force on the day', () => {
    const changed = anActivity({
      plans: [
        { from: day('2026-08-01'), schedule: { kind: 'weekdays', weekdays: [1] }, target: TICK },
        { from: day('2026-09-01'), schedule: { kind: 'weekdays', weekdays: [2] }, target: TICK },
      ],
    });
    expect(
      ['2026-08-31', '2026-09-01', '2026-09-07', '2026-09-08'].map((on) => duePlan(changed, day(on)) !== null),
    ).toEqual([true, true, false, true]);
  });
});

describe('activitySchema', () => {
  it.each([
    ['no plan', { plans: [] }],
    [
      'plans out of order',
      { plans: ['2026-09-01', '2026-08-01'].map((from) => ({ from, schedule: EVERY_DAY, target: TICK })) },
    ],
    ['a title of nothing', { title: '' }],
    ['a position that is no number', { position: Number.NaN }],
    ['an endless position', { position: Number.POSITIVE_INFINITY }],
    ['half a minute', { minutes: 0.5 }],
    ['more minutes than a day has', { minutes: 1441 }],
    ['a day that does not exist', { lastDay: '2026-02-30' }],
    ['no id', { id: '' }],
  ])('does not take %s', (_, fields) => {
    expect(activitySchema.safeParse({ ...anActivity(), ...fields }).success).toBe(false);
  });
});
