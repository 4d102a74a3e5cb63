import type { Failure } from '../../shared/base/failure';
import type { Id } from '../../shared/base/id';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { TimerState } from '../../shared/bridge/time-contract';
import { findRecord } from '../../shared/ledger/change';
import {
  countedUntil,
  endByChoice,
  movedTo,
  type AwayChoice,
  type FreezeReason,
  type Timer,
} from '../../shared/time/timer';
import type { Timing } from '../../shared/time/timing';
import { enterTimed } from './enter-timed';
import { createHeldTimer } from './held-timer';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log, Power, Timers } from './ports';
import { SLEEP_GAP_MILLISECONDS } from './sleep-gap';

type TimerDone = {
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
  const held = createHeldTimer(parts);

  function freeze(running: Timer, at: Instant, reason: FreezeReason): void {
    const frozenAt = at > running.startAt ? at : running.startAt;
    held.put({ ...running, seenAt: frozenAt, frozen: { at: frozenAt, reason } });
  }

  /** Where a session is entered its days are cut, and no part of it may lie on a day that has not come there. */
  function followZone(): void {
    const { timer, problem } = held.state();
    const zone = clock.zone();
    if (timer !== null && timer.zone !== zone) held.put({ ...timer, zone }, problem);
  }

  /** Gives the timer as it stands after the look. */
  function look(): Timer | null {
    followZone();
    const { timer } = held.state();
    if (timer === null || timer.frozen !== null) return timer;
    const now = clock.now();
    if (now < timer.seenAt) held.put(movedTo(timer, now));
    else {
      const { timing } = ledger.present().service.catalog().settings;
      const stop = reasonToStop(timer, { now, timing, idleSeconds: power.idleSeconds() ?? 0 });
      if (stop === null) held.note({ ...timer, seenAt: now });
      else freeze(timer, stop.at, stop.reason);
    }
    return held.state().timer;
  }

  /** Enters what the timer has counted up to `until`; what is kept on failure is as if it had just been stopped. */
  function enter(counted: Timer, until: Instant): Outcome<TimerDone> {
    const stopped: Timer = { ...counted, seenAt: until, frozen: { at: until, reason: 'stopped' } };
    const entered = enterTimed(ledger, stopped, { newId: parts.newId, now: clock.now() });
    held.put(entered.ok ? null : stopped, entered.ok ? null : entered.failure);
    return doneWith(entered.ok ? entered.value : null);
  }

  function doneWith(step: TimerDone['step']): Outcome<TimerDone> {
    return succeed({ state: held.state(), step });
  }

  function stop(): Outcome<TimerDone> {
    const timer = look();
    return timer === null ? doneWith(null) : enter(timer, countedUntil(timer, clock.now()));
  }

  /** Unless what ran before it could not be entered. */
  function begin(platformId: Id, after: Outcome<TimerDone>): Outcome<TimerDone> {
    if (!after.ok || held.state().problem !== null) return after;
    const refusal = refusalToBegin(ledger, platformId);
    if (refusal !== null) return fail(refusal);
    const now = clock.now();
    held.put({ platformId, startAt: now, zone: clock.zone(), seenAt: now, frozen: null });
    return doneWith(after.value.step);
  }

  const stops = [
    parts.timers.every(LOOK_MILLISECONDS, look),
    power.listen((event) => {
      // What happened before the system told of it counts as well.
      const timer = look();
      if (timer === null || timer.frozen !== null || (event !== 'suspend' && event !== 'lock')) return;
      // Who never counts as idle was there until it happened.
      const { idleMinutes } = ledger.present().service.catalog().settings.timing;
      const idle = idleMinutes === null ? 0 : (power.idleSeconds() ?? 0);
      const touchedAt = instantOfMilliseconds(millisecondsOf(clock.now()) - idle * 1_000);
      freeze(timer, touchedAt, event === 'lock' ? 'locked' : 'slept');
    }),
  ];

  return {
    state: held.state,
    look,
    start: (platformId) => {
      const timer = look();
      if (timer !== null && timer.frozen !== null) return fail({ code: 'invalid', problem: WAITING });
      if (timer?.platformId === platformId) return doneWith(null);
      const refusal = refusalToBegin(ledger, platformId);
      return refusal === null ? begin(platformId, stop()) : fail(refusal);
    },
    stop,
    settle: (choice, { goOn, platformId }) => {
      const timer = look();
      if (timer === null) return doneWith(null);
      // A platform that is not there would take the place of one that is.
      if (platformId !== null && !hasPlatform(ledger, platformId)) return fail(NO_PLATFORM);
      const counted = platformId === null ? timer : { ...timer, platformId };
      const done = enter(counted, endByChoice(counted, choice, clock.now()));
      return goOn ? begin(counted.platformId, done) : done;
    },
    reload: held.reload,
    dispose: () => {
      for (const end of stops) end();
      look();
    },
  };
}

/** Why a timer that runs has to stand still, and from when on. */
function reasonToStop(
  running: Timer,
  at: { readonly now: Instant; readonly timing: Timing; readonly idleSeconds: number },
): { readonly at: Instant; readonly reason: FreezeReason } | null {
  const now = millisecondsOf(at.now);
  const { idleMinutes, ceilingMinutes } = at.timing;
  if (now - millisecondsOf(running.seenAt) > SLEEP_GAP_MILLISECONDS) return { at: running.seenAt, reason: 'slept' };
  if (idleMinutes !== null && at.idleSeconds >= idleMinutes * 60)
    return { at: instantOfMilliseconds(now - at.idleSeconds * 1_000), reason: 'idle' };
  const ceiling = instantOfMilliseconds(millisecondsOf(running.startAt) + ceilingMinutes * 60_000);
  return at.now >= ceiling ? { at: ceiling, reason: 'ceiling' } : null;
}

function refusalToBegin(ledger: OpenLedger, platformId: Id): Failure | null {
  const { problem, readOnly } = ledger.present();
  return problem ?? readOnly() ?? (hasPlatform(ledger, platformId) ? null : NO_PLATFORM);
}

function hasPlatform(ledger: OpenLedger, platformId: Id): boolean {
  return findRecord(ledger.present().service.catalog(), 'platforms', platformId) !== null;
}

const NO_PLATFORM: Failure = { code: 'not-found', kind: 'platform' };

const WAITING =
  'The timer stands still and waits for you to say what became of the time since. Answer that first; nothing is lost.';
