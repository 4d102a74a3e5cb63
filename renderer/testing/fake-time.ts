import { addDays, monthOf, type Day } from '../../shared/base/day';
import type { Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { EventName } from '../../shared/bridge/channels';
import type { EventPayload, Reply, Request } from '../../shared/bridge/contract';
import type { ReminderStatus, SystemFacts, TimerState, timeRequests } from '../../shared/bridge/time-contract';
import type { SimpleCommand } from '../../shared/ledger/command';
import { monthIn, type Documents } from '../../shared/ledger/documents';
import { countedUntil, endByChoice, timerStretches, type Timer } from '../../shared/time/timer';

type Parts = {
  readonly documents: () => Documents;
  readonly today: () => Day;
  readonly now: () => Instant;
  readonly zone: string;
  readonly announce: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
  readonly dispatch: (command: SimpleCommand) => Outcome<Reply<'ledger/dispatch'>>;
};

type Handlers = {
  readonly [Name in keyof typeof timeRequests]: (input: Request<Name>) => Outcome<Reply<Name>>;
};

const BROWSER: SystemFacts = {
  tray: 'not-this-shell',
  startsAtLogin: null,
  notifications: 'page',
  knows: { sleep: false, lock: false, idle: false },
};

/** The timer and the reminders of services that are only in memory; a test says when a timer freezes and what is due. */
export function createFakeTime({ documents, today, now, zone, announce, dispatch }: Parts) {
  let state: TimerState = { timer: null, problem: null };
  let status: ReminderStatus = { notices: [], missed: null, mutedUntil: null };
  let facts = BROWSER;
  let sessions = 0;

  function put(timer: Timer | null): void {
    state = { timer, problem: null };
    announce('timer/changed', state);
  }

  function say(next: ReminderStatus): Outcome<ReminderStatus> {
    status = next;
    announce('reminders/changed', status);
    return succeed(status);
  }

  function enter(timer: Timer, until: Instant): Reply<'timer/stop'>['step'] {
    const month = (on: Day) => monthIn(documents(), monthOf(on)).sessions;
    const around = [...month(addDays(today(), -1)), ...month(today())];
    const { dayStart } = documents().catalog.settings;
    let step: Reply<'timer/stop'>['step'] = null;
    for (const { day, platformId, span } of timerStretches(timer, until, { sessions: around, dayStart })) {
      sessions += 1;
      const id = `timed-${String(sessions)}` as Timer['platformId'];
      const done = dispatch({ type: 'session.add', id, day, platformId, span });
      if (done.ok) step = done.value;
    }
    return step;
  }

  function start(platformId: Timer['platformId']): void {
    put({ platformId, startAt: now(), zone, seenAt: now(), frozen: null });
  }

  const handlers: Handlers = {
    'timer/read': () => succeed(state),
    'timer/start': ({ platformId }) => {
      const { timer } = state;
      if (timer?.frozen != null) return fail({ code: 'invalid', problem: 'The timer stands still.' });
      const step = timer === null ? null : enter(timer, now());
      start(platformId);
      return succeed({ state, step });
    },
    'timer/stop': () => {
      const { timer } = state;
      const step = timer === null ? null : enter(timer, countedUntil(timer, now()));
      put(null);
      return succeed({ state, step });
    },
    'timer/settle': ({ choice, goOn, platformId }) => {
      if (state.timer === null) return succeed({ state, step: null });
      const timer = { ...state.timer, platformId: platformId ?? state.timer.platformId };
      const step = enter(timer, endByChoice(timer, choice, now()));
      if (goOn) start(timer.platformId);
      else put(null);
      return succeed({ state, step });
    },
    'reminders/read': () => succeed(status),
    'reminders/answer': ({ noticeId }) =>
      say({ ...status, notices: status.notices.filter(({ id }) => id !== noticeId) }),
    'reminders/mute': ({ isMuted }) => say({ ...status, mutedUntil: isMuted ? now() : null }),
    'reminders/dismiss-missed': () => say({ ...status, missed: null }),
    'system/read': () => succeed(facts),
    'system/start-at-login': ({ isOn }) => {
      facts = { ...facts, startsAtLogin: isOn };
      return succeed(facts);
    },
    'system/look': () => succeed({}),
    'page/saved': () => succeed({}),
  };

  return {
    handlers,
    /** As when the computer slept, or could not save. */
    setTimer: (next: TimerState) => {
      state = next;
      announce('timer/changed', state);
    },
    setReminders: (next: ReminderStatus) => {
      say(next);
    },
    setSystem: (next: Partial<SystemFacts>) => {
      facts = { ...facts, ...next };
      announce('system/changed', facts);
    },
  };
}
