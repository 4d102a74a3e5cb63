import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import type { Target } from '../../../shared/checklist/target';
import { pageCommandSchema } from '../../../shared/ledger/command';
import type { Schedule } from '../../../shared/schedule/schedule';
import { anActivity, id } from '../../../shared/testing/builders';
import { allowance, aPlan, count, TODAY } from '../../testing/builders';
import { draftOf, editCommand, newDraft, readDraft, type ActivityDraft, type ReadDraft } from './activity-draft';

const X = id('x');
const WEEKDAYS: Schedule = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] };
const MINUTES: Target = { kind: 'minutes', amount: 15, direction: 'at-least' };

function draft(fields: Partial<ActivityDraft> = {}): ActivityDraft {
  return { ...newDraft(null, TODAY), title: 'Answer', ...fields };
}

function read(fields: Partial<ActivityDraft> = {}): ReadDraft {
  const result = readDraft(draft(fields));
  if ('field' in result) throw new Error(result.text);
  return result;
}

/** The command for what somebody changes in the dialog of an activity on a day. */
function edit(activity: Activity, changes: Partial<ActivityDraft>, on = TODAY) {
  const result = readDraft({ ...draftOf(activity, on), ...changes });
  if ('field' in result) throw new Error(result.text);
  return editCommand(activity, result);
}

describe('a new draft', () => {
  it('is a tick on every day from the day that is shown, on the platform that was at hand', () => {
    expect(readDraft({ ...newDraft(X, TODAY), title: 'Answer' })).toEqual({
      title: 'Answer',
      platformId: X,
      schedule: { kind: 'every-day' },
      target: { kind: 'tick' },
      minutes: null,
      from: TODAY,
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

  it('reads every day when all seven are chosen, in whatever order', () => {
    expect(read({ weekdays: [7, 6, 5, 4, 3, 2, 1] }).schedule).toEqual({ kind: 'every-day' });
    expect(read({ weekdays: [3, 1] }).schedule).toEqual({ kind: 'weekdays', weekdays: [1, 3] });
  });

  it('tidies the title and reads the minutes', () => {
    expect(read({ title: '  Comment   on 3 blogs ', minutes: ' 5 ' })).toMatchObject({
      title: 'Comment on 3 blogs',
      minutes: 5,
    });
  });

  it.each<[Partial<ActivityDraft>, string]>([
    [{ title: '  ' }, 'title'],
    [{ weekdays: [] }, 'weekdays'],
    [{ targetKind: 'count', amount: '' }, 'amount'],
    [{ targetKind: 'count', amount: '2.5' }, 'amount'],
    [{ targetKind: 'count', amount: '-1' }, 'amount'],
    [{ targetKind: 'count', amount: '0' }, 'amount'],
    [{ targetKind: 'count', amount: '100001' }, 'amount'],
    [{ targetKind: 'minutes', amount: 'ten' }, 'amount'],
    [{ minutes: '0' }, 'minutes'],
    [{ minutes: '1441' }, 'minutes'],
    [{ minutes: '5 min' }, 'minutes'],
  ])('says for %j what is wrong with the %s', (fields, field) => {
    expect(readDraft(draft(fields))).toMatchObject({ field, text: expect.stringMatching(/\.$/) as unknown });
  });
});

describe('draftOf', () => {
  it.each<[string, Activity]>([
    ['a tick', anActivity()],
    ['a count', anActivity({ platformId: X, plans: [aPlan({ target: count(10, { unit: '+Ks' }) })] })],
    ['a count without a unit', anActivity({ plans: [aPlan({ target: count(3) })] })],
    ['minutes', anActivity({ minutes: 15, plans: [aPlan({ target: MINUTES })] })],
    ['an allowance', anActivity({ plans: [aPlan({ target: allowance(0) })] })],
    ['weekdays', anActivity({ plans: [aPlan({ schedule: WEEKDAYS })] })],
  ])('leaves %s as it is', (_, activity) => {
    expect(edit(activity, {})).toBeNull();
  });

  it('shows the plan that is in force on the day that is shown', () => {
    const plans = [aPlan({ target: count(3) }), aPlan({ from: day('2026-11-20'), target: count(5) })];

    expect(draftOf(anActivity({ plans }), day('2026-11-19')).amount).toBe('3');
    expect(draftOf(anActivity({ plans }), TODAY)).toMatchObject({ amount: '5', from: TODAY });
  });

  it('shows the first plan on a day before there was one', () => {
    const plans = [aPlan({ from: day('2026-11-20'), target: count(5) })];

    expect(draftOf(anActivity({ plans }), day('2026-11-01')).amount).toBe('5');
  });
});

describe('editCommand', () => {
  it('renames without a new plan', () => {
    expect(edit(anActivity(), { title: 'Reply' })).toEqual({
      type: 'activity.edit',
      id: id('answer'),
      title: 'Reply',
      platformId: null,
      minutes: null,
    });
  });

  it.each<[string, Partial<ActivityDraft>]>([
    ['platform', { platformId: X }],
    ['minutes', { minutes: '5' }],
  ])('changes the %s without a new plan', (_, changes) => {
    expect(edit(anActivity(), changes)).toMatchObject({ type: 'activity.edit' });
  });

  it('changes the plan from a day on without touching the rest', () => {
    const from = day('2026-12-01');

    expect(edit(anActivity(), { targetKind: 'count', amount: '3', from })).toEqual({
      type: 'activity.plan',
      id: id('answer'),
      from,
      schedule: { kind: 'every-day' },
      target: count(3),
    });
  });

  it('changes the plan from a past day on', () => {
    const past = day('2026-11-02');

    expect(edit(anActivity(), { weekdays: [1, 2, 3, 4, 5] }, past)).toMatchObject({ from: past, schedule: WEEKDAYS });
  });

  it('does both as one step with the name of the activity', () => {
    const command = edit(anActivity(), { title: 'Reply', weekdays: [1] });

    expect(command).toMatchObject({
      type: 'several',
      name: 'edited “Reply”',
      commands: [{ type: 'activity.edit' }, { type: 'activity.plan' }],
    });
  });

  it('makes only commands that the services take, whatever the title', () => {
    const title = `${'a'.repeat(99)}😀 and more`;

    const command = edit(anActivity(), { title, weekdays: [1] });

    expect(pageCommandSchema.safeParse(command).error).toBeUndefined();
  });

  it('compares with the plan of the day from which the change holds', () => {
    const plans = [aPlan({ target: count(3) }), aPlan({ from: day('2026-11-20'), target: count(5) })];

    expect(edit(anActivity({ plans }), { from: day('2026-11-10') })).toMatchObject({
      type: 'activity.plan',
      from: day('2026-11-10'),
      target: count(5),
    });
    expect(edit(anActivity({ plans }), { from: day('2026-11-10'), amount: '3' })).toBeNull();
  });

  it('does not mind the order of a plan’s fields', () => {
    const target = { unit: null, direction: 'at-least', amount: 3, kind: 'count' } as const;

    expect(
      editCommand(anActivity({ plans: [aPlan({ target })] }), {
        ...read(),
        title: 'Answer whoever wrote',
        target: count(3),
      }),
    ).toBeNull();
  });
});
