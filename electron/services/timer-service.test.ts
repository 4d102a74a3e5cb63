import { describe, expect, it } from 'vitest';
import { clockTime } from '../../shared/base/clock-time';
import { day } from '../../shared/base/day';
import { awayTotals } from '../../shared/time/away-totals';
import { sameEveryDay } from '../../shared/time/budget';
import { minutesAway } from '../../shared/time/timer';
import type { Session } from '../../shared/time/session';
import { fromTo, id, month, valueOf } from '../../shared/testing/builders';
import { isWrite } from './testing/memory-disk';
import { addPlatform } from './testing/page-commands';
import { codeOf } from './testing/test-ledger';
import { restarted, timedRapport, type TimedRapport } from './testing/timed-rapport';

const X = id('x');
const DAY = '2026-11-23';
const DROP = { kind: 'drop' } as const;
const KEEP = { kind: 'keep' } as const;
const END = { goOn: false, platformId: null };

/** At five past two, with two platforms. */
function started(platform: string | null = 'x', now = `${DAY}T14:05:00.000Z`, zone = 'UTC'): TimedRapport {
  const rapport = timedRapport({ now, zone });
  rapport.dispatch(addPlatform('x'), addPlatform('blog'));
  if (platform !== null) valueOf(rapport.timer.start(id(platform)));
  return rapport;
}

function sessionsIn({ ledger }: TimedRapport, name = '2026-11'): readonly Session[] {
  const { months } = valueOf(valueOf(ledger.service()).read([month(name)]));
  return months.flatMap(({ sessions }) => sessions);
}

/** `x 14:05-14:20`, in UTC. */
function spansIn(rapport: TimedRapport, name?: string): readonly string[] {
  return sessionsIn(rapport, name).map(({ platformId, span }) =>
    span.kind === 'minutes'
      ? `${platformId} ${String(span.minutes)} min`
      : `${platformId} ${span.startAt.slice(11, 19)}-${span.endAt.slice(11, 19)}`,
  );
}

const frozenIn = ({ timer }: TimedRapport) => {
  const { timer: present } = timer.state();
  return present?.frozen == null ? null : `${present.frozen.reason} ${present.frozen.at.slice(11, 19)}`;
};

describe('the timer', () => {
  it('enters what it counted as one session, and is gone', () => {
    const rapport = started();
    rapport.run(15);

    const { state, step } = valueOf(rapport.timer.stop());

    expect(state).toEqual({ timer: null, problem: null });
    expect(step).toMatchObject({ name: expect.stringContaining('Platform x') as string });
    expect(sessionsIn(rapport)).toMatchObject([{ platformId: 'x', day: DAY, source: 'timer' }]);
    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:20:00']);
    valueOf(valueOf(rapport.ledger.service()).undo());
    expect(spansIn(rapport)).toEqual([]);
  });

  it('is stopped by the start of another, and not by a second start of the same', () => {
    const rapport = started();
    rapport.run(5);
    expect(valueOf(rapport.timer.start(X)).state.timer?.startAt).toBe(`${DAY}T14:05:00.000Z`);

    const { state, step } = valueOf(rapport.timer.start(id('blog')));

    expect([state.timer?.platformId, step === null, spansIn(rapport)]).toEqual([
      'blog',
      false,
      ['x 14:05:00-14:10:00'],
    ]);
  });

  it('that never ran is stopped without a word, and one that has counted nothing leaves no session', () => {
    const rapport = started(null);
    expect(valueOf(rapport.timer.stop())).toEqual({ state: { timer: null, problem: null }, step: null });
    expect(valueOf(rapport.timer.settle(KEEP, END)).step).toBeNull();

    valueOf(rapport.timer.start(X));
    expect(valueOf(rapport.timer.stop())).toEqual({ state: { timer: null, problem: null }, step: null });
    expect(spansIn(rapport)).toEqual([]);
  });

  it('does not begin on a platform that is not there, and goes on with the one that runs', () => {
    const rapport = started();
    rapport.run(5);

    expect(codeOf(rapport.timer.start(id('gone')))).toBe('not-found');

    expect([rapport.timer.state().timer?.platformId, spansIn(rapport)]).toEqual(['x', []]);
  });

  it('tells of every change and of no look', () => {
    const rapport = started();
    expect(rapport.states.map(({ timer }) => timer?.platformId)).toEqual(['x']);

    rapport.run(10);
    expect(rapport.states).toHaveLength(1);

    valueOf(rapport.timer.stop());
    expect(rapport.states.map(({ timer }) => timer?.platformId ?? null)).toEqual(['x', null]);
  });

  it('leaves out what was typed in over it meanwhile', () => {
    const rapport = started();
    rapport.run(25);
    const typed = { day: day(DAY), platformId: id('blog'), span: fromTo('14:10', '14:20') };
    rapport.dispatch({ type: 'session.add', id: id('typed'), ...typed });

    valueOf(rapport.timer.stop());

    expect([...spansIn(rapport)].sort()).toEqual([
      'blog 14:10:00-14:20:00',
      'x 14:05:00-14:10:00',
      'x 14:20:00-14:30:00',
    ]);
  });

  it('over the start of a day is two sessions, and one step to undo', () => {
    const rapport = started('x', '2026-12-01T03:50:00.000Z');
    rapport.run(20);

    valueOf(rapport.timer.stop());

    expect([spansIn(rapport), spansIn(rapport, '2026-12')]).toEqual([['x 03:50:00-04:00:00'], ['x 04:00:00-04:10:00']]);
    valueOf(valueOf(rapport.ledger.service()).undo());
    expect([spansIn(rapport), spansIn(rapport, '2026-12')]).toEqual([[], []]);
  });

  it('has its true length over a change of the clocks', () => {
    const rapport = started('x', '2026-10-25T00:50:00.000Z', 'Europe/Berlin');
    rapport.run(20);

    valueOf(rapport.timer.stop());

    expect(spansIn(rapport, '2026-10')).toEqual(['x 00:50:00-01:10:00']);
  });

  it.each([
    // Its day has ended there.
    { now: '2026-11-24T02:50:00.000Z', zone: 'Europe/Berlin', days: ['2026-11-23', '2026-11-24'] },
    // Its day has not come there yet.
    { now: '2026-11-24T04:10:00.000Z', zone: 'America/New_York', days: ['2026-11-23'] },
  ])('counts on and can be stopped when the computer has come to $zone meanwhile', ({ now, zone, days }) => {
    const rapport = started('x', now);
    rapport.run(5);
    rapport.clock.travelTo(zone);
    rapport.run(15);

    expect(valueOf(rapport.timer.stop()).state).toEqual({ timer: null, problem: null });

    expect(sessionsIn(rapport).map((session) => session.day)).toEqual(days);
    expect(rapport.states.map(({ timer }) => timer?.zone ?? null)).toEqual(['UTC', zone, null]);
  });

  it('that stood still can be settled in another zone', () => {
    const rapport = started('x', '2026-11-24T04:10:00.000Z');
    rapport.run(2);
    rapport.tell('suspend');
    rapport.clock.travelTo('America/New_York');
    rapport.sleep(30);

    expect(valueOf(rapport.timer.settle(KEEP, END)).state).toEqual({ timer: null, problem: null });
  });
});

describe('the timer stands still', () => {
  it('where it was last seen, when nobody has looked for more than a minute', () => {
    const rapport = started();
    rapport.run(2);
    rapport.sleep(180);
    rapport.run(0.1);

    expect(frozenIn(rapport)).toBe('slept 14:07:00');
    valueOf(rapport.timer.stop());
    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:07:00']);
  });

  it('also when it is stopped before anybody has looked', () => {
    const rapport = started();
    rapport.run(2);
    rapport.sleep(180);

    valueOf(rapport.timer.stop());

    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:07:00']);
  });

  it.each([
    ['suspend', 'slept'],
    ['lock', 'locked'],
  ] as const)('at the last touch when the system tells of %s', (event, reason) => {
    const rapport = started();
    rapport.run(10);
    rapport.system.idleSeconds = 120;
    rapport.tell(event);
    rapport.sleep(60);
    rapport.tell('resume');
    rapport.run(1);

    expect(frozenIn(rapport)).toBe(`${reason} 14:13:00`);
  });

  it('at that moment where nobody knows of a last touch, and never before its start', () => {
    const rapport = started();
    rapport.run(10);
    rapport.tell('lock');
    expect(frozenIn(rapport)).toBe('locked 14:15:00');

    const other = started();
    other.system.idleSeconds = 240;
    other.tell('lock');
    expect(frozenIn(other)).toBe('locked 14:05:00');
  });

  it('at the last touch when nobody has touched anything for the chosen minutes', () => {
    const rapport = started();
    rapport.run(10);
    rapport.system.idleSeconds = 299;
    rapport.run(0.1);
    expect(frozenIn(rapport)).toBeNull();

    rapport.system.idleSeconds = 300;
    rapport.run(0.1);

    expect(frozenIn(rapport)).toBe('idle 14:10:11');
    expect(minutesAway(rapport.timer.state().timer as never, rapport.clock.now())).toBeGreaterThan(5);
  });

  it('not for want of a touch when it was chosen so', () => {
    const rapport = started();
    rapport.dispatch({ type: 'settings.set', timing: { idleMinutes: null, ceilingMinutes: 60 } });
    rapport.system.idleSeconds = 3_000;
    rapport.run(30);

    expect(frozenIn(rapport)).toBeNull();
  });

  it('after the ceiling, as one that was forgotten', () => {
    const rapport = started();
    rapport.run(90);

    expect(frozenIn(rapport)).toBe('ceiling 15:05:00');
  });

  it('and does not begin anew before it was said what became of the time', () => {
    const rapport = started();
    rapport.run(2);
    rapport.tell('lock');

    expect([codeOf(rapport.timer.start(X)), codeOf(rapport.timer.start(id('blog')))]).toEqual(['invalid', 'invalid']);
    expect(frozenIn(rapport)).toBe('locked 14:07:00');
  });

  it('until it was settled: dropped, kept or in part, and goes on if that is asked', () => {
    const settled = (choice: Parameters<TimedRapport['timer']['settle']>[0], goOn = false) => {
      const rapport = started();
      rapport.run(2);
      rapport.tell('suspend');
      rapport.sleep(30);
      valueOf(rapport.timer.settle(choice, { goOn, platformId: null }));
      return [...spansIn(rapport), rapport.timer.state().timer?.startAt.slice(11, 19) ?? null];
    };

    expect(settled(DROP)).toEqual(['x 14:05:00-14:07:00', null]);
    expect(settled(KEEP)).toEqual(['x 14:05:00-14:37:00', null]);
    expect(settled({ kind: 'part', minutes: 10 })).toEqual(['x 14:05:00-14:17:00', null]);
    expect(settled({ kind: 'part', minutes: 500 })).toEqual(['x 14:05:00-14:37:00', null]);
    expect(settled(DROP, true)).toEqual(['x 14:05:00-14:07:00', '14:37:00']);
  });
});

describe('budget and sleep', () => {
  it('counts nothing of a sleep before it was settled, and says nothing of a budget in between', () => {
    const rapport = started(null);
    const budget = { from: day('2026-01-01'), minutes: [...sameEveryDay(15)] };
    rapport.dispatch({ type: 'budget.set', id: X, ...budget });
    const span = { kind: 'minutes', minutes: 12 } as const;
    rapport.dispatch({ type: 'session.add', id: id('used'), day: day(DAY), platformId: X, span });
    expect(rapport.said()).toEqual(['14:05 Platform x: 12 of 15 min used']);
    valueOf(rapport.timer.start(X));
    rapport.run(2);

    rapport.sleepUntil(`${DAY}T17:07:00.000Z`);
    rapport.tell('resume');
    rapport.timer.look();

    const { timer } = rapport.timer.state();
    if (timer === null) throw new Error('The timer is gone');
    expect(timer.frozen).toEqual({ at: `${DAY}T14:07:00.000Z`, reason: 'slept' });
    expect(minutesAway(timer, rapport.clock.now())).toBe(180);
    const { platforms, budgets, settings } = valueOf(rapport.ledger.service()).catalog();
    const records = { platforms, budgets, sessions: sessionsIn(rapport), dayStart: settings.dayStart };
    const totalOf = (choice: typeof DROP | typeof KEEP) =>
      awayTotals(records, timer, { choice, now: rapport.clock.now() }).map(({ platform }) => platform.spent);
    expect([totalOf(DROP), totalOf(KEEP)]).toEqual([[14], [194]]);

    rapport.runUntil(`${DAY}T18:00:00.000Z`);
    expect([rapport.shown.length, spansIn(rapport)]).toEqual([1, ['x 12 min']]);

    rapport.clock.set(`${DAY}T17:07:00.000Z`);
    valueOf(rapport.timer.settle(KEEP, END));
    rapport.run(60);
    expect(rapport.said().slice(1)).toEqual(['17:07 Platform x: 194 of 15 min, 179 over']);
  });

  it('says nothing at all when the time is dropped', () => {
    const rapport = started(null);
    const budget = { from: day('2026-01-01'), minutes: [...sameEveryDay(15)] };
    rapport.dispatch({ type: 'budget.set', id: X, ...budget });
    valueOf(rapport.timer.start(X));
    rapport.run(2);
    rapport.sleep(180);
    rapport.run(5);

    valueOf(rapport.timer.stop());
    rapport.run(5);

    expect(rapport.said()).toEqual([]);
  });
});

describe('a clock that is set', () => {
  it('back takes away nothing that was counted', () => {
    const rapport = started();
    rapport.run(10);
    rapport.clock.set(`${DAY}T13:15:00.000Z`);
    rapport.run(5);

    valueOf(rapport.timer.stop());

    // The five seconds before anybody has looked are nobody's.
    expect(spansIn(rapport)).toEqual(['x 13:05:05-13:20:00']);
  });

  it('back by days leaves what stands still to be stopped: it ends then where the clock is', () => {
    const rapport = started();
    rapport.run(2);
    rapport.tell('lock');
    rapport.clock.set('2026-11-21T10:00:00.000Z');
    rapport.run(1);

    expect(valueOf(rapport.timer.stop()).state).toEqual({ timer: null, problem: null });

    expect(sessionsIn(rapport).map((session) => session.day)).toEqual(['2026-11-21']);
    expect(spansIn(rapport)).toEqual(['x 09:59:00-10:01:00']);
  });

  it('back by an hour leaves what stands still where it was', () => {
    const rapport = started();
    rapport.run(2);
    rapport.tell('lock');
    rapport.clock.set(`${DAY}T13:00:00.000Z`);

    valueOf(rapport.timer.stop());

    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:07:00']);
  });

  it('forward by fifty years is kept as no more than four hundred days, one session each', () => {
    const rapport = started('x', '1976-11-23T14:05:00.000Z');
    rapport.run(2);
    rapport.clock.set(`${DAY}T14:05:00.000Z`);

    expect(valueOf(rapport.timer.settle(KEEP, END)).state).toEqual({ timer: null, problem: null });
    expect(sessionsIn(rapport, '1977-12')).toHaveLength(28);
  });

  it('forward adds nothing without asking', () => {
    const rapport = started();
    rapport.run(10);
    rapport.clock.set(`${DAY}T15:15:00.000Z`);
    rapport.run(5);

    expect(frozenIn(rapport)).toBe('slept 14:15:00');
  });
});

describe('a timer on the disk', () => {
  it('comes back standing still where it was last seen, with at most fifteen seconds lost', () => {
    for (let seconds = 5; seconds <= 120; seconds += 5) {
      const rapport = started();
      rapport.run(seconds / 60);

      const later = restarted(rapport, `${DAY}T16:00:00.000Z`);

      const { timer } = later.timer.state();
      const seen = Date.parse(timer?.frozen?.at ?? '') - Date.parse(`${DAY}T14:05:00.000Z`);
      expect([timer?.platformId, timer?.frozen?.reason]).toEqual(['x', 'closed']);
      expect(seconds * 1_000 - seen).toBeLessThanOrEqual(15_000);
      expect(seen).toBeLessThanOrEqual(seconds * 1_000);
    }
  });

  it('is written to the second when Rapport is ended, or the computer', () => {
    for (const end of [
      (rapport: TimedRapport) => {
        rapport.dispose();
      },
      (rapport: TimedRapport) => {
        rapport.tell('shutdown');
      },
    ]) {
      const rapport = started();
      rapport.run(10);
      rapport.clock.advance(4_000);
      end(rapport);

      expect(frozenIn(restarted(rapport, `${DAY}T16:00:00.000Z`))).toBe('closed 14:15:04');
    }
  });

  it('counts nothing of a sleep out of which Rapport is ended', () => {
    const rapport = started();
    rapport.run(2);
    rapport.sleep(180);
    rapport.dispose();

    expect(frozenIn(restarted(rapport))).toBe('slept 14:07:00');
  });

  it('leaves no timer and no listener when it is ended', () => {
    const rapport = started();
    expect(rapport.liveTimers()).toBeGreaterThan(0);

    rapport.dispose();

    expect(rapport.liveTimers()).toBe(0);
  });

  it('is gone from it when it was stopped', () => {
    const rapport = started();
    rapport.run(2);
    valueOf(rapport.timer.stop());

    expect(restarted(rapport).timer.state()).toEqual({ timer: null, problem: null });
  });

  it('stands still why it stood still before', () => {
    const rapport = started();
    rapport.run(2);
    rapport.tell('lock');
    rapport.run(30);

    expect(frozenIn(restarted(rapport))).toBe('locked 14:07:00');
  });

  it('that has been entered already counts nothing twice', () => {
    const rapport = started();
    rapport.run(10);
    const before = rapport.disk.contents.get('timer.json') ?? '';
    valueOf(rapport.timer.stop());
    rapport.disk.contents.set('timer.json', before);

    const later = restarted(rapport);
    valueOf(later.timer.stop());

    expect(spansIn(later)).toEqual(['x 14:05:00-14:15:00']);
  });

  it('that nobody can have left there is none, and its file is kept when the next one needs its place', () => {
    const seen = { startAt: '0001-01-01T00:00:00.000Z', seenAt: `${DAY}T14:00:00.000Z`, frozen: null };
    const timer = { platformId: 'x', zone: 'UTC', ...seen };
    const text = JSON.stringify({ kind: 'rapport-timer', formatVersion: 4, revision: 1, checksum: '', timer });
    const rapport = started(null);
    rapport.disk.contents.set('timer.json', text);

    const later = restarted(rapport);
    expect(later.timer.state()).toEqual({ timer: null, problem: null });
    valueOf(later.timer.start(X));

    expect([...later.disk.contents].filter(([, content]) => content === text)).toHaveLength(1);
    expect(valueOf(later.timer.stop()).state).toEqual({ timer: null, problem: null });
  });

  it('is not looked for in a ledger that another process has', () => {
    const rapport = started();
    rapport.run(2);
    const { storage } = rapport.disk;
    const lock = { ...storage.lock, acquire: () => ({ kind: 'elsewhere', holder: null }) as const };

    const other = timedRapport({ now: rapport.clock.now(), disks: rapport.disks, own: { ...storage, lock } });

    expect(other.timer.state().timer).toBeNull();
    expect(codeOf(other.timer.start(X))).toBe('ledger-locked');
  });

  it('is what the process left that had the ledger meanwhile', () => {
    const rapport = started();
    rapport.run(2);
    let isHeld = true;
    const { storage } = rapport.disk;
    const acquire = () => (isHeld ? ({ kind: 'held' } as const) : ({ kind: 'elsewhere', holder: null } as const));
    const lock = { ...storage.lock, acquire, renew: () => isHeld };
    const mine = timedRapport({ now: rapport.clock.now(), disks: rapport.disks, own: { ...storage, lock } });
    expect(frozenIn(mine)).toBe('closed 14:07:00');
    isHeld = false;
    mine.keepLock();
    expect(mine.timer.state().timer).toBeNull();
    const other = restarted(rapport);
    valueOf(other.timer.stop());

    isHeld = true;
    mine.keepLock();

    expect([mine.timer.state().timer, spansIn(mine)]).toEqual([null, ['x 14:05:00-14:07:00']]);
  });
});

describe('a timer that cannot be saved', () => {
  it('stands still with the reason and loses nothing, and is saved by the next stop', () => {
    const rapport = started();
    rapport.run(10);
    rapport.disk.failWhen(isWrite, 'ENOSPC');

    const { state, step } = valueOf(rapport.timer.stop());

    expect([state.problem?.code, step, frozenIn(rapport)]).toEqual(['disk-full', null, 'stopped 14:15:00']);
    rapport.run(30);
    rapport.disk.recover();
    expect(valueOf(rapport.timer.stop()).state).toEqual({ timer: null, problem: null });
    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:15:00']);
  });

  it('does not begin the next one before', () => {
    const rapport = started();
    rapport.run(10);
    rapport.disk.failWhen(isWrite, 'ENOSPC');

    expect(valueOf(rapport.timer.start(id('blog'))).state).toMatchObject({
      timer: { platformId: 'x', frozen: { reason: 'stopped' } },
      problem: { code: 'disk-full' },
    });
  });

  it('runs on a full disk and can be stopped when there is room', () => {
    const rapport = started(null);
    rapport.disk.failWhen(isWrite, 'ENOSPC');
    valueOf(rapport.timer.start(X));
    rapport.run(10);
    rapport.disk.recover();

    valueOf(rapport.timer.stop());

    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:15:00']);
    expect(rapport.log.lines()).toContain('warn timer: the timer could not be saved: disk-full');
  });

  it('is not settled with a platform that is not there, and stays with its own', () => {
    const rapport = started();
    rapport.run(2);
    rapport.sleep(180);

    expect(codeOf(rapport.timer.settle(KEEP, { goOn: false, platformId: id('none') }))).toBe('not-found');

    expect([rapport.timer.state().timer?.platformId, frozenIn(rapport)]).toEqual(['x', 'slept 14:07:00']);
  });

  it('because its platform is gone is settled with another', () => {
    const rapport = started();
    rapport.run(10);
    rapport.dispatch({ type: 'records.restore', changes: [{ collection: 'platforms', id: X, record: null }] });

    expect(valueOf(rapport.timer.stop()).state).toMatchObject({
      timer: { platformId: 'x', frozen: { reason: 'stopped' } },
      problem: { code: 'not-found', kind: 'platform' },
    });
    expect(valueOf(rapport.timer.settle(DROP, { goOn: true, platformId: id('blog') })).state).toMatchObject({
      timer: { platformId: 'blog', frozen: null },
      problem: null,
    });
    expect(spansIn(rapport)).toEqual(['blog 14:05:00-14:15:00']);
  });
});

describe('a timer and another ledger', () => {
  it('stays with its own, standing still until that is open again', () => {
    const rapport = started();
    rapport.run(2);
    rapport.clock.advance(3_000);
    rapport.openLedger('sample');
    expect(rapport.timer.state()).toEqual({ timer: null, problem: null });
    valueOf(rapport.timer.start(id('sample')));
    rapport.run(30);

    rapport.openLedger('own');

    // Up to the moment at which it was left, not to the last look before.
    expect(frozenIn(rapport)).toBe('closed 14:07:03');
    valueOf(rapport.timer.settle(DROP, END));
    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:07:03']);
    rapport.openLedger('sample');
    expect([rapport.timer.state().timer?.platformId, frozenIn(rapport)]).toEqual(['sample', 'closed 14:37:03']);
  });

  it('runs on when the same one is read anew', () => {
    const rapport = started();
    rapport.run(2);
    rapport.openLedger('own');
    rapport.run(2);

    valueOf(rapport.timer.stop());

    expect(spansIn(rapport)).toEqual(['x 14:05:00-14:09:00']);
  });

  it('cuts its days where that ledger begins them', () => {
    const rapport = started(null, '2026-11-23T05:50:00.000Z');
    rapport.dispatch({ type: 'settings.set', dayStart: clockTime('06:00') });
    valueOf(rapport.timer.start(X));
    rapport.run(20);

    valueOf(rapport.timer.stop());

    expect(
      sessionsIn(rapport)
        .map((session) => session.day)
        .toSorted(),
    ).toEqual(['2026-11-22', '2026-11-23']);
  });
});
