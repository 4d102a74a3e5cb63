import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import { pageCommandSchema } from '../../../shared/ledger/command';
import { anActivity, id } from '../../../shared/testing/builders';
import { aPlan, count, TODAY } from '../../testing/builders';
import { draftOf, readDraft, type ActivityDraft, type ReadDraft } from './activity-draft';
import { addCommand, archiveChange, editChange, editCommand, unplanChange } from './edit-command';

const X = id('x');
const WEEKDAYS = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] };
const PAST = '2026-11-02';
const TWO_PLANS = [aPlan({ target: count(3) }), aPlan({ from: day('2026-11-20'), target: count(5) })];

/** What is read once somebody has changed something in the panel of an activity, or of a new one. */
function read(activity: Activity | null, changes: Partial<ActivityDraft>): ReadDraft {
  const context = { day: TODAY, weekStart: 1, activity } as const;
  const result = readDraft({ ...draftOf(context, null), ...changes }, context);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

function edit(activity: Activity, changes: Partial<ActivityDraft>) {
  return editCommand(activity, read(activity, changes));
}

function change(activity: Activity, changes: Partial<ActivityDraft>) {
  return editChange(activity, read(activity, changes), TODAY);
}

describe('addCommand', () => {
  it('adds it in one command', () => {
    expect(addCommand(X, read(null, { title: 'Read' }))).toEqual({
      type: 'activity.add',
      id: X,
      title: 'Read',
      platformId: null,
      minutes: null,
      from: TODAY,
      schedule: { kind: 'every-day' },
      target: { kind: 'tick' },
    });
  });

  it('adds it with a last day as one step', () => {
    const command = addCommand(X, read(null, { title: 'Read', lastDay: '2026-12-24' }));

    expect(command).toMatchObject({
      type: 'several',
      name: 'added “Read”',
      commands: [{ type: 'activity.add' }, { type: 'activity.edit', id: X, lastDay: '2026-12-24' }],
    });
    expect(pageCommandSchema.safeParse(command).error).toBeUndefined();
  });
});

describe('editCommand', () => {
  it('is nothing when nothing was changed', () => {
    expect(edit(anActivity({ plans: TWO_PLANS, lastDay: day('2026-12-24') }), {})).toBeNull();
  });

  it('renames without a new plan, and touches nothing else', () => {
    expect(edit(anActivity(), { title: 'Reply' })).toEqual({ type: 'activity.edit', id: id('answer'), title: 'Reply' });
  });

  it.each<[string, Partial<ActivityDraft>, object]>([
    ['platform', { platformId: X }, { platformId: X }],
    ['minutes', { minutes: '5' }, { minutes: 5 }],
    ['last day', { lastDay: '2026-12-24' }, { lastDay: '2026-12-24' }],
  ])('changes the %s without a new plan', (_, changes, fields) => {
    expect(edit(anActivity(), changes)).toEqual({ type: 'activity.edit', id: id('answer'), ...fields });
  });

  it('takes a last day away', () => {
    expect(edit(anActivity({ lastDay: day('2026-12-24') }), { lastDay: '' })).toMatchObject({ lastDay: null });
  });

  it('changes the plan from a day on without touching the rest', () => {
    expect(edit(anActivity(), { targetKind: 'count', amount: '3', from: '2026-12-01' })).toEqual({
      type: 'activity.plan',
      id: id('answer'),
      from: '2026-12-01',
      schedule: { kind: 'every-day' },
      target: count(3),
    });
  });

  it('changes the plan from a past day on', () => {
    expect(edit(anActivity(), { schedule: 'Mon–Fri', from: PAST })).toMatchObject({ from: PAST, schedule: WEEKDAYS });
  });

  it('does both as one step with the name of the activity', () => {
    expect(edit(anActivity(), { title: 'Reply', schedule: 'Mon' })).toMatchObject({
      type: 'several',
      name: 'edited “Reply”',
      commands: [{ type: 'activity.edit' }, { type: 'activity.plan' }],
    });
  });

  it('makes only commands that the services take, whatever the title', () => {
    const command = edit(anActivity(), { title: `${'a'.repeat(99)}😀 and more`, schedule: 'Mon' });

    expect(pageCommandSchema.safeParse(command).error).toBeUndefined();
  });

  it('compares with the plan of the day from which the change holds', () => {
    const activity = anActivity({ plans: TWO_PLANS });

    expect(edit(activity, { from: '2026-11-10' })).toMatchObject({ from: '2026-11-10', target: count(5) });
    expect(edit(activity, { from: '2026-11-10', amount: '3' })).toBeNull();
  });

  it('does not mind the order of a plan’s fields', () => {
    const target = { unit: null, direction: 'at-least', amount: 3, kind: 'count' } as const;

    expect(edit(anActivity({ plans: [aPlan({ target })] }), { amount: '3' })).toBeNull();
  });
});

describe('what is done instead, to leave the past alone', () => {
  it('holds from today on, with the days counted as they were shown', () => {
    expect(change(anActivity(), { schedule: 'every 3 days', from: PAST })?.instead).toMatchObject({
      from: TODAY,
      schedule: { kind: 'every-n-days', every: 3, start: PAST },
    });
  });

  it('ends yesterday instead of on a day that is over', () => {
    expect(change(anActivity(), { lastDay: '2026-11-10' })?.instead).toMatchObject({ lastDay: '2026-11-22' });
  });

  it('leaves a change that begins later as it is', () => {
    const both = change(anActivity(), { schedule: 'Mon', from: '2026-12-01', lastDay: '2026-12-24' });

    expect(both?.instead).toEqual(both?.command);
  });

  it('is nothing when from today on nothing would change', () => {
    expect(change(anActivity({ plans: TWO_PLANS }), { from: '2026-11-10' })).toMatchObject({ instead: null });
  });

  it('archives from today on', () => {
    expect(archiveChange(anActivity(), day(PAST), TODAY)).toEqual({
      command: { type: 'activity.archive', id: id('answer'), on: PAST },
      instead: { type: 'activity.archive', id: id('answer'), on: TODAY },
    });
  });

  it('brings back what is archived', () => {
    expect(archiveChange(anActivity({ archivedOn: day(PAST) }), TODAY, TODAY)).toEqual({
      command: { type: 'activity.bring-back', id: id('answer') },
      instead: null,
    });
  });

  it('has the plan before hold from today on, where one that holds today is taken back', () => {
    expect(unplanChange(anActivity({ plans: TWO_PLANS }), day('2026-11-20'), TODAY)).toMatchObject({
      command: { type: 'activity.unplan', from: '2026-11-20' },
      instead: { type: 'activity.plan', from: TODAY, target: count(3) },
    });
  });

  it('cannot take back from today on what does not hold today', () => {
    const plans = [...TWO_PLANS, aPlan({ from: day('2026-11-22') }), aPlan({ from: day('2026-12-01') })];
    const instead = (from: string) => unplanChange(anActivity({ plans }), day(from), TODAY).instead;

    expect(instead('2026-11-20')).toBeNull();
    expect(instead('2026-12-01')).toBeNull();
  });
});
