import { addDays, daysFrom, monthOf, type Day } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Id } from '../../shared/base/id';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../../shared/base/instant';
import type { EventPayload } from '../../shared/bridge/contract';
import type { ReminderStatus } from '../../shared/bridge/time-contract';
import { doneEntry } from '../../shared/checklist/entered';
import { checklistIn, monthsOfChecklist } from '../../shared/ledger/checklist-in';
import { monthIn } from '../../shared/ledger/documents';
import { remindersIn } from '../../shared/ledger/reminders-in';
import { dueReminders, momentOf, saying } from '../../shared/reminders/due-reminders';
import { nextMorning } from '../../shared/reminders/hours';
import { budgetNotice, reminderNotice, type Notice, type NoticeAction } from '../../shared/reminders/notice';
import { withShown, type ReminderLog } from '../../shared/reminders/reminder-log';
import { dueBudgetWarnings } from '../../shared/time/budget-warnings';
import { liveStretches } from '../../shared/time/timer-face';
import type { Timer } from '../../shared/time/timer';
import type { LedgerChanged, LedgerService } from './ledger-service';
import { createNoticeLog, type NoticeLog } from './notice-log';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log, Notifier, Power, Timers } from './ports';

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
/** When nobody has looked for so long the computer slept, or its clock was set. */
const GAP_MILLISECONDS = 60_000;
/** Who has just come back is not called at once: she may be about to enter it. */
const SETTLE_MILLISECONDS = 30_000;
const FLUSH_MILLISECONDS = 600_000;
const MOST_OPEN_NOTICES = 10;
const MINUTE = 60_000;

type Parts = {
  readonly ledger: OpenLedger;
  readonly timer: () => Timer | null;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'every'>;
  readonly power: Pick<Power, 'listen'>;
  readonly notifier: Notifier;
  readonly newId: () => Id;
  readonly log: Log;
  readonly onChange: (status: ReminderStatus) => void;
  readonly onWanted: (place: EventPayload<'page/wanted'>) => void;
};

// eslint-disable-next-line max-lines-per-function -- one list of notices and what may happen to it
export function createNoticeService(parts: Parts): NoticeService {
  const { ledger, clock, notifier } = parts;
  let kept = openLog();
  let notices: readonly Notice[] = [];
  let isMine = ledger.present().readOnly() === null;
  /** In milliseconds; long ago, so that a start counts as a return. */
  let lastLook = 0;
  let returnedAt = 0;
  let flushedAt = 0;
  let wasMuted = false;

  function openLog(): NoticeLog {
    return createNoticeLog({ storage: ledger.present().storage, log: parts.log, now: clock.now });
  }

  function status(): ReminderStatus {
    const { missed, mutedUntil } = kept.reminders();
    const today = ledger.today();
    return {
      notices: [...notices],
      missed: missed === null || missed.on !== today ? null : { from: missed.from, to: missed.to },
      mutedUntil: mutedUntil !== null && mutedUntil > clock.now() ? mutedUntil : null,
    };
  }

  function changed(): void {
    parts.onChange(status());
  }

  /** Null while nothing may be written: then another process says what there is to say. */
  function writable(): LedgerService | null {
    const service = ledger.service();
    return service.ok && ledger.present().readOnly() === null ? service.value : null;
  }

  function look(): void {
    const now = clock.now();
    const milliseconds = millisecondsOf(now);
    if (Math.abs(milliseconds - lastLook) > GAP_MILLISECONDS) returnedAt = milliseconds;
    lastLook = milliseconds;
    const service = writable();
    if (service === null) return;
    forgetOldDays();
    tellEndOfMute();
    if (isCounting(parts.timer())) warnOfBudgets(service);
    // What is invented calls nobody.
    if (service.catalog().isSample) return;
    if (milliseconds - returnedAt >= SETTLE_MILLISECONDS || milliseconds < returnedAt) remind(service, now);
  }

  /** A mute runs out by itself, and the pages show it until they are told. */
  function tellEndOfMute(): void {
    const isMuted = status().mutedUntil !== null;
    if (wasMuted && !isMuted) changed();
    wasMuted = isMuted;
  }

  function remind(service: LedgerService, now: Instant): void {
    // Nobody would see it: what waits is said when somebody does, and of days that are over it is said that they were missed.
    if (!notifier.isReachable()) return;
    const { lookedAt } = kept.reminders();
    if (!loadDays(service, lookedAt).ok) return;
    const said = dueReminders(remindersIn(service.documents()), { now, zone: clock.zone(), log: kept.reminders() });
    if (said.missed !== null) {
      kept.setReminders({ ...kept.reminders(), lookedAt: now, missed: { ...said.missed, on: said.today } });
      changed();
    }
    kept.noteLook(now);
    if (said.due.length > 0) {
      // Written first: of a crash between the two nothing is said twice.
      const ids = said.due.map(({ reminder }) => reminder.id);
      kept.setReminders(withShown(kept.reminders(), ids, { day: said.today, at: now }));
      show(reminderNotice(said.due, { id: parts.newId(), at: now, day: said.today }));
    }
    flushSometimes(now);
  }

  /** Those that the checklists and readings of today and of the days since the last look rest on. */
  function loadDays(service: LedgerService, lookedAt: Instant | null) {
    const today = ledger.today();
    const { dayStart } = service.catalog().settings;
    const since = lookedAt === null ? today : dayOf(lookedAt, clock.zone(), dayStart);
    const earliest = addDays(today, -MOST_DAYS_MISSED);
    const days = since >= today ? [today] : daysFrom(since > earliest ? since : earliest, today);
    return service.load([...new Set(days.flatMap(monthsOfChecklist))]);
  }

  function flushSometimes(now: Instant): void {
    if (Math.abs(millisecondsOf(now) - flushedAt) < FLUSH_MILLISECONDS) return;
    flushedAt = millisecondsOf(now);
    flush();
  }

  /** Where there is no reminder nobody has to know later when it was last looked. */
  function flush(): void {
    if (ledger.present().service.catalog().reminders.length > 0) kept.flush();
  }

  function warnOfBudgets(service: LedgerService): void {
    const today = ledger.today();
    const months = [...new Set([addDays(today, -1), today, addDays(today, 1)].map(monthOf))];
    if (!service.load(months).ok) return;
    const { platforms, budgets, settings } = service.catalog();
    const sessions = months.flatMap((month) => monthIn(service.documents(), month).sessions);
    const live = liveStretches({ sessions, dayStart: settings.dayStart }, parts.timer(), clock.now());
    const due = dueBudgetWarnings({ platforms, budgets, sessions: live }, { day: today, warned: kept.warned() });
    if (due.length === 0) return;
    kept.addWarned(due, today);
    show(budgetNotice(due, { id: parts.newId(), at: clock.now(), day: today }));
  }

  function show(notice: Notice): void {
    const { isSample } = ledger.present().service.catalog();
    const named = isSample ? { ...notice, title: `Sample: ${notice.title}` } : notice;
    notices = [...notices, named].slice(-MOST_OPEN_NOTICES);
    if (status().mutedUntil === null && notifier.isReachable())
      notifier.show(named, (action) => {
        answer(named.id, action);
      });
    changed();
  }

  function withdraw(isGone: (notice: Notice) => boolean): void {
    const gone = notices.filter(isGone);
    if (gone.length === 0) return;
    notices = notices.filter((notice) => !gone.includes(notice));
    for (const { id } of gone) notifier.withdraw(id);
    changed();
  }

  function forgetOldDays(): void {
    const today = ledger.today();
    withdraw(({ day }) => day !== today);
  }

  function answer(noticeId: string, action: NoticeAction): void {
    const notice = notices.find(({ id }) => id === noticeId);
    if (notice === undefined) return;
    if (action === 'open') parts.onWanted({ day: notice.day, activityId: notice.activityId, scoreId: notice.scoreId });
    if (action === 'done') tick(notice);
    if (action.startsWith('snooze')) snooze(notice, action);
    withdraw(({ id }) => id === noticeId);
  }

  function tick({ activityId, day }: Notice): void {
    const service = writable();
    const item =
      service === null
        ? undefined
        : checklistIn(service.documents(), day).find(({ activity }) => activity.id === activityId);
    if (service === null || item === undefined || activityId === null) return;
    service.dispatch({ type: 'check.set', activityId, day, entry: doneEntry(item) }, 'checklist');
  }

  function snooze({ reminderIds, day }: Notice, action: NoticeAction): void {
    if (writable() === null) return;
    const catalog = ledger.present().service.catalog();
    const of = { zone: clock.zone(), dayStart: catalog.settings.dayStart };
    const put = catalog.reminders
      .filter(({ id }) => reminderIds.includes(id))
      .map((reminder): ReminderLog['snoozed'][number] => {
        if (action === 'snooze-tomorrow') {
          const tomorrow = addDays(day, 1);
          return { reminderId: reminder.id, day: tomorrow, until: momentOf(reminder, tomorrow, of) };
        }
        const minutes = action === 'snooze-10' ? 10 : 60;
        const until = instantOfMilliseconds(millisecondsOf(clock.now()) + minutes * MINUTE);
        return { reminderId: reminder.id, day, until };
      });
    const log = kept.reminders();
    const others = log.snoozed.filter(({ reminderId }) => !put.some((one) => one.reminderId === reminderId));
    kept.setReminders({ ...log, snoozed: [...others, ...put] });
  }

  function withdrawDone(): void {
    const service = ledger.service();
    if (!service.ok || notices.length === 0) return;
    const facts = remindersIn(service.value.documents());
    const isStillOpen = (reminderId: Id, day: Day) => {
      const reminder = facts.reminders.find(({ id }) => id === reminderId);
      const state = { items: facts.itemsOn(day), scores: facts.openScoresOn(day) };
      return reminder !== undefined && saying(reminder, day, state) !== null;
    };
    withdraw(({ kind, reminderIds, day }) => kind === 'reminders' && !reminderIds.some((id) => isStillOpen(id, day)));
  }

  const stops = [
    parts.timers.every(LOOK_MILLISECONDS, look),
    parts.power.listen((event) => {
      if (event !== 'resume' && event !== 'unlock') return;
      returnedAt = millisecondsOf(clock.now());
      look();
    }),
  ];

  return {
    status,
    answer,
    look,
    mute: (isMuted) => {
      if (writable() === null) return;
      const { reminding } = ledger.present().service.catalog().settings;
      const mutedUntil = isMuted ? nextMorning(reminding, clock.now(), clock.zone()) : null;
      kept.setReminders({ ...kept.reminders(), mutedUntil });
      changed();
    },
    dismissMissed: () => {
      if (writable() === null) return;
      kept.setReminders({ ...kept.reminders(), missed: null });
      changed();
    },
    afterChange: ({ changes }) => {
      withdrawDone();
      const today = ledger.today();
      const service = writable();
      const isOfToday = changes.some(
        (change) => change.collection === 'sessions' && change.record !== null && change.record.day === today,
      );
      if (isOfToday && service !== null) warnOfBudgets(service);
    },
    reload: () => {
      const { storage, readOnly } = ledger.present();
      const wasMine = isMine;
      isMine = readOnly() === null;
      if (kept.folder === storage.folder && wasMine && isMine) return withdrawDone();
      // Of what another process has said meanwhile nothing is said again.
      notices = [];
      kept = openLog();
      changed();
    },
    dispose: () => {
      for (const end of stops) end();
      if (writable() !== null && kept.reminders().lookedAt !== null) flush();
    },
  };
}

const MOST_DAYS_MISSED = 14;

function isCounting(timer: Timer | null): boolean {
  return timer !== null && timer.frozen === null;
}
