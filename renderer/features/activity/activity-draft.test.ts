import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import type { Target } from '../../../shared/checklist/target';
import type { Schedule } from '../../../shared/schedule/schedule';
import { anActivity, id } from '../../../shared/testing/builders';
import { allowance, aPlan, count, TODAY } from '../../testing/builders';
import { draftOf, readDraft, type ActivityDraft, type DraftContext, type ReadDraft } from './activity-draft';

const X = id('x');
const NEW: DraftContext = { day: TODAY, weekStart: 1, activity: null };
const WEEKDAYS: Schedule = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] };
const MINUTES: Target = { kind: 'minutes', amount: 15, direction: 'at-least' };

function draft(fields: Partial<ActivityDraft> = {}): ActivityDraft {
  return { ...draftOf(NEW, null), title: 'Answer', ...fields };
}

function read(fields: Partial<ActivityDraft> = {}): ReadDraft {
  const result = readDraft(draft(fields), NEW);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** What is read of an activity's own draft with some of it typed anew. */
function reread(activity: Activity, fields: Partial<ActivityDraft> = {}) {
  const context = { ...NEW, activity };
  return readDraft({ ...draftOf(context, null), ...fields }, context);
}

describe('a new draft', () => {
  it('is a tick on every day from the day that is shown, on the platform that was at hand', () => {
    expect(readDraft({ ...draftOf(NEW, X), title: 'Answer' }, NEW)).toEqual({
      title: 'Answer',
      platformId: X,
      schedule: { kind: 'every-day' },
      target: { kind: 'tick' },
      minutes: null,
      from: TODAY,
      lastDay: null,
    });
  });
});

describe('readDraft', () => {
  it.each<[string, Partial<ActivityDraft>, Target]>([
    ['a tick', { targetKind: 'tick', amount: 'nonsense', direction: 'at-most' }, { kind: 'tick' }],
    ['a count', { targetKind: 'count', amount: '10', unit: ' +Ks ' }, count(10, { unit: '+Ks' })],
    ['a count of nothing in particular', { targetKind: 'count', amount: ' 3 ', unit: ' ' }, count(3)],
    ['minutes', { targetKind: 'minutes', amount: '15', unit: 'left over' }, MINUTES],
    ['an allowance', { targetKind: 'count', amount: '10', direction: 'at-most' }, allowance(10)],
    ['an allowance of none', { targetKind: 'count', amount: '0', direction: 'at-most' }, allowance(0)],
    [
      'an allowance of minutes',
      { targetKind: 'minutes', amount: '30', direction: 'at-most' },
      { kind: 'minutes', amount: 30, direction: 'at-most' },
    ],
  ])('reads the target of %s', (_, fields, target) => {
    expect(read(fields).target).toEqual(target);
  });

  it('counts every so many days from the day on which it begins to hold', () => {
    expect(read({ schedule: 'every 3 days', from: '2026-12-01' }).schedule).toEqual({
      kind: 'every-n-days',
      every: 3,
      start: '2026-12-01',
    });
  });

  it('reads the last day, if there is one', () => {
    expect(read({ lastDay: '2026-12-24' }).lastDay).toBe('2026-12-24');
    expect(read({ lastDay: '' }).lastDay).toBeNull();
  });

  it('tidies the title and reads the minutes', () => {
    expect(read({ title: '  Comment   on 3 blogs ', minutes: ' 5 ' })).toMatchObject({
      title: 'Comment on 3 blogs',
      minutes: 5,
    });
  });

  it.each<[Partial<ActivityDraft>, string]>([
    [{ title: '  ' }, 'title'],
    [{ schedule: '' }, 'schedule'],
    [{ schedule: 'now and then' }, 'schedule'],
    [{ targetKind: 'count', amount: '' }, 'amount'],
    [{ targetKind: 'count', amount: '2.5' }, 'amount'],
    [{ targetKind: 'count', amount: '-1' }, 'amount'],
    [{ targetKind: 'count', amount: '0' }, 'amount'],
    [{ targetKind: 'count', amount: '100001' }, 'amount'],
    [{ targetKind: 'minutes', amount: 'ten' }, 'amount'],
    [{ minutes: '0' }, 'minutes'],
    [{ minutes: '1441' }, 'minutes'],
    [{ minutes: '5 min' }, 'minutes'],
    [{ from: '' }, 'from'],
    [{ lastDay: '2026-11-22' }, 'lastDay'],
  ])('says for %j what is wrong with the %s', (fields, field) => {
    expect(readDraft(draft(fields), NEW)).toEqual({ problems: { [field]: expect.stringMatching(/\.$/) as unknown } });
  });

  it('says all that is wrong at once', () => {
    const result = readDraft(draft({ title: '', minutes: 'x', schedule: 'x', from: '' }), NEW);

    expect('problems' in result && Object.keys(result.problems)).toEqual(['title', 'minutes', 'schedule', 'from']);
  });

  it('measures the last day by the first day, not by when a change begins to hold', () => {
    const activity = anActivity({ plans: [aPlan({ from: day('2026-11-01') })] });

    expect(reread(activity, { lastDay: '2026-11-10' })).toMatchObject({ lastDay: '2026-11-10' });
    expect(reread(activity, { lastDay: '2026-10-31' })).toHaveProperty('problems.lastDay');
  });
});

describe('words of an activity that were not changed', () => {
  const THIRD: Schedule = { kind: 'every-n-days', every: 3, start: day('2026-11-05') };
  const thirds = anActivity({ plans: [aPlan({ schedule: THIRD })] });

  it('keep the day from which every so many days are counted', () => {
    expect(reread(thirds, { title: 'Other' })).toMatchObject({ schedule: THIRD });
    expect(reread(thirds, { schedule: ' Every three days' })).toMatchObject({ schedule: THIRD });
  });

  it('keep the beginning of their weeks', () => {
    const schedule: Schedule = { kind: 'times-a-week', times: 3, weekStart: 7 };

    expect(reread(anActivity({ plans: [aPlan({ schedule })] }))).toMatchObject({ schedule });
  });

  it('do not keep it once another number or another beginning is typed', () => {
    expect(reread(thirds, { schedule: 'every 4 days' })).toMatchObject({ schedule: { every: 4, start: TODAY } });
    expect(reread(thirds, { schedule: 'every 3 days from 1 Dec 2026' })).toMatchObject({
      schedule: { every: 3, start: '2026-12-01' },
    });
  });
});

describe('draftOf', () => {
  it.each<[string, Partial<Activity>]>([
    ['a tick', {}],
    ['a count', { platformId: X, plans: [aPlan({ target: count(10, { unit: '+Ks' }) })] }],
    ['a count without a unit', { plans: [aPlan({ target: count(3) })] }],
    ['minutes', { minutes: 15, plans: [aPlan({ target: MINUTES })] }],
    ['an allowance', { plans: [aPlan({ target: allowance(0) })] }],
    ['weekdays', { plans: [aPlan({ schedule: WEEKDAYS })] }],
    ['a last day', { lastDay: day('2026-12-24') }],
  ])('says of %s what it is', (_, fields) => {
    const activity = anActivity(fields);
    const { title, platformId, minutes, lastDay } = activity;
    const { schedule, target } = activity.plans[0] ?? aPlan();

    expect(reread(activity)).toEqual({ title, platformId, minutes, lastDay, schedule, target, from: TODAY });
  });

  it('shows the plan that is in force on the day that is shown', () => {
    const plans = [aPlan({ target: count(3) }), aPlan({ from: day('2026-11-20'), target: count(5) })];
    const activity = anActivity({ plans });

    expect(draftOf({ ...NEW, activity, day: day('2026-11-19') }, null).amount).toBe('3');
    expect(draftOf({ ...NEW, activity }, null)).toMatchObject({ amount: '5', from: TODAY });
  });

  it('shows the first plan on a day before there was one', () => {
    const activity = anActivity({ plans: [aPlan({ from: day('2026-11-20'), target: count(5) })] });

    expect(draftOf({ ...NEW, activity, day: day('2026-11-01') }, null).amount).toBe('5');
  });
});
