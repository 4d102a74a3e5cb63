import { describe, expect, it } from 'vitest';
import { clockTime } from '../../base/clock-time';
import type { About } from '../../reminders/reminder';
import {
  anActivity,
  aReading,
  aReminder,
  aScore,
  aStamp,
  at,
  documentsWith,
  id,
  valueOf,
} from '../../testing/builders';
import { apply } from '../apply';
import type { Command } from '../command';
import type { Documents } from '../documents';

const ABOUT_ACTIVITY: About = { kind: 'activity', activityId: id('answer') };
const ABOUT_SCORE: About = { kind: 'score', scoreId: id('klout') };
const LEDGER = documentsWith({ activities: [anActivity()], scores: [aScore()] });
const LATER = at('2026-11-23T13:00:00.000Z');
const NEW = { id: id('r'), about: ABOUT_ACTIVITY, time: clockTime('09:00'), weekdays: [1, 3] } satisfies object;

const done = (documents: Documents, command: Command) => apply(documents, command, aStamp({ at: LATER }));
const after = (documents: Documents, command: Command) => valueOf(done(documents, command)).documents;
const remindersOf = ({ catalog }: Documents) => catalog.reminders;
const failureOf = (documents: Documents, command: Command) => {
  const applied = done(documents, command);
  return applied.ok ? null : applied.failure;
};
const reminded = (about: About) => documentsWith({ ...LEDGER.catalog, reminders: [aReminder({ id: id('r'), about })] });

describe('reminder.add', () => {
  it('adds one that is turned on', () => {
    expect(remindersOf(after(LEDGER, { type: 'reminder.add', ...NEW, weekdays: [1, 3] }))).toEqual([
      { ...NEW, isOn: true, editedAt: LATER },
    ]);
  });

  it.each<[About, unknown]>([
    [{ kind: 'checklist' }, null],
    [{ kind: 'day-end' }, null],
    [ABOUT_SCORE, null],
    [
      { kind: 'activity', activityId: id('gone') },
      { code: 'not-found', kind: 'activity' },
    ],
    [
      { kind: 'score', scoreId: id('gone') },
      { code: 'not-found', kind: 'score' },
    ],
  ])('about %j: %j', (about, failure) => {
    expect(failureOf(LEDGER, { type: 'reminder.add', ...NEW, weekdays: [1], about })).toEqual(failure);
  });

  it('does not take an id that is another', () => {
    expect(failureOf(reminded(ABOUT_SCORE), { type: 'reminder.add', ...NEW, weekdays: [1] })).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('reminder.edit', () => {
  it('changes what is given and leaves the rest', () => {
    const ledger = reminded(ABOUT_ACTIVITY);

    expect(remindersOf(after(ledger, { type: 'reminder.edit', id: id('r'), isOn: false }))).toEqual([
      { ...remindersOf(ledger)[0], isOn: false, editedAt: LATER },
    ]);
    const changed = after(ledger, { type: 'reminder.edit', id: id('r'), about: ABOUT_SCORE, time: clockTime('20:00') });
    expect(remindersOf(changed)).toMatchObject([{ about: ABOUT_SCORE, time: '20:00', isOn: true }]);
  });

  it('does not make it about what is not there, and knows none that is gone', () => {
    const about: About = { kind: 'score', scoreId: id('gone') };

    expect(failureOf(reminded(ABOUT_ACTIVITY), { type: 'reminder.edit', id: id('r'), about })).toEqual({
      ...{ code: 'not-found', kind: 'score' },
    });
    expect(failureOf(LEDGER, { type: 'reminder.edit', id: id('r'), isOn: true })).toEqual({
      ...{ code: 'not-found', kind: 'reminder' },
    });
  });
});

describe('reminder.remove', () => {
  it('takes it away, and gives it back when that is undone', () => {
    const ledger = reminded(ABOUT_ACTIVITY);
    const removed = valueOf(done(ledger, { type: 'reminder.remove', id: id('r') }));

    expect(remindersOf(removed.documents)).toEqual([]);
    expect(after(removed.documents, removed.inverse)).toEqual(ledger);
  });

  it('knows none that is gone', () => {
    expect(failureOf(LEDGER, { type: 'reminder.remove', id: id('r') })).toEqual({
      code: 'not-found',
      kind: 'reminder',
    });
  });
});

describe('what a reminder is about', () => {
  const restore = (collection: 'activities' | 'scores', name: string): Command => ({
    type: 'records.restore',
    changes: [{ collection, id: id(name), record: null }],
  });

  it('cannot go while the reminder is there', () => {
    expect(failureOf(reminded(ABOUT_ACTIVITY), restore('activities', 'answer'))).toMatchObject({ code: 'in-use' });
    expect(failureOf(reminded(ABOUT_SCORE), restore('scores', 'klout'))).toMatchObject({ code: 'in-use' });
  });

  it('can go when the reminder is about another', () => {
    expect(failureOf(reminded(ABOUT_SCORE), restore('activities', 'answer'))).toBeNull();
    expect(failureOf(reminded(ABOUT_ACTIVITY), restore('scores', 'klout'))).toBeNull();
  });

  it('takes its reminders with it when it is deleted for good, and both come back', () => {
    const ledger = reminded(ABOUT_ACTIVITY);
    const removed = valueOf(done(ledger, { type: 'activity.remove', id: id('answer') }));

    expect([removed.documents.catalog.activities, remindersOf(removed.documents)]).toEqual([[], []]);
    expect(after(removed.documents, removed.inverse)).toEqual(ledger);
    const others = after(reminded(ABOUT_SCORE), { type: 'activity.remove', id: id('answer') });
    expect(remindersOf(others)).toHaveLength(1);
  });

  it('has nothing to do with readings of it', () => {
    const ledger = documentsWith({ ...LEDGER.catalog, readings: [aReading()] });

    expect(failureOf(ledger, restore('scores', 'klout'))).toMatchObject({ code: 'in-use' });
  });
});
