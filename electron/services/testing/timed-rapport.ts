import { millisecondsOf } from '../../../shared/base/instant';
import type { Id } from '../../../shared/base/id';
import type { ReminderStatus, TimerState } from '../../../shared/bridge/time-contract';
import type { Command } from '../../../shared/ledger/command';
import type { Documents } from '../../../shared/ledger/documents';
import type { Notice, NoticeAction } from '../../../shared/reminders/notice';
import { aPlatform, documentsWith, id, valueOf } from '../../../shared/testing/builders';
import { createNoticeService, type NoticeService } from '../notice-service';
import { createOpenLedger, type OpenLedger } from '../open-ledger';
import type { PowerEvent, Storage } from '../ports';
import { createTimerService, type TimerService } from '../timer-service';
import { createManualClock, type ManualClock } from './manual-clock';
import { createManualTimers } from './manual-timers';
import { createMemoryDisk, type MemoryDisk } from './memory-disk';
import { createRecordedLog, type RecordedLog } from './recorded-log';
import { createDisks, type Disks } from './test-rapport';

/** A ledger with its timer and its notices, in a time that passes when the test says so. */
export type TimedRapport = {
  readonly ledger: OpenLedger;
  readonly timer: TimerService;
  readonly notices: NoticeService;
  readonly clock: ManualClock;
  readonly log: RecordedLog;
  readonly disk: MemoryDisk;
  readonly disks: Disks;
  /** Minutes in which the computer is awake. */
  readonly run: (minutes: number) => void;
  /** Awake until the clock shows this moment. */
  readonly runUntil: (moment: string) => void;
  /** Minutes in which nothing runs, and of which nobody is told. */
  readonly sleep: (minutes: number) => void;
  readonly sleepUntil: (moment: string) => void;
  /** What the system says. */
  readonly tell: (event: PowerEvent) => void;
  readonly system: { idleSeconds: number | null; isReachable: boolean };
  /** What the notifier was given, and withdrawn. */
  readonly shown: readonly Notice[];
  readonly withdrawn: readonly string[];
  /** When it was shown, and what it said: `09:00 Answer`, in UTC. */
  readonly said: () => readonly string[];
  readonly answerShown: (index: number, action: NoticeAction) => void;
  readonly states: readonly TimerState[];
  readonly statuses: readonly ReminderStatus[];
  readonly wanted: readonly unknown[];
  readonly dispatch: (...commands: readonly Command[]) => void;
  readonly openLedger: (name: 'own' | 'sample') => void;
  readonly keepLock: () => void;
  readonly liveTimers: () => number;
  readonly dispose: () => void;
};

type Given = { readonly now: string; readonly zone?: string; readonly disks?: Disks; readonly own?: Storage };

const MINUTE = 60_000;

/** Another process on the disks that are given, or on new ones. */
export function timedRapport({ now, zone = 'UTC', disks = createDisks(createMemoryDisk()), own }: Given): TimedRapport {
  const [clock, timers, log] = [createManualClock(now, zone), createManualTimers(), createRecordedLog()];
  const [shown, withdrawn, wanted]: [Notice[], string[], unknown[]] = [[], [], []];
  const [states, statuses]: [TimerState[], ReminderStatus[]] = [[], []];
  const answers: ((action: NoticeAction) => void)[] = [];
  const listeners = new Set<(event: PowerEvent) => void>();
  const system = { idleSeconds: null as number | null, isReachable: true };
  let ids = 0;
  const newId = (): Id => {
    ids += 1;
    return id(`made-${String(millisecondsOf(clock.now()))}-${String(ids)}`);
  };
  const power = {
    listen: (listener: (event: PowerEvent) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    idleSeconds: () => system.idleSeconds,
    knows: { sleep: true, lock: true, idle: true },
  };
  const onReplaced = () => {
    timer.reload();
    notices.reload();
  };
  const ledger = createOpenLedger({
    storages: { own: own ?? disks.own.storage, sample: disks.sample.storage },
    ...{ clock, log, onReplaced, sample: sampleDocuments },
    onChange: (changed) => {
      notices.afterChange(changed);
    },
  });
  const timer = createTimerService({
    ...{ ledger, clock, timers, power, newId, log },
    onChange: (state) => {
      states.push(state);
    },
  });
  const notices = createNoticeService({
    ...{ ledger, clock, timers, power, newId, log },
    timer: () => timer.state().timer,
    writeDigits: () => (words) => words,
    notifier: {
      shownBy: () => 'page',
      isReachable: () => system.isReachable,
      show: (notice, answer) => {
        shown.push(notice);
        answers.push(answer);
      },
      withdraw: (noticeId) => {
        withdrawn.push(noticeId);
      },
    },
    onChange: (status) => {
      statuses.push(status);
    },
    onWanted: (place) => {
      wanted.push(place);
    },
  });

  function run(minutes: number): void {
    // As often as the services look, no more often than it matters.
    const step = timer.state().timer === null ? 20_000 : 5_000;
    for (let left = minutes * MINUTE; left > 0; left -= step) {
      clock.advance(Math.min(step, left));
      timers.advance(Math.min(step, left));
    }
  }

  const minutesUntil = (moment: string) => (Date.parse(moment) - millisecondsOf(clock.now())) / MINUTE;
  return {
    ...{ ledger, timer, notices, clock, log, disk: disks.own, disks, system },
    ...{ shown, withdrawn, states, statuses, wanted, run },
    runUntil: (moment) => {
      run(minutesUntil(moment));
    },
    sleep: (minutes) => {
      clock.advance(minutes * MINUTE);
    },
    sleepUntil: (moment) => {
      clock.set(moment);
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    said: () => shown.map(({ at, title, body }) => `${at.slice(11, 16)} ${title}${body === '' ? '' : `: ${body}`}`),
    answerShown: (index, action) => answers[index]?.(action),
    dispatch: (...commands) => {
      for (const command of commands) valueOf(valueOf(ledger.service()).dispatch(command, 'checklist'));
    },
    openLedger: (name) => {
      valueOf(ledger.open(name));
      onReplaced();
    },
    keepLock: () => {
      if (ledger.keepLock()) onReplaced();
    },
    liveTimers: () => timers.count() + listeners.size,
    dispose: () => {
      notices.dispose();
      timer.dispose();
      ledger.dispose();
    },
  };
}

/** The same folder in another process, later. */
export function restarted({ disks, clock }: TimedRapport, at: string = clock.now()): TimedRapport {
  return timedRapport({ now: at, zone: clock.zone(), disks });
}

function sampleDocuments(): Documents {
  const documents = documentsWith({ platforms: [aPlatform({ id: id('sample'), name: 'Sample' })] });
  return { ...documents, catalog: { ...documents.catalog, isSample: true } };
}
