import type { Day } from '../../shared/base/day';
import { daysFrom, monthOf, addDays } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Failure } from '../../shared/base/failure';
import type { Id } from '../../shared/base/id';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { TimerState } from '../../shared/bridge/time-contract';
import { findRecord } from '../../shared/ledger/change';
import { addSessions } from '../../shared/ledger/commands/add-sessions';
import { monthIn } from '../../shared/ledger/documents';
import { MOST_DAYS_APART } from '../../shared/time/session';
import type { Stretch } from '../../shared/time/spent';
import {
  countedUntil,
  endByChoice,
  timerStretches,
  type AwayChoice,
  type FreezeReason,
  type Timer,
} from '../../shared/time/timer';
import type { LedgerService } from './ledger-service';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log, Power, Timers } from './ports';
import { createTimerFile, type TimerFile } from './timer-file';

export type TimerDone = {
  readonly state: TimerState;
  readonly step: { readonly revision: number; readonly name: string } | null;
};

/** The one timer of the ledger that is open. */
export type TimerService = {
  readonly state: () => TimerState;
  readonly start: (platformId: Id) => Outcome<TimerDone>;
  /** Always stops it: what cannot be saved now stands still until it can. */
  readonly stop: () => Outcome<TimerDone>;
  readonly settle: (choice: AwayChoice, then: { goOn: boolean; platformId: Id | null }) => Outcome<TimerDone>;
  /** Looks at the clock, and at whether somebody is there. */
  readonly look: () => void;
  /** Another ledger may be open now. */
  readonly reload: () => void;
  readonly dispose: () => void;
};

/** What is looked at is saved: a crash loses no more than the time between two looks. */
const LOOK_MILLISECONDS = 5_000;
/** When nobody has looked for so long the computer slept, or its clock was set. */
const GAP_MILLISECONDS = 60_000;

type Parts = {
  readonly ledger: OpenLedger;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'every'>;
  readonly power: Power;
  readonly newId: () => Id;
  readonly log: Log;
  readonly onChange: (state: TimerState) => void;
};

 
export function createTimerService(parts: Parts): TimerService {
  const { ledger, clock, power } = parts;
  let file = openFile();
  let timer = atStart(file.read());
  let problem: Failure | null = null;

  function openFile(): TimerFile {
    const { storage, readOnly } = ledger.present();
    return createTimerFile({ storage, log: parts.log, now: clock.now, readOnly });
  }

  /** Rapport was closed, or it crashed: what came after is not known. */
  function atStart(kept: Timer | null): Timer | null {
    if (kept === null || kept.frozen !== null) return kept;
    return { ...kept, frozen: { at: kept.seenAt, reason: 'closed' } };
  }

  function state(): TimerState {
    return { timer, problem };
  }

  function put(next: Timer | null, nextProblem: Failure | null = null): void {
    timer = next;
    problem = nextProblem;
    file.write(timer);
    parts.onChange(state());
  }

  function freeze(running: Timer, at: Instant, reason: FreezeReason): void {
    const frozenAt = at > running.startAt ? at : running.startAt;
    put({ ...running, seenAt: frozenAt, frozen: { at: frozenAt, reason } });
  }

  function look(): void {
    if (timer === null || timer.frozen !== null) return;
    const now = clock.now();
    if (now < timer.seenAt) return followClockBack(timer, now);
    const stop = reasonToStop(timer, now);
    if (stop !== null) return freeze(timer, stop.at, stop.reason);
    timer = { ...timer, seenAt: now };
    file.write(timer);
  }

  function reasonToStop(running: Timer, now: Instant): { at: Instant; reason: FreezeReason } | null {
    const { idleMinutes, ceilingMinutes } = ledger.present().service.catalog().settings.timing;
    const gap = millisecondsOf(now) - millisecondsOf(running.seenAt);
    const idle = power.idleSeconds() ?? 0;
    const ceiling = instantOfMilliseconds(millisecondsOf(running.startAt) + ceilingMinutes * 60_000);
    if (gap > GAP_MILLISECONDS) return { at: earlier(running.seenAt, ceiling), reason: 'slept' };
    if (idleMinutes !== null && idle >= idleMinutes * 60)
      return { at: instantOfMilliseconds(millisecondsOf(now) - idle * 1_000), reason: 'idle' };
    return now >= ceiling ? { at: ceiling, reason: 'ceiling' } : null;
  }

  /** A clock that is set back does not take away what was counted: the start goes back with it. */
  function followClockBack(running: Timer, now: Instant): void {
    const counted = millisecondsOf(running.seenAt) - millisecondsOf(running.startAt);
    put({ ...running, startAt: instantOfMilliseconds(millisecondsOf(now) - counted), seenAt: now });
  }

  /** Enters what the timer has counted up to `until`; what is kept on failure is as if it had just been stopped. */
  function enter(counted: Timer, until: Instant): Outcome<TimerDone> {
    const stopped: Timer = { ...counted, seenAt: until, frozen: { at: until, reason: 'stopped' } };
    const entered = enterSession(ledger, stopped, parts.newId);
    put(entered.ok ? null : stopped, entered.ok ? null : entered.failure);
    return succeed({ state: state(), step: entered.ok ? entered.value : null });
  }

  function stop(): Outcome<TimerDone> {
    look();
    if (timer === null) return succeed({ state: state(), step: null });
    return enter(timer, countedUntil(timer, clock.now()));
  }

  function begin(platformId: Id): Outcome<null> {
    const { problem: closed, readOnly, service } = ledger.present();
    const refusal = closed ?? readOnly();
    if (refusal !== null) return fail(refusal);
    if (findRecord(service.catalog(), 'platforms', platformId) === null)
      return fail({ code: 'not-found', kind: 'platform' });
    const now = clock.now();
    put({ platformId, startAt: now, zone: clock.zone(), seenAt: now, frozen: null });
    return succeed(null);
  }

  const stops = [
    parts.timers.every(LOOK_MILLISECONDS, look),
    power.listen((event) => {
      // What happened before the system told of it counts as well.
      look();
      if (timer === null || timer.frozen !== null) return;
      if (event === 'suspend') freeze(timer, clock.now(), 'slept');
      if (event === 'lock') freeze(timer, clock.now(), 'locked');
      if (event === 'shutdown') file.write({ ...timer, seenAt: clock.now() });
    }),
  ];

  return {
    state,
    look,
    start: (platformId) => {
      look();
      if (timer?.frozen != null) return fail({ code: 'invalid', problem: WAITING });
      if (timer?.platformId === platformId) return succeed({ state: state(), step: null });
      const stopped = stop();
      if (!stopped.ok || problem !== null) return stopped;
      const begun = begin(platformId);
      return begun.ok ? succeed({ state: state(), step: stopped.value.step }) : begun;
    },
    stop,
    settle: (choice, { goOn, platformId }) => {
      look();
      if (timer === null) return succeed({ state: state(), step: null });
      const counted = platformId === null ? timer : { ...timer, platformId };
      const done = enter(counted, endByChoice(counted, choice, clock.now()));
      if (done.ok && goOn && problem === null) {
        const begun = begin(counted.platformId);
        if (!begun.ok) return begun;
        return succeed({ state: state(), step: done.value.step });
      }
      return done;
    },
    reload: () => {
      if (timer !== null && file.folder === ledger.present().storage.folder)
        return file.useRights(ledger.present().readOnly);
      file.write(timer);
      file = openFile();
      timer = atStart(file.read());
      problem = null;
      parts.onChange(state());
    },
    dispose: () => {
      for (const end of stops) end();
      if (timer !== null) file.write(timer.frozen === null ? { ...timer, seenAt: clock.now() } : timer);
    },
  };
}

const WAITING =
  'The timer stands still and waits for you to say what became of the time since. Answer that first; nothing is lost.';

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

/** Null when all of it stands under other sessions already, or it is no time at all. */
function enterSession(
  ledger: OpenLedger,
  timer: Timer,
  newId: () => Id,
): Outcome<{ readonly revision: number; readonly name: string } | null> {
  const service = ledger.service();
  if (!service.ok) return service;
  const until = countedUntil(timer, timer.seenAt);
  const sessions = sessionsAround(service.value, timer, until);
  if (!sessions.ok) return sessions;
  const { dayStart } = service.value.catalog().settings;
  const stretches = timerStretches(timer, until, { sessions: sessions.value, dayStart });
  const command = addSessions(stretches, newId);
  return command === null ? succeed(null) : service.value.dispatch(command, 'timer');
}

function sessionsAround(service: LedgerService, timer: Timer, until: Instant): Outcome<readonly Stretch[]> {
  const { dayStart } = service.catalog().settings;
  const first = addDays(dayOf(timer.startAt, timer.zone, dayStart), -MOST_DAYS_APART);
  const last = addDays(dayOf(until, timer.zone, dayStart), MOST_DAYS_APART);
  const months = [...new Set(daysFrom(first, last).map((day: Day) => monthOf(day)))];
  const loaded = service.load(months);
  return loaded.ok ? succeed(months.flatMap((month) => monthIn(service.documents(), month).sessions)) : loaded;
}
