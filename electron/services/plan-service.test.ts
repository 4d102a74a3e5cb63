import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../shared/base/day';
import type { PageCommand } from '../../shared/ledger/command';
import type { Target } from '../../shared/checklist/target';
import { EVERY_DAY } from '../../shared/schedule/schedule';
import { amount, id, valueOf } from '../../shared/testing/builders';
import { createPlanService } from './plan-service';
import { createManualTimers } from './testing/manual-timers';
import { tick } from './testing/page-commands';
import { codeOf } from './testing/test-ledger';
import { dispatch, rapportOn, type TestRapport } from './testing/test-rapport';
import { createTestTask } from './testing/test-task';

const FIRST = day('2026-10-01');
const TODAY = day('2026-11-23');
const tenOf = (most: number): Target => ({ kind: 'count', amount: most, unit: '+Ks', direction: 'at-most' });

function planOf(rapport: TestRapport) {
  return createPlanService({ ...rapport, timers: createManualTimers() });
}

/** An activity since October, ticked on its first thirty days, and another one that nothing was entered of. */
function busyRapport(): TestRapport {
  const rapport = rapportOn();
  const add = (name: string): PageCommand => ({
    type: 'activity.add',
    id: id(name),
    title: name,
    platformId: null,
    minutes: null,
    from: FIRST,
    schedule: EVERY_DAY,
    target: { kind: 'tick' },
  });
  const ticks = Array.from({ length: 30 }, (_, index) => tick(id('answer'), addDays(FIRST, index)));
  dispatch(rapport, add('answer'), add('other'), ...ticks);
  return rapport;
}

describe('habits', () => {
  it('are of each activity as of a day, over the months that lie behind it', async () => {
    const habits = valueOf(await planOf(busyRapport()).habits(day('2026-10-30'), null));

    expect(habits.map(({ activityId }) => activityId)).toEqual(['answer', 'other']);
    expect(habits[0]).toMatchObject({
      adherence: { done: 30, due: 30, skipped: 0, notEntered: 0 },
      streak: 30,
      lastDoneOn: '2026-10-30',
    });
    expect(Math.round((habits[0]?.strength ?? 0) * 100)).toBe(80);
    expect(habits[1]).toMatchObject({
      strength: null,
      lastDoneOn: null,
      adherence: { done: 0, due: 0, notEntered: 30 },
    });
  });

  it('are of those that are asked for', async () => {
    const habits = valueOf(await planOf(busyRapport()).habits(TODAY, [id('other'), id('gone')]));
    expect(habits.map(({ activityId }) => activityId)).toEqual(['other']);
  });

  it('follow a change at once', async () => {
    const rapport = busyRapport();
    const plan = planOf(rapport);
    const strength = async () => valueOf(await plan.habits(TODAY, [id('answer')]))[0]?.strength ?? 0;
    const before = await strength();

    dispatch(rapport, tick(id('answer'), TODAY));

    expect(await strength()).toBeGreaterThan(before);
  });
});

describe('previewChange', () => {
  const mondaysFrom = (from: string): PageCommand => ({
    type: 'activity.plan',
    id: id('answer'),
    from: day(from),
    schedule: { kind: 'weekdays', weekdays: [1] },
    target: { kind: 'tick' },
  });

  it('says how many days that are over would change, with the sums before and after, and changes nothing', async () => {
    const rapport = busyRapport();
    const revision = valueOf(rapport.ledger.service()).revision();

    const effects = valueOf(await planOf(rapport).previewChange(mondaysFrom('2026-10-21')));

    expect(effects).toMatchObject([
      {
        activityId: 'answer',
        title: 'answer',
        from: '2026-10-21',
        to: '2026-11-23',
        before: { done: 10, due: 10, notEntered: 23 },
        after: { done: 1, due: 1, notEntered: 3 },
      },
    ]);
    expect(effects[0]?.changedDays).toBe(29);
    expect(valueOf(rapport.ledger.service()).revision()).toBe(revision);
  });

  it('has nothing to say of a change that begins after today, or changes no past day', async () => {
    const plan = planOf(busyRapport());
    expect(valueOf(await plan.previewChange(mondaysFrom('2026-11-24')))).toEqual([]);
    expect(valueOf(await plan.previewChange(tick(id('answer'), TODAY)))).toEqual([]);
  });

  it('knows that a limit that changes on a day leaves the days before as they are', async () => {
    const rapport = busyRapport();
    const of = (from: string, most: number): PageCommand => ({
      type: 'activity.plan',
      id: id('other'),
      from: day(from),
      schedule: EVERY_DAY,
      target: tenOf(most),
    });
    const give = (on: string, value: number): PageCommand => ({
      type: 'check.set',
      activityId: id('other'),
      day: day(on),
      entry: amount(value),
    });
    dispatch(rapport, of('2026-10-01', 5), give('2026-10-30', 5), give('2026-11-10', 6));

    const effects = valueOf(await planOf(rapport).previewChange(of('2026-11-01', 10)));

    expect(effects).toMatchObject([
      { from: '2026-11-01', changedDays: 1, before: { done: 0, due: 1 }, after: { done: 1, due: 1 } },
    ]);
  });

  it('refuses what would be refused', async () => {
    const answer = await planOf(busyRapport()).previewChange({ type: 'activity.archive', id: id('gone'), on: TODAY });
    expect(codeOf(answer)).toBe('not-found');
  });
});

describe('deleting for good', () => {
  it('says what would go', async () => {
    const plan = planOf(busyRapport());
    expect(valueOf(await plan.previewRemoval(id('answer')))).toEqual({
      checks: 30,
      firstDay: '2026-10-01',
      lastDay: '2026-10-30',
      reminders: 0,
    });
    expect(valueOf(await plan.previewRemoval(id('other')))).toEqual({
      checks: 0,
      firstDay: null,
      lastDay: null,
      reminders: 0,
    });
    expect(codeOf(await plan.previewRemoval(id('gone')))).toBe('not-found');
  });

  it('makes a backup first, takes everything along, and can be undone and redone', async () => {
    const rapport = busyRapport();
    const service = valueOf(rapport.ledger.service());
    const before = service.documents();

    valueOf(await planOf(rapport).removeActivity(id('answer'), createTestTask()));

    expect(rapport.backups.good()[0]?.header).toMatchObject({ reason: 'before-delete', counts: { checks: 30 } });
    expect(service.catalog().activities.map((one) => one.id)).toEqual(['other']);
    expect([...service.documents().months.values()].flatMap(({ checks }) => checks)).toEqual([]);
    valueOf(service.undo());
    expect(service.documents()).toEqual(before);
    valueOf(service.redo());
    expect(service.catalog().activities.map((one) => one.id)).toEqual(['other']);
  });

  it('deletes nothing when the backup cannot be made', async () => {
    const rapport = busyRapport();
    rapport.own.failWhen(({ name }) => name.startsWith('backups/'), 'ENOSPC');

    const answer = await planOf(rapport).removeActivity(id('answer'), createTestTask());

    expect(codeOf(answer)).toBe('disk-full');
    rapport.own.recover();
    expect(valueOf(rapport.ledger.service()).catalog().activities).toHaveLength(2);
  });
});
