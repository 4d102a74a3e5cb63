import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysFrom } from '../base/day';
import { checklistOn } from '../checklist/checklist';
import { TICK, type Target } from '../checklist/target';
import { EVERY_DAY } from '../schedule/schedule';
import {
  aCheck,
  amount,
  anActivity,
  aNote,
  aPause,
  aPlatform,
  aStamp,
  documentsWith,
  id,
  month,
  skipped,
  valueOf,
} from '../testing/builders';
import { schedules, targets } from '../testing/random-records';
import { apply } from './apply';
import type { Command, SimpleCommand } from './command';
import { monthIn, type Documents } from './documents';

/** `aStamp` is of noon on this day. */
const TODAY = day('2026-11-23');

function after(documents: Documents, ...commands: readonly Command[]): Documents {
  return commands.reduce((present, command) => valueOf(apply(present, command, aStamp())).documents, documents);
}

function itemsOn(documents: Documents, on = TODAY) {
  const checks = [month('2026-10'), month('2026-11')].flatMap((name) => monthIn(documents, name).checks);
  return checklistOn(documents.catalog, checks, on);
}

const failureOf = (documents: Documents, command: Command) => {
  const applied = apply(documents, command, aStamp());
  return applied.ok ? null : applied.failure;
};

describe('day.close', () => {
  const allowance: Target = { kind: 'count', amount: 5, unit: null, direction: 'at-most' };
  const ledger = documentsWith({
    activities: [
      anActivity({ id: id('done') }),
      anActivity({ id: id('skipped'), position: 2 }),
      anActivity({ id: id('open'), position: 3 }),
      anActivity({
        id: id('less'),
        position: 4,
        plans: [{ from: day('2026-01-01'), schedule: EVERY_DAY, target: allowance }],
      }),
    ],
    checks: [aCheck({ activityId: id('done') }), aCheck({ activityId: id('skipped'), entry: skipped('ill') })],
  });
  const states = (documents: Documents) => itemsOn(documents).map(({ activity, state }) => [activity.id, state]);

  it('turns what is open into not done, and nothing else', () => {
    const closed = after(ledger, { type: 'day.close', day: TODAY });

    expect(states(closed)).toEqual([
      ['done', 'done'],
      ['skipped', 'skipped'],
      ['open', 'not-done'],
      // That nothing was logged of an allowance says neither that it was kept nor that it was not.
      ['less', 'not-entered'],
    ]);
  });

  it('is one step that can be taken back', () => {
    const { documents, inverse } = valueOf(apply(ledger, { type: 'day.close', day: TODAY }, aStamp()));
    expect(valueOf(apply(documents, inverse, aStamp())).documents).toEqual(ledger);
  });

  it('changes nothing on a day without anything open, and waits for a day to come', () => {
    const closed = after(ledger, { type: 'day.close', day: TODAY });
    expect(valueOf(apply(closed, { type: 'day.close', day: TODAY }, aStamp())).changes).toEqual([]);
    expect(failureOf(ledger, { type: 'day.close', day: addDays(TODAY, 1) })).toMatchObject({ code: 'invalid' });
  });

  it('lets what was closed be put back to not entered', () => {
    const closed = after(ledger, { type: 'day.close', day: TODAY });
    const cleared = after(closed, { type: 'check.clear', activityId: id('open'), day: TODAY });
    expect(states(cleared)).toContainEqual(['open', 'not-entered']);
  });
});

describe('pauses', () => {
  const ledger = documentsWith({ platforms: [aPlatform()], activities: [anActivity({ platformId: id('x') })] });
  const pause = { id: id('p'), from: day('2026-11-20'), to: day('2026-11-25'), platformIds: null, reason: 'away' };

  it('take days away that are over, too, and give them back when they are removed', () => {
    const paused = after(ledger, { type: 'pause.add', ...pause });
    expect([itemsOn(paused), itemsOn(paused, day('2026-11-19'))].map((items) => items.length)).toEqual([0, 1]);
    expect(itemsOn(after(paused, { type: 'pause.remove', id: id('p') }))).toHaveLength(1);
  });

  it('can be ended, moved and kept to some platforms', () => {
    const paused = after(ledger, { type: 'pause.add', ...pause, to: null });
    expect(itemsOn(after(paused, { type: 'pause.edit', id: id('p'), to: day('2026-11-22') }))).toHaveLength(1);
    expect(after(paused, { type: 'pause.edit', id: id('p'), platformIds: [id('x')] }).catalog.pauses).toMatchObject([
      { platformIds: ['x'], to: null, reason: 'away' },
    ]);
  });

  it('are refused when they end before they begin, or name a platform that is not there', () => {
    const backwards = { ...pause, to: day('2026-11-19') };
    expect(failureOf(ledger, { type: 'pause.add', ...backwards })).toMatchObject({ code: 'invalid' });
    const paused = after(ledger, { type: 'pause.add', ...pause });
    expect(failureOf(paused, { type: 'pause.edit', id: id('p'), from: day('2026-11-26') })).toMatchObject({
      code: 'invalid',
    });
    expect(failureOf(ledger, { type: 'pause.add', ...pause, platformIds: [id('gone')] })).toMatchObject({
      code: 'not-found',
    });
  });

  it('keep a platform that they name from leaving the catalog', () => {
    const documents = documentsWith({ platforms: [aPlatform()], pauses: [aPause({ platformIds: [id('x')] })] });
    const removal: Command = { type: 'records.restore', changes: [{ collection: 'platforms', id: 'x', record: null }] };
    expect(failureOf(documents, removal)).toMatchObject({ code: 'in-use' });
  });
});

describe('activity.unplan', () => {
  const plans = [
    { from: day('2026-01-01'), schedule: EVERY_DAY, target: TICK },
    { from: day('2026-12-01'), schedule: EVERY_DAY, target: { kind: 'minutes', amount: 5, direction: 'at-least' } },
  ] as const;
  const ledger = documentsWith({ activities: [anActivity({ plans: [...plans] })] });

  it('takes a later plan back', () => {
    const { catalog } = after(ledger, { type: 'activity.unplan', id: id('answer'), from: day('2026-12-01') });
    expect(catalog.activities[0]?.plans).toEqual([plans[0]]);
  });

  it('leaves the first one, and knows those that are not there', () => {
    const of = (from: string): Command => ({ type: 'activity.unplan', id: id('answer'), from: day(from) });
    expect(failureOf(ledger, of('2026-01-01'))).toMatchObject({ code: 'invalid' });
    expect(failureOf(ledger, of('2026-06-01'))).toMatchObject({ code: 'not-found', kind: 'plan' });
  });
});

describe('activity.remove', () => {
  it('takes everything that was entered of it along, and undo brings all of it back', () => {
    const ledger = documentsWith({
      activities: [anActivity(), anActivity({ id: id('other') })],
      checks: [aCheck(), aCheck({ day: day('2026-10-02') }), aCheck({ activityId: id('other') })],
      notes: [aNote()],
    });
    const removed = valueOf(apply(ledger, { type: 'activity.remove', id: id('answer') }, aStamp()));

    expect(removed.documents.catalog.activities.map((one) => one.id)).toEqual(['other']);
    expect([...removed.documents.months.values()].flatMap(({ checks }) => checks.map((one) => one.activityId))).toEqual(
      ['other'],
    );
    expect(valueOf(apply(removed.documents, removed.inverse, aStamp())).documents).toEqual(ledger);
  });

  it('knows when there is none', () => {
    expect(failureOf(documentsWith({}), { type: 'activity.remove', id: id('gone') })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('activity.bring-back', () => {
  const away = documentsWith({ activities: [anActivity({ archivedOn: day('2026-11-10') })] });

  it('holds from today on: the days without it stay days without it', () => {
    const back = after(away, { type: 'activity.bring-back', id: id('answer') });
    const due = (on: string) => itemsOn(back, day(on)).length;
    expect(['2026-11-09', '2026-11-10', '2026-11-22', '2026-11-23'].map(due)).toEqual([1, 0, 0, 1]);
  });

  it('leaves no gap when it was archived today', () => {
    const archived = after(documentsWith({ activities: [anActivity()] }), {
      type: 'activity.archive',
      id: id('answer'),
      on: TODAY,
    });
    expect(after(archived, { type: 'activity.bring-back', id: id('answer') }).catalog.activities[0]).toMatchObject({
      archivedOn: null,
      gaps: [],
    });
  });
});

describe('the past', () => {
  const pastDays = daysFrom(day('2026-10-20'), day('2026-11-22'));
  const names = ['a', 'b', 'c'].map(id);
  const START = documentsWith({
    activities: names.map((name, position) => anActivity({ id: name, position })),
    checks: names.flatMap((activityId, index) =>
      ['2026-10-31', '2026-11-04', '2026-11-20'].map((on) =>
        aCheck({ activityId, day: day(on), entry: index === 0 ? skipped() : amount(index - 1) }),
      ),
    ),
  });
  const someone = fc.constantFrom(...names);
  const toCome = fc.integer({ min: 0, max: 60 }).map((count) => addDays(TODAY, count));
  /** What a person does to the plan from today on, on any day of a month. */
  const planCommands: fc.Arbitrary<SimpleCommand> = fc.oneof(
    fc.record({
      type: fc.constant('activity.plan' as const),
      id: someone,
      from: toCome,
      schedule: schedules,
      target: targets,
    }),
    fc.record({ type: fc.constant('activity.archive' as const), id: someone, on: toCome }),
    fc.record({ type: fc.constant('activity.bring-back' as const), id: someone }),
    fc.record({ type: fc.constant('activity.edit' as const), id: someone, title: fc.constantFrom('One', 'Two') }),
    fc.record({ type: fc.constant('activity.edit' as const), id: someone, lastDay: fc.option(toCome) }),
    fc.record({ type: fc.constant('activity.move' as const), id: someone, before: fc.option(someone) }),
    fc.record({
      type: fc.constant('pause.add' as const),
      id: fc.uuid().map(id),
      from: toCome,
      to: fc.constant(null),
      platformIds: fc.constant(null),
      reason: fc.constant(null),
    }),
    fc.record({ type: fc.constant('day.close' as const), day: fc.constant(TODAY) }),
    fc.record({ type: fc.constant('settings.set' as const), weekStart: fc.constantFrom(1 as const, 7 as const, null) }),
  );
  const denominators = (documents: Documents) =>
    pastDays.map((on) =>
      itemsOn(documents, on)
        .map(({ activity, state, isDue }) => `${activity.id} ${state} ${String(isDue)}`)
        .sort(),
    );

  it('keeps what was due and how it went on every day, whatever is done to the plan in whatever order', () => {
    const before = denominators(START);
    fc.assert(
      fc.property(fc.array(planCommands, { minLength: 1, maxLength: 30 }), (list) => {
        let documents = START;
        for (const command of list) {
          const applied = apply(documents, command, aStamp());
          if (applied.ok) documents = applied.value.documents;
        }
        expect(denominators(documents)).toEqual(before);
      }),
    );
  });
});
