import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { TICK } from '../checklist/target';
import { EVERY_DAY } from '../schedule/schedule';
import {
  aBudget,
  aCheck,
  aNote,
  amount,
  anActivity,
  aPlatform,
  aReading,
  aScore,
  aSession,
  aStamp,
  at,
  documentsWith,
  fromTo,
  id,
  month,
  skipped,
  valueOf,
} from '../testing/builders';
import { apply } from './apply';
import type { Command } from './command';
import { EMPTY_CATALOG, EMPTY_DOCUMENTS, type Documents } from './documents';

const MONDAY = day('2026-11-23');
const NOW = at('2026-11-23T12:30:00.000Z');
const STAMP = aStamp({ at: NOW, source: 'typed' });

function after(documents: Documents, command: Command): Documents {
  return valueOf(apply(documents, command, STAMP)).documents;
}

function failureOf(documents: Documents, command: Command) {
  const outcome = apply(documents, command, STAMP);
  return outcome.ok ? null : outcome.failure;
}

describe('check.set', () => {
  const ledger = documentsWith({ activities: [anActivity()] });
  const tick = { type: 'check.set', activityId: id('answer'), day: MONDAY, entry: amount(1) } as const;

  it('enters what was done with the moment, the zone and the source', () => {
    const { documents, changes } = valueOf(apply(ledger, tick, STAMP));

    const check = aCheck({ at: NOW, editedAt: NOW, source: 'typed' });
    expect(documents.months.get(month('2026-11'))?.checks).toEqual([check]);
    expect(changes).toEqual([{ collection: 'checks', month: '2026-11', id: '2026-11-23 answer', record: check }]);
  });

  it('keeps when it was first entered when it is entered again', () => {
    const entered = documentsWith({
      activities: [anActivity()],
      checks: [aCheck({ at: at('2026-11-23T08:00:00.000Z') })],
    });

    const [check] =
      after(entered, { ...tick, entry: skipped('client deadline') }).months.get(month('2026-11'))?.checks ?? [];

    expect(check).toEqual(
      aCheck({ at: at('2026-11-23T08:00:00.000Z'), editedAt: NOW, entry: skipped('client deadline') }),
    );
  });

  it('takes any past day, and days on which the activity is not due', () => {
    const longAgo = { ...tick, day: day('2019-02-28') };
    expect(after(ledger, longAgo).months.get(month('2019-02'))?.checks).toHaveLength(1);
  });

  it('refuses a day that has not begun', () => {
    expect(failureOf(ledger, { ...tick, day: day('2026-11-24') })).toEqual({
      code: 'invalid',
      problem: 'This day has not come yet.',
    });
  });

  it('counts the small hours as the evening before', () => {
    const stamp = aStamp({ at: at('2026-11-24T03:59:00.000Z') });
    expect(apply(ledger, { ...tick, day: day('2026-11-24') }, stamp).ok).toBe(false);
    expect(
      apply(ledger, { ...tick, day: day('2026-11-24') }, { ...stamp, at: at('2026-11-24T04:00:00.000Z') }).ok,
    ).toBe(true);
  });

  it('does not know an activity that is not there', () => {
    expect(failureOf(ledger, { ...tick, activityId: id('nothing') })).toEqual({ code: 'not-found', kind: 'activity' });
  });
});

describe('check.clear', () => {
  it('puts a check back to not entered, and leaves no month behind', () => {
    const ledger = documentsWith({ activities: [anActivity()], checks: [aCheck()] });
    const cleared = after(ledger, { type: 'check.clear', activityId: id('answer'), day: MONDAY });
    expect(cleared).toEqual(documentsWith({ activities: [anActivity()] }));
  });

  it('is no step when nothing was entered', () => {
    const ledger = documentsWith({ activities: [anActivity()] });
    const { changes } = valueOf(apply(ledger, { type: 'check.clear', activityId: id('answer'), day: MONDAY }, STAMP));
    expect(changes).toEqual([]);
  });
});

describe('platforms', () => {
  const ledger = documentsWith({
    platforms: [
      aPlatform(),
      aPlatform({ id: id('blog'), name: 'Blog', position: 2 }),
      aPlatform({ id: id('zine'), position: 3 }),
    ],
  });
  const order = ({ catalog }: Documents) =>
    catalog.platforms.toSorted((one, other) => one.position - other.position).map((platform) => platform.id);

  it('are added at the end', () => {
    const added = after(ledger, { type: 'platform.add', id: id('mastodon'), name: 'Mastodon', hue: 'plum' });
    expect(order(added)).toEqual(['x', 'blog', 'zine', 'mastodon']);
  });

  it('are not added under an id that is taken', () => {
    expect(failureOf(ledger, { type: 'platform.add', id: id('x'), name: 'X again', hue: 'plum' })).toMatchObject({
      code: 'invalid',
    });
  });

  it('never have the id of the budget for the whole day', () => {
    expect(failureOf(ledger, { type: 'platform.add', id: id('cap'), name: 'Cap', hue: 'plum' })).toMatchObject({
      code: 'invalid',
    });
  });

  it('keep what an edit does not name', () => {
    const edited = after(ledger, { type: 'platform.edit', id: id('x'), name: 'Twitter' });
    expect(edited.catalog.platforms[1]).toEqual(aPlatform({ name: 'Twitter', editedAt: NOW }));
  });

  it('leave on a day and come back', () => {
    const archived = after(ledger, { type: 'platform.archive', id: id('x'), on: MONDAY });
    expect(archived.catalog.platforms[1]?.archivedOn).toBe(MONDAY);
    const back = after(archived, { type: 'platform.bring-back', id: id('x') });
    expect(back.catalog.platforms[1]?.archivedOn).toBeNull();
  });

  it.each([
    { before: 'x', expected: ['zine', 'x', 'blog'] },
    { before: 'blog', expected: ['x', 'zine', 'blog'] },
    { before: null, expected: ['x', 'blog', 'zine'] },
    { before: 'zine', expected: ['x', 'blog', 'zine'] },
  ])('are moved before $before', ({ before, expected }) => {
    const target = before === null ? null : id(before);
    expect(order(after(ledger, { type: 'platform.move', id: id('zine'), before: target }))).toEqual(expected);
  });

  it('can be moved between the same two again and again', () => {
    const moved = Array.from({ length: 200 }, (_, index) => id(index % 2 === 0 ? 'zine' : 'blog')).reduce(
      (documents, moving) =>
        after(documents, { type: 'platform.move', id: moving, before: moving === 'zine' ? id('blog') : id('zine') }),
      ledger,
    );
    expect(order(moved)).toEqual(['x', 'blog', 'zine']);
  });
});

describe('activities', () => {
  const ledger = documentsWith({ platforms: [aPlatform()], activities: [anActivity()] });

  it('are added with the plan of their first day', () => {
    const count = { kind: 'count', amount: 3, unit: 'blogs', direction: 'at-least' } as const;
    const added = after(ledger, {
      type: 'activity.add',
      id: id('comment'),
      title: 'Comment on 3 blogs',
      platformId: id('x'),
      minutes: 10,
      from: MONDAY,
      schedule: EVERY_DAY,
      target: count,
    });
    expect(added.catalog.activities[1]).toEqual(
      anActivity({
        id: id('comment'),
        title: 'Comment on 3 blogs',
        platformId: id('x'),
        minutes: 10,
        plans: [{ from: MONDAY, schedule: EVERY_DAY, target: count }],
        position: 2,
        editedAt: NOW,
      }),
    );
  });

  it('are not put on a platform that is not there', () => {
    expect(failureOf(ledger, { type: 'activity.edit', id: id('answer'), platformId: id('nowhere') })).toEqual({
      code: 'not-found',
      kind: 'platform',
    });
  });

  it('are taken off their platform by null, and left on it by nothing', () => {
    const on = after(ledger, { type: 'activity.edit', id: id('answer'), platformId: id('x') });
    const renamed = after(on, { type: 'activity.edit', id: id('answer'), title: 'Reply' });
    const off = after(renamed, { type: 'activity.edit', id: id('answer'), platformId: null });
    expect([on, renamed, off].map(({ catalog }) => catalog.activities[0]?.platformId)).toEqual(['x', 'x', null]);
  });

  it('get a plan from a day on, and keep the earlier one', () => {
    const weekend = { kind: 'weekdays', weekdays: [6, 7] } as const;
    const command = {
      type: 'activity.plan',
      id: id('answer'),
      from: MONDAY,
      schedule: { ...weekend, weekdays: [6, 7] },
      target: TICK,
    } as Command;
    expect(after(ledger, command).catalog.activities[0]?.plans).toEqual([
      { from: '2026-01-01', schedule: EVERY_DAY, target: TICK },
      { from: MONDAY, schedule: weekend, target: TICK },
    ]);
  });

  it('begin earlier when a plan is given for a day before their first', () => {
    const from = day('2025-12-01');
    const planned = after(ledger, { type: 'activity.plan', id: id('answer'), from, schedule: EVERY_DAY, target: TICK });
    expect(planned.catalog.activities[0]?.plans.map((plan) => plan.from)).toEqual(['2025-12-01', '2026-01-01']);
  });
});

describe('sessions', () => {
  const ledger = documentsWith({
    platforms: [aPlatform(), aPlatform({ id: id('blog'), name: 'Blog' })],
    sessions: [aSession({ id: id('first'), platformId: id('blog'), span: fromTo('09:00', '09:30') })],
  });
  const add = (span: ReturnType<typeof fromTo>): Command => ({
    type: 'session.add',
    id: id('second'),
    day: MONDAY,
    platformId: id('x'),
    span,
  });

  it('that overlap another are refused, and it is named', () => {
    expect(failureOf(ledger, add(fromTo('09:29', '09:45')))).toEqual({
      code: 'session-overlaps',
      sessionId: 'first',
      problem: 'It overlaps the session on Blog from 09:00 to 09:30.',
    });
  });

  it('may begin at the moment at which another ends', () => {
    expect(apply(ledger, add(fromTo('09:30', '09:45')), STAMP).ok).toBe(true);
    expect(apply(ledger, add(fromTo('08:30', '09:00')), STAMP).ok).toBe(true);
  });

  it('of so many minutes never overlap', () => {
    expect(apply(ledger, add({ kind: 'minutes', minutes: 1440 }), STAMP).ok).toBe(true);
  });

  it('may be moved within their own time', () => {
    const command: Command = { type: 'session.edit', id: id('first'), day: MONDAY, span: fromTo('09:10', '09:40') };
    expect(apply(ledger, command, STAMP).ok).toBe(true);
  });

  it('that end before they start are refused', () => {
    expect(failureOf(ledger, add(fromTo('10:00', '09:45')))).toMatchObject({ code: 'invalid' });
  });

  it('may touch the start of the next day, and not pass it', () => {
    const until = (end: string): Command =>
      add({ kind: 'from-to', startAt: at('2026-11-23T23:30:00.000Z'), endAt: at(end) });
    expect(apply(ledger, until('2026-11-24T04:00:00.000Z'), STAMP).ok).toBe(true);
    expect(failureOf(ledger, until('2026-11-24T04:00:00.001Z'))).toEqual({
      code: 'invalid',
      problem: 'The session goes on past 04:00, when the next day begins. Enter the rest on that day.',
    });
  });

  it('are refused on a day on which they do not start', () => {
    expect(failureOf(ledger, add(fromTo('03:00', '03:30')))).toMatchObject({ code: 'invalid' });
  });

  it('are refused before their day has begun', () => {
    const tomorrow: Command = {
      type: 'session.add',
      id: id('s'),
      day: day('2026-11-24'),
      platformId: id('x'),
      span: { kind: 'minutes', minutes: 5 },
    };
    expect(failureOf(ledger, tomorrow)).toMatchObject({ code: 'invalid' });
  });

  it('can go to another platform after the start of the day or the zone has changed', () => {
    const command: Command = { type: 'session.edit', id: id('first'), day: MONDAY, platformId: id('x') };
    const later = {
      ...ledger,
      catalog: {
        ...ledger.catalog,
        settings: { ...ledger.catalog.settings, dayStart: clockTime('12:00') },
      },
    };
    expect(apply(later, command, STAMP).ok).toBe(true);
    expect(apply(ledger, command, aStamp({ zone: 'America/Los_Angeles' })).ok).toBe(true);
  });

  it('meet those that were entered for another day in another zone', () => {
    const far = documentsWith({
      platforms: [aPlatform()],
      sessions: [
        aSession({
          id: id('kiritimati'),
          zone: 'Pacific/Kiritimati',
          day: day('2026-11-02'),
          span: { kind: 'from-to', startAt: at('2026-11-01T10:00:00.000Z'), endAt: at('2026-11-01T10:30:00.000Z') },
        }),
      ],
      settings: { ...EMPTY_CATALOG.settings, dayStart: clockTime('23:59') },
    });
    const command: Command = {
      type: 'session.add',
      id: id('pago-pago'),
      day: day('2026-10-30'),
      platformId: id('x'),
      span: { kind: 'from-to', startAt: at('2026-11-01T10:15:00.000Z'), endAt: at('2026-11-01T10:45:00.000Z') },
    };
    const outcome = apply(far, command, aStamp({ zone: 'Pacific/Pago_Pago' }));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'session-overlaps', sessionId: 'kiritimati' } });
  });

  it('are removed', () => {
    const removed = after(ledger, { type: 'session.remove', id: id('first'), day: MONDAY });
    expect(removed.months.size).toBe(0);
  });
});

describe('budgets', () => {
  const week = [15, 15, 15, 15, 15, null, 0];

  it('hold from a day on, for a platform that is there', () => {
    const ledger = documentsWith({ platforms: [aPlatform()], budgets: [aBudget()] });
    const set = after(ledger, { type: 'budget.set', id: id('x'), from: MONDAY, minutes: week });
    expect(set.catalog.budgets[0]?.versions.map(({ from }) => from)).toEqual(['2026-01-01', '2026-11-23']);
    expect(failureOf(ledger, { type: 'budget.set', id: id('y'), from: MONDAY, minutes: week })).toEqual({
      code: 'not-found',
      kind: 'platform',
    });
  });

  it('of the whole day need no platform', () => {
    const set = after(EMPTY_DOCUMENTS, { type: 'budget.set', id: 'cap', from: MONDAY, minutes: week });
    expect(set.catalog.budgets).toEqual([{ id: 'cap', versions: [{ from: MONDAY, minutes: week }], editedAt: NOW }]);
  });
});

describe('scores and readings', () => {
  const ledger = documentsWith({ scores: [aScore()], readings: [aReading()] });

  it('are retired with a reason, and come back', () => {
    const retired = after(ledger, { type: 'score.retire', id: id('klout'), on: MONDAY, reason: 'It wanders' });
    expect(retired.catalog.scores[0]?.retired).toEqual({ on: MONDAY, reason: 'It wanders', isReviewed: false });
    expect(after(retired, { type: 'score.bring-back', id: id('klout') }).catalog.scores[0]?.retired).toBeNull();
  });

  it('take a second reading on a day, and one that is still to come', () => {
    const add = (reading: string, on: string): Command => ({
      type: 'reading.add',
      id: id(reading),
      scoreId: id('klout'),
      day: day(on),
      value: -3.5,
      isApproximate: true,
    });
    expect(apply(ledger, add('another', '2026-11-23'), STAMP).ok).toBe(true);
    expect(apply(ledger, add('early', '2026-12-24'), STAMP).ok).toBe(true);
    expect(failureOf(ledger, add('reading', '2026-11-23'))).toMatchObject({ code: 'invalid' });
  });

  it('keep what an edit of a reading does not name', () => {
    const edited = after(ledger, { type: 'reading.edit', id: id('reading'), day: MONDAY, value: 46 });
    expect(edited.months.get(month('2026-11'))?.readings).toEqual([aReading({ value: 46, editedAt: NOW })]);
  });
});

describe('note.set', () => {
  const ledger = documentsWith({ notes: [aNote({ whatHappened: 'Wrote.', whatIThinkItDid: 'Nothing.' })] });

  it('leaves the other field as it is', () => {
    const edited = after(ledger, { type: 'note.set', day: MONDAY, whatHappened: 'Wrote a lot.' });
    expect(edited.months.get(month('2026-11'))?.notes[0]).toMatchObject({
      whatHappened: 'Wrote a lot.',
      whatIThinkItDid: 'Nothing.',
    });
  });

  it('removes the note when both fields are empty', () => {
    expect(after(ledger, { type: 'note.set', day: MONDAY, whatHappened: '', whatIThinkItDid: '' }).months.size).toBe(0);
  });

  it('makes no empty note', () => {
    expect(after(EMPTY_DOCUMENTS, { type: 'note.set', day: MONDAY, whatHappened: '' })).toEqual(EMPTY_DOCUMENTS);
  });
});
