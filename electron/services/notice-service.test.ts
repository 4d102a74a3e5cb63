import { describe, expect, it } from 'vitest';
import { clockTime } from '../../shared/base/clock-time';
import { day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import type { Command } from '../../shared/ledger/command';
import type { About } from '../../shared/reminders/reminder';
import { DEFAULT_REMINDING, type Reminding } from '../../shared/reminders/reminding';
import { sameEveryDay } from '../../shared/time/budget';
import { fromTo, id, month, valueOf } from '../../shared/testing/builders';
import { isWrite } from './testing/memory-disk';
import { addActivity, addPlatform, clear, tick } from './testing/page-commands';
import { restarted, timedRapport, type TimedRapport } from './testing/timed-rapport';

const DAY = '2026-11-23';

type Given = {
  readonly now?: string;
  readonly zone?: string;
  /** Name, time and what it is about; an activity of the same name is added. */
  readonly reminders: readonly (readonly [name: string, time: string, about?: About])[];
  readonly reminding?: Partial<Reminding>;
  readonly dayStart?: string;
};

/** A ledger with these reminders, each of an activity of its own. */
function reminding({ now = `${DAY}T08:00:00.000Z`, zone = 'UTC', ...given }: Given): TimedRapport {
  const rapport = timedRapport({ now, zone });
  rapport.dispatch({
    type: 'settings.set',
    dayStart: clockTime(given.dayStart ?? '04:00'),
    reminding: { ...DEFAULT_REMINDING, ...given.reminding },
  });
  for (const [name, time, about] of given.reminders) {
    rapport.dispatch(addActivity(name, { title: name }));
    addReminder(rapport, { name, time, about: about ?? { kind: 'activity', activityId: id(name) } });
  }
  return rapport;
}

function addReminder(rapport: TimedRapport, { name, time, about }: { name: string; time: string; about: About }): void {
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  rapport.dispatch({
    type: 'reminder.add',
    id: id(`of-${name}`),
    about,
    time: clockTime(time),
    weekdays: [...weekdays],
  });
}

const THREE = [
  ['Answer', '09:00'],
  ['Blog', '09:30'],
  ['Comment', '10:00'],
] as const;

const checksIn = ({ ledger }: TimedRapport) =>
  valueOf(valueOf(ledger.service()).read([month('2026-11')])).months.flatMap(({ checks }) =>
    checks.map((check) => `${check.day} ${check.activityId}`),
  );

describe('reminders', () => {
  it('are each shown once on an ordinary day, at their time', () => {
    const rapport = reminding({ reminders: THREE });

    rapport.runUntil(`${DAY}T23:00:00.000Z`);

    expect(rapport.said()).toEqual(['09:00 Answer', '09:30 Blog', '10:00 Comment']);
    expect(rapport.notices.status().notices.map(({ title }) => title)).toEqual(['Answer', 'Blog', 'Comment']);
    rapport.runUntil('2026-11-24T09:00:00.000Z');
    expect(rapport.said().slice(3)).toEqual(['09:00 Answer']);
    expect(rapport.notices.status().notices.map(({ day: of }) => of)).toEqual(['2026-11-24']);
  });

  it('are none of what is done or skipped before, and are taken back when it is done elsewhere', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.dispatch(tick('Answer', DAY), {
      ...tick('Blog', DAY),
      entry: { kind: 'skipped', reason: null },
    });
    rapport.runUntil(`${DAY}T10:05:00.000Z`);
    expect(rapport.said()).toEqual(['10:00 Comment']);

    rapport.dispatch(tick('Comment', DAY));

    expect(rapport.withdrawn).toEqual([rapport.shown[0]?.id]);
    expect(rapport.notices.status().notices).toEqual([]);
    rapport.dispatch(clear('Comment', DAY));
    rapport.runUntil(`${DAY}T20:00:00.000Z`);
    expect(rapport.shown).toHaveLength(1);
  });

  it('that were slept over are one, with those that are still to do when she has come back', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.runUntil(`${DAY}T08:50:00.000Z`);
    rapport.tell('suspend');
    rapport.sleepUntil(`${DAY}T13:20:00.000Z`);
    rapport.tell('resume');
    rapport.run(0.25);
    rapport.dispatch(tick('Blog', DAY));

    rapport.runUntil(`${DAY}T21:00:00.000Z`);

    expect(rapport.said()).toEqual(['13:20 2 reminders: Answer · Comment']);
    expect(rapport.notices.status()).toMatchObject({ missed: null, notices: [{ title: '2 reminders' }] });
  });

  it('that were slept over are one also where the system tells nothing of a sleep', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.runUntil(`${DAY}T08:50:00.000Z`);
    rapport.sleepUntil(`${DAY}T13:20:00.000Z`);

    rapport.runUntil(`${DAY}T21:00:00.000Z`);

    expect(rapport.said()).toEqual(['13:21 3 reminders: Answer · Blog · Comment']);
  });

  it('of three days that were slept over are one line, and no notice', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.runUntil(`${DAY}T20:00:00.000Z`);
    rapport.dispatch(tick('Answer', DAY));
    const before = rapport.shown.length;
    rapport.sleepUntil('2026-11-27T08:00:00.000Z');

    rapport.run(30);

    expect(rapport.shown).toHaveLength(before);
    const missed = { from: '2026-11-24', to: '2026-11-26' };
    expect(rapport.notices.status()).toMatchObject({ missed, notices: [] });
    rapport.run(30);
    expect(rapport.said().slice(before)).toEqual(['09:00 Answer']);
    expect(restarted(rapport).notices.status().missed).toEqual(missed);
    rapport.notices.dismissMissed();
    expect(rapport.notices.status().missed).toBeNull();
    rapport.run(60);
    expect([rapport.notices.status().missed, restarted(rapport).notices.status().missed]).toEqual([null, null]);
  });

  it('that were missed are a line for a day only', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.run(5);
    rapport.sleepUntil('2026-11-25T08:00:00.000Z');
    rapport.run(5);
    expect(rapport.notices.status().missed).toEqual({ from: '2026-11-23', to: '2026-11-24' });

    rapport.runUntil('2026-11-26T05:00:00.000Z');

    expect(rapport.notices.status().missed).toBeNull();
  });

  it.each(['04:00', '00:00'])('at a time that the clocks skip is shown once, where days begin at %s', (dayStart) => {
    const rapport = reminding({
      ...{ now: '2027-03-27T23:30:00.000Z', zone: 'Europe/Berlin', dayStart },
      ...{ reminders: [['Answer', '02:30']], reminding: { quiet: null } },
    });

    rapport.runUntil('2027-03-28T20:00:00.000Z');

    expect(rapport.said()).toEqual(['01:00 Answer']);
  });

  it.each(['04:00', '00:00'])('at a time that comes twice is shown once, where days begin at %s', (dayStart) => {
    const rapport = reminding({
      ...{ now: '2026-11-01T04:30:00.000Z', zone: 'America/New_York', dayStart },
      ...{ reminders: [['Answer', '01:30']], reminding: { quiet: null } },
    });

    rapport.runUntil('2026-11-01T20:00:00.000Z');

    expect(rapport.said()).toEqual(['05:30 Answer']);
  });

  it('are shown once on a day that flies from New York to London and back', () => {
    const rapport = reminding({ now: `${DAY}T11:00:00.000Z`, zone: 'America/New_York', reminders: THREE });
    rapport.runUntil(`${DAY}T14:10:00.000Z`);
    expect(rapport.said()).toEqual(['14:00 Answer']);

    rapport.sleep(10);
    rapport.clock.travelTo('Europe/London');
    rapport.runUntil(`${DAY}T18:00:00.000Z`);
    // In London it is past ten already.
    expect(rapport.said().slice(1)).toEqual(['14:30 2 reminders: Blog · Comment']);
    rapport.clock.travelTo('America/New_York');
    rapport.runUntil('2026-11-24T03:00:00.000Z');

    expect(rapport.shown).toHaveLength(2);
  });

  it('are not shown again when the clock is set back, and those to come at their time', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.runUntil(`${DAY}T09:40:00.000Z`);

    rapport.clock.set(`${DAY}T08:40:00.000Z`);
    rapport.runUntil(`${DAY}T12:00:00.000Z`);

    expect(rapport.said()).toEqual(['09:00 Answer', '09:30 Blog', '10:00 Comment']);
  });

  it('are not shown again when the clock was years ahead for a while', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.runUntil(`${DAY}T09:20:00.000Z`);
    rapport.clock.set('2031-11-23T09:05:00.000Z');
    rapport.run(5);

    rapport.clock.set(`${DAY}T09:21:00.000Z`);
    rapport.runUntil(`${DAY}T12:00:00.000Z`);

    expect(rapport.shown.map(({ day: on, title }) => `${on} ${title}`)).toEqual([
      `${DAY} Answer`,
      '2031-11-23 Answer',
      `${DAY} Blog`,
      `${DAY} Comment`,
    ]);
  });

  it('are heard, and said to be, when they were muted by a clock that was years ahead', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.clock.set('2031-11-23T08:00:00.000Z');
    rapport.notices.mute(true);
    rapport.clock.set(`${DAY}T08:50:00.000Z`);
    rapport.runUntil(`${DAY}T09:10:00.000Z`);

    expect(rapport.said()).toEqual(['09:00 Answer']);
    expect(rapport.notices.status().mutedUntil).toBeNull();
  });

  it('of several keep the order of their times when one of them is done', () => {
    const reminders = [
      ['Wander', '09:00'],
      ['Blog', '09:30'],
      ['Answer', '10:00'],
    ] as const;
    const rapport = reminding({ reminders });
    rapport.sleepUntil(`${DAY}T12:00:00.000Z`);
    rapport.run(5);
    expect(rapport.notices.status().notices.map(({ body }) => body)).toEqual(['Wander · Blog · Answer']);

    rapport.dispatch(tick('Blog', DAY));

    expect(rapport.notices.status().notices.map(({ body }) => body)).toEqual(['Wander · Answer']);
  });

  it('that are too many to stand in the window are taken back, the oldest first', () => {
    const many = Array.from(
      { length: 12 },
      (_, index) => [`N${String(index)}`, `${String(index + 8).padStart(2, '0')}:30`] as const,
    );
    const rapport = reminding({ reminders: many, reminding: { mostADay: 20, quiet: null } });

    rapport.runUntil(`${DAY}T19:45:00.000Z`);

    expect(rapport.shown).toHaveLength(12);
    expect(rapport.withdrawn).toEqual(rapport.shown.slice(0, 2).map(({ id: noticeId }) => noticeId));
  });

  it('are not shown again after a restart, and are after one that was slept over', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.runUntil(`${DAY}T09:10:00.000Z`);

    const next = restarted(rapport);
    next.runUntil(`${DAY}T09:20:00.000Z`);
    expect([next.said(), next.notices.status().notices]).toEqual([[], []]);
    next.dispose();
    const last = restarted(next, `${DAY}T15:00:00.000Z`);
    last.run(5);

    expect(last.said()).toEqual(['15:01 2 reminders: Blog · Comment']);
  });

  it('of the days on which Rapport was closed are one line', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.run(5);
    rapport.dispose();

    const next = restarted(rapport, '2026-11-26T08:00:00.000Z');
    next.run(5);

    expect([next.said(), next.notices.status().missed]).toEqual([[], { from: '2026-11-23', to: '2026-11-25' }]);
  });

  it('wait while they are muted until the morning', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.notices.mute(true);
    expect(rapport.notices.status().mutedUntil).toBe('2026-11-24T07:00:00.000Z');
    rapport.runUntil(`${DAY}T09:10:00.000Z`);
    expect(rapport.said()).toEqual([]);

    const next = restarted(rapport);
    next.run(5);
    expect(next.said()).toEqual([]);
    next.notices.mute(false);
    next.run(1);

    expect(next.said()).toEqual(['09:15 Answer']);
    expect(next.notices.status().mutedUntil).toBeNull();
  });

  it('wait for client hours to end and are one then, and are no more than three a day', () => {
    const clients = [{ weekdays: [1 as const], from: clockTime('09:00'), to: clockTime('12:00') }];
    const later = [
      ['D', '13:00'],
      ['E', '14:00'],
      ['F', '15:00'],
    ] as const;
    const rapport = reminding({ reminders: [...THREE, ...later], reminding: { clients } });

    rapport.runUntil('2026-11-24T03:00:00.000Z');

    expect(rapport.said()).toEqual(['12:00 3 reminders: Answer · Blog · Comment', '13:00 D', '14:00 E']);
  });

  it('of the checklist count what is left, and go when nothing is', () => {
    const rapport = reminding({ reminders: [['list', '09:00', { kind: 'checklist' }]] });
    rapport.dispatch(addActivity('second'));
    rapport.runUntil(`${DAY}T09:10:00.000Z`);
    expect(rapport.said()).toEqual(['09:00 2 items are open today']);

    rapport.dispatch(tick('list', DAY));
    expect(rapport.notices.status().notices.map(({ title }) => title)).toEqual(['1 item is open today']);
    expect(rapport.withdrawn).toEqual([]);
    rapport.dispatch(tick('second', DAY));
    expect(rapport.withdrawn).toHaveLength(1);
  });
});

describe('the answer to a reminder', () => {
  const answered = (action: Parameters<TimedRapport['answerShown']>[1]): TimedRapport => {
    const rapport = reminding({ reminders: [['Answer', '09:00']] });
    rapport.runUntil(`${DAY}T09:05:00.000Z`);
    rapport.answerShown(0, action);
    expect(rapport.notices.status().notices).toEqual([]);
    return rapport;
  };

  it('“done” ticks what it is about, in one step that can be undone', () => {
    const rapport = answered('done');

    expect(checksIn(rapport)).toEqual([`${DAY} Answer`]);
    valueOf(valueOf(rapport.ledger.service()).undo());
    expect(checksIn(rapport)).toEqual([]);
  });

  it('“done” that cannot be entered leaves it to be seen', () => {
    const rapport = reminding({ reminders: [['Answer', '09:00']] });
    rapport.runUntil(`${DAY}T09:05:00.000Z`);
    rapport.disk.failWhen(isWrite, 'ENOSPC');

    rapport.answerShown(0, 'done');

    expect([checksIn(rapport), rapport.notices.status().notices.length]).toEqual([[], 1]);
  });

  it('“open” asks for the place that it is about', () => {
    expect(answered('open').wanted).toEqual([{ day: DAY, activityId: 'Answer', scoreId: null }]);
  });

  it('“dismiss” only puts it away', () => {
    const rapport = answered('dismiss');
    rapport.runUntil(`${DAY}T21:00:00.000Z`);

    expect([rapport.shown.length, rapport.wanted, checksIn(rapport)]).toEqual([1, [], []]);
  });

  it.each([
    ['snooze-10', '09:15'],
    ['snooze-60', '10:05'],
  ] as const)('“%s” says it again at %s, once, also after a restart', (action, time) => {
    const rapport = answered(action);
    rapport.run(1);
    const next = restarted(rapport);
    next.runUntil(`${DAY}T21:00:00.000Z`);

    expect(next.said()).toEqual([`${time} Answer`]);
  });

  it('“tomorrow” says it at its time then, and not today', () => {
    const rapport = answered('snooze-tomorrow');
    rapport.runUntil('2026-11-24T21:00:00.000Z');

    expect(rapport.said().slice(1)).toEqual(['09:00 Answer']);
  });

  it('“snooze” says nothing of what is done meanwhile', () => {
    const rapport = answered('snooze-60');
    rapport.dispatch(tick('Answer', DAY));
    rapport.runUntil(`${DAY}T21:00:00.000Z`);

    expect(rapport.shown).toHaveLength(1);
  });

  it('to one that is gone does nothing', () => {
    const rapport = answered('dismiss');
    rapport.answerShown(0, 'done');
    rapport.notices.answer('none', 'open');

    expect([checksIn(rapport), rapport.wanted]).toEqual([[], []]);
  });
});

describe('where nobody would see a notice', () => {
  it('it waits until somebody would', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.system.isReachable = false;
    rapport.runUntil(`${DAY}T09:40:00.000Z`);
    expect([rapport.said(), rapport.notices.status().notices]).toEqual([[], []]);

    rapport.system.isReachable = true;
    rapport.run(1);

    expect(rapport.said()).toEqual(['09:40 2 reminders: Answer · Blog']);
  });

  it('for days they are a line', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.run(5);
    rapport.system.isReachable = false;
    rapport.runUntil('2026-11-25T08:00:00.000Z');
    rapport.system.isReachable = true;
    rapport.run(5);

    expect([rapport.said(), rapport.notices.status().missed]).toEqual([[], { from: '2026-11-23', to: '2026-11-24' }]);
  });
});

describe('what cannot be written', () => {
  it('is said once all the same while Rapport runs', () => {
    const rapport = reminding({ reminders: THREE });
    rapport.disk.failWhen(isWrite, 'ENOSPC');

    rapport.runUntil(`${DAY}T12:00:00.000Z`);

    expect(rapport.said()).toEqual(['09:00 Answer', '09:30 Blog', '10:00 Comment']);
    expect(rapport.log.lines()).toContain('warn notices: what was shown could not be saved: disk-full');
    rapport.disk.recover();
    rapport.run(15);
    const next = restarted(rapport);
    next.run(60);
    expect(next.said()).toEqual([]);
  });

  it('in a ledger that another process has is not said', () => {
    const rapport = reminding({ reminders: THREE });
    const { storage } = rapport.disk;
    const lock = { ...storage.lock, acquire: () => ({ kind: 'elsewhere', holder: null }) as const };
    const before = new Map(rapport.disk.contents);
    const other = timedRapport({ now: `${DAY}T08:00:00.000Z`, disks: rapport.disks, own: { ...storage, lock } });

    other.runUntil(`${DAY}T12:00:00.000Z`);
    other.notices.mute(true);
    other.notices.dismissMissed();
    other.dispose();

    expect([other.said(), other.notices.status().mutedUntil]).toEqual([[], null]);
    expect(rapport.disk.contents).toEqual(before);
  });

  it('is not said again when the ledger comes back from a process that has said it', () => {
    const rapport = reminding({ reminders: THREE });
    const { storage } = rapport.disk;
    let isHeld = true;
    const acquire = () => (isHeld ? ({ kind: 'held' } as const) : ({ kind: 'elsewhere', holder: null } as const));
    const lock = { ...storage.lock, acquire, renew: () => isHeld };
    const mine = timedRapport({ now: `${DAY}T08:00:00.000Z`, disks: rapport.disks, own: { ...storage, lock } });
    mine.run(5);
    isHeld = false;
    mine.keepLock();
    rapport.runUntil(`${DAY}T09:10:00.000Z`);
    expect(rapport.said()).toEqual(['09:00 Answer']);

    isHeld = true;
    mine.runUntil(`${DAY}T09:10:00.000Z`);
    mine.keepLock();
    mine.run(10);

    expect(mine.said()).toEqual([]);
  });

  it('is nothing where there is no reminder: nothing is written by looking', () => {
    const rapport = reminding({ reminders: [] });
    const before = new Map(rapport.disk.contents);

    rapport.run(60);
    rapport.dispose();

    expect([...rapport.disk.contents.keys()]).toEqual([...before.keys()]);
    expect(rapport.liveTimers()).toBe(0);
  });
});

describe('warnings of a budget', () => {
  const X = id('x');

  function budgeted(minutes: number): TimedRapport {
    const rapport = timedRapport({ now: `${DAY}T14:00:00.000Z` });
    const budget = { from: day('2026-01-01'), minutes: [...sameEveryDay(minutes)] };
    rapport.dispatch(addPlatform('x', 'X'), { type: 'budget.set', id: X, ...budget });
    return rapport;
  }

  it('are said once each while the timer runs, at 80 and at 100 percent', () => {
    const rapport = budgeted(15);
    valueOf(rapport.timer.start(X));

    rapport.run(40);

    expect(rapport.said()).toEqual(['14:12 X: 12 of 15 min used', '14:15 X: 15 of 15 min used']);
  });

  it('are not said again after a restart, and are on the next day', () => {
    const rapport = budgeted(15);
    valueOf(rapport.timer.start(X));
    rapport.run(20);
    rapport.dispose();

    const next = restarted(rapport);
    valueOf(next.timer.settle({ kind: 'drop' }, { goOn: true, platformId: null }));
    next.run(5);
    expect(next.said()).toEqual([]);
    valueOf(next.timer.stop());
    next.sleepUntil('2026-11-24T14:00:00.000Z');
    valueOf(next.timer.start(X));
    next.run(13);

    expect(next.said()).toEqual(['14:12 X: 12 of 15 min used']);
  });

  it('are not said again when the clock was years ahead for a while', () => {
    const rapport = budgeted(15);
    const typed = (name: string, on: string, minutes = 13): Command => ({
      ...({ type: 'session.add', id: id(name), day: day(on), platformId: X } as const),
      span: { kind: 'minutes', minutes },
    });
    rapport.dispatch(typed('now', DAY));
    rapport.clock.set('2031-11-23T14:00:00.000Z');
    rapport.dispatch(typed('ahead', '2031-11-23'));
    rapport.clock.set(`${DAY}T14:05:00.000Z`);
    rapport.dispatch(typed('again', DAY, 1));

    expect(rapport.shown.map(({ day: on }) => on)).toEqual([DAY, '2031-11-23']);
  });

  it('are the highest only after a gap', () => {
    const rapport = budgeted(15);
    const typed = { day: day(DAY), platformId: X, span: fromTo('12:00', '12:40') };

    rapport.dispatch({ type: 'session.add', id: id('typed'), ...typed });

    expect(rapport.said()).toEqual(['14:00 X: 40 of 15 min, 25 over']);
    rapport.run(5);
    expect(rapport.shown).toHaveLength(1);
  });

  it('stand in the window as one that says how all of them stand, and go when it is not so any more', () => {
    const rapport = budgeted(15);
    const blog = id('blog');
    const budget = { from: day('2026-01-01'), minutes: [...sameEveryDay(10)] };
    rapport.dispatch(addPlatform('blog', 'Blog'), { type: 'budget.set', id: blog, ...budget });
    const typed = (name: string, platformId: Id, minutes: number): Command => ({
      ...({ type: 'session.add', id: id(name), day: day(DAY), platformId } as const),
      span: { kind: 'minutes', minutes },
    });
    const standing = () => rapport.notices.status().notices.map(({ title, body }) => [title, body]);

    rapport.dispatch(typed('one', X, 16), typed('two', blog, 8));
    expect(rapport.said()).toEqual(['14:00 X: 16 of 15 min, 1 over', '14:00 Blog: 8 of 10 min used']);
    expect(standing()).toEqual([['Time is used up', 'Blog: 8 of 10 min used · X: 16 of 15 min, 1 over']]);

    rapport.dispatch({ type: 'session.remove', id: id('one'), day: day(DAY) });
    expect(standing()).toEqual([['Blog: 8 of 10 min used', '']]);
    rapport.dispatch({ type: 'session.remove', id: id('two'), day: day(DAY) });
    expect(standing()).toEqual([]);
    expect(rapport.shown).toHaveLength(2);
  });

  it('are not said of what was typed in for another day', () => {
    const rapport = budgeted(15);
    const typed = { day: day('2026-11-22'), platformId: X, span: { kind: 'minutes', minutes: 40 } as const };

    rapport.dispatch({ type: 'session.add', id: id('typed'), ...typed });

    expect(rapport.said()).toEqual([]);
  });

  it('stand in the window only while reminders are muted, or where nobody would see them', () => {
    const rapport = budgeted(15);
    rapport.notices.mute(true);
    valueOf(rapport.timer.start(X));
    rapport.run(13);
    expect([rapport.said(), rapport.notices.status().notices.length]).toEqual([[], 1]);

    rapport.notices.mute(false);
    rapport.system.isReachable = false;
    rapport.run(5);
    // The latest says how it stands, and takes the place of the one before.
    expect(rapport.said()).toEqual([]);
    expect(rapport.notices.status().notices.map(({ title }) => title)).toEqual(['X: 18 of 15 min, 3 over']);
  });

  it('are those of the ledger that is open, and say so of the sample', () => {
    const rapport = budgeted(15);
    valueOf(rapport.timer.start(X));
    rapport.run(13);
    rapport.openLedger('sample');
    expect(rapport.notices.status().notices).toEqual([]);
    const budget = { from: day('2026-01-01'), minutes: [...sameEveryDay(10)] };
    rapport.dispatch({ type: 'budget.set', id: id('sample'), ...budget });
    valueOf(rapport.timer.start(id('sample')));
    rapport.run(9);

    expect(rapport.said().slice(1)).toEqual(['14:21 Sample: Sample: 8 of 10 min used']);
  });
});
