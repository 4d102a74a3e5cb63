import type { WriteDigits } from '../../shared/base/digits';
import type { Id } from '../../shared/base/id';
import { millisecondsOf, type Instant } from '../../shared/base/instant';
import type { EventPayload } from '../../shared/bridge/contract';
import type { ReminderStatus } from '../../shared/bridge/time-contract';
import { budgetNotice, reminderNotice, type Notice, type NoticeAction } from '../../shared/reminders/notice';
import { withShown } from '../../shared/reminders/reminder-log';
import { withSnoozed, type SnoozeAction } from '../../shared/reminders/snooze';
import type { Timer } from '../../shared/time/timer';
import { noticeNow, remindersDue, warningsDue } from './due-notices';
import type { LedgerChanged, LedgerService } from './ledger-service';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log, Notifier, Power, Timers } from './ports';
import { createSaidNotices, type SaidNotices } from './said-notices';
import { SLEEP_GAP_MILLISECONDS } from './sleep-gap';
import { tickItem } from './tick-item';

/** Says what is due and what is used up, once, and takes the answers. */
export type NoticeService = {
  readonly status: () => ReminderStatus;
  readonly answer: (noticeId: string, action: NoticeAction) => void;
  readonly mute: (isMuted: boolean) => void;
  readonly dismissMissed: () => void;
  /** Looks at the clock, and says what is due. */
  readonly look: () => void;
  /** What was asked for by a notice may be done now; what was entered may have used a budget up. */
  readonly afterChange: (changed: Pick<LedgerChanged, 'changes'>) => void;
  /** Another ledger may be open now. */
  readonly reload: () => void;
  readonly dispose: () => void;
};

const LOOK_MILLISECONDS = 20_000;
const BUDGET_MILLISECONDS = 5_000;
/** Who has just come back is not called at once: she may be about to enter it. */
const SETTLE_MILLISECONDS = 30_000;
const FLUSH_MILLISECONDS = 600_000;

type Parts = {
  readonly ledger: OpenLedger;
  readonly timer: () => Timer | null;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'every'>;
  readonly power: Pick<Power, 'listen'>;
  readonly notifier: Notifier;
  readonly newId: () => Id;
  readonly log: Log;
  /** In the digits that are read on this computer now. */
  readonly writeDigits: () => WriteDigits;
  readonly onChange: (status: ReminderStatus) => void;
  readonly onWanted: (place: EventPayload<'page/wanted'>) => void;
};

export function createNoticeService(parts: Parts): NoticeService {
  const { ledger, clock } = parts;
  const said = createSaidNotices({ ...parts, onAnswer: answer });
  const saying = createSaying(parts, said);
  const returns = createReturns();

  function look(): void {
    const isSettled = returns.look(millisecondsOf(clock.now()));
    const service = said.writable();
    if (service === null) return;
    const today = ledger.today();
    said.withdraw(({ day }) => day !== today);
    said.tellEndOfMute();
    // What is invented calls nobody.
    if (isSettled && !service.catalog().isSample) saying.remind(service);
  }

  /** While the timer runs a budget is used up between two looks. */
  function watchBudgets(): void {
    const [timer, service] = [parts.timer(), said.writable()];
    if (timer === null || timer.frozen !== null || service === null) return;
    saying.warn(service);
    keepTrue();
  }

  function answer(noticeId: string, action: NoticeAction): void {
    const notice = said.find(noticeId);
    if (notice === null) return;
    const { day, activityId, scoreId } = notice;
    if (action === 'open') parts.onWanted({ day, activityId, scoreId });
    else if (action !== 'dismiss' && !carryOut(said, clock, { notice, action })) return;
    said.withdraw(({ id }) => id === noticeId);
  }

  function keepTrue(): void {
    const service = ledger.service();
    const at = { timer: parts.timer(), now: clock.now(), write: parts.writeDigits() };
    if (service.ok) said.update((notice) => noticeNow(service.value, notice, at));
  }

  const stops = [
    parts.timers.every(LOOK_MILLISECONDS, look),
    parts.timers.every(BUDGET_MILLISECONDS, watchBudgets),
    parts.power.listen((event) => {
      if (event !== 'resume' && event !== 'unlock') return;
      returns.isBack(millisecondsOf(clock.now()));
      look();
    }),
  ];

  return {
    ...{ status: said.status, answer, look },
    mute: (isMuted) => {
      if (said.writable() !== null) said.mute(isMuted);
    },
    dismissMissed: () => {
      if (said.writable() !== null) said.setMissed(null);
    },
    afterChange: ({ changes }) => {
      keepTrue();
      const [service, today] = [said.writable(), ledger.today()];
      const isTimeOfToday = changes.some(
        (change) => change.collection === 'sessions' && change.record !== null && change.record.day === today,
      );
      if (isTimeOfToday && service !== null) saying.warn(service);
    },
    reload: () => {
      if (!said.reload()) keepTrue();
    },
    dispose: () => {
      for (const end of stops) end();
      if (said.writable() !== null && said.log().reminders().lookedAt !== null) saying.flush();
    },
  };
}

type Saying = {
  readonly remind: (service: LedgerService) => void;
  readonly warn: (service: LedgerService) => void;
  readonly flush: () => void;
};

function createSaying({ ledger, clock, notifier, newId, timer, writeDigits }: Parts, said: SaidNotices): Saying {
  let flushedAt = 0;

  function made(now: Instant) {
    return { id: newId(), at: now, day: ledger.today(), write: writeDigits() };
  }

  /** Where there is no reminder nobody has to know later when it was last looked. */
  function flush(): void {
    if (ledger.present().service.catalog().reminders.length > 0) said.log().flush();
  }

  return {
    flush,
    remind: (service) => {
      // Nobody would see it. It is said when somebody does; of days that are over by then, that they were missed.
      if (!notifier.isReachable()) return;
      const [log, now] = [said.log(), clock.now()];
      const found = remindersDue(service, { now, zone: clock.zone(), log: log.reminders() });
      if (found === null) return;
      log.noteLook(now);
      if (found.missed !== null) said.setMissed(found.missed);
      if (found.due.length > 0) {
        // Written first: of a crash between the two nothing is said twice.
        const ids = found.due.map(({ reminder }) => reminder.id);
        log.setReminders(withShown(log.reminders(), ids, { day: found.today, at: now }));
        said.show(reminderNotice(found.due, made(now)));
      }
      if (Math.abs(millisecondsOf(now) - flushedAt) < FLUSH_MILLISECONDS) return;
      flushedAt = millisecondsOf(now);
      flush();
    },
    warn: (service) => {
      const at = { timer: timer(), now: clock.now(), write: writeDigits() };
      const due = warningsDue(service, { ...at, warned: said.log().warned() });
      if (due.length === 0) return;
      said.log().addWarned(due);
      const before = said.status().notices.flatMap(({ budgetIds }) => budgetIds);
      const notice = budgetNotice(due, made(at.now));
      said.show(notice);
      // In the window one notice says how all of them stand; the system is told only what is new.
      const all = { ...notice, budgetIds: [...before, ...notice.budgetIds] };
      said.update((one) => {
        if (one.id === notice.id) return noticeNow(service, all, at);
        return one.kind === 'budget' ? null : one;
      });
    },
  };
}

type Answered = { readonly notice: Notice; readonly action: 'done' | SnoozeAction };

/** Whether that could be done: what could not stays to be seen. */
function carryOut(said: SaidNotices, clock: Clock, { notice, action }: Answered): boolean {
  const service = said.writable();
  const { activityId, reminderIds, day } = notice;
  if (service === null) return false;
  if (action !== 'done') {
    const { reminders, settings } = service.catalog();
    const put = reminders.filter(({ id }) => reminderIds.includes(id));
    const when = { day, now: clock.now(), zone: clock.zone(), dayStart: settings.dayStart };
    said.log().setReminders(withSnoozed(said.log().reminders(), put, { ...when, action }));
    return true;
  }
  return activityId === null || tickItem(service, activityId, day);
}

/** Knows by the clock when somebody has come back. All of it in milliseconds. */
function createReturns(): { readonly look: (now: number) => boolean; readonly isBack: (now: number) => void } {
  // Long ago, so that a start counts as a return.
  let lastLook = 0;
  let returnedAt = 0;
  return {
    /** Whether she has had time to settle since. */
    look: (now) => {
      if (Math.abs(now - lastLook) > SLEEP_GAP_MILLISECONDS) returnedAt = now;
      lastLook = now;
      return now - returnedAt >= SETTLE_MILLISECONDS || now < returnedAt;
    },
    isBack: (now) => {
      returnedAt = now;
    },
  };
}
