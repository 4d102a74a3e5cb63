import type { ReminderStatus } from '../../shared/bridge/time-contract';
import { mutedAt } from '../../shared/reminders/due-reminders';
import { nextMorning } from '../../shared/reminders/hours';
import type { Notice, NoticeAction } from '../../shared/reminders/notice';
import type { LedgerService } from './ledger-service';
import { createNoticeLog, type NoticeLog } from './notice-log';
import { createOpenNotices, type OpenNotices } from './open-notices';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log, Notifier } from './ports';

/** What was said of the ledger that is open: what stands in the window, and what is known of it on the disk. */
export type SaidNotices = Pick<OpenNotices, 'find' | 'withdraw' | 'update'> & {
  readonly status: () => ReminderStatus;
  readonly log: () => NoticeLog;
  /** Null while nothing may be written: then another process says what there is to say. */
  readonly writable: () => LedgerService | null;
  readonly show: (notice: Notice) => void;
  readonly mute: (isMuted: boolean) => void;
  /** A mute runs out by itself, and the pages show it until they are told. */
  readonly tellEndOfMute: () => void;
  readonly setMissed: (missed: ReminderStatus['missed']) => void;
  /** Another ledger may be open now; false when it is the same. */
  readonly reload: () => boolean;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly clock: Clock;
  readonly log: Log;
  readonly notifier: Notifier;
  readonly onAnswer: (noticeId: string, action: NoticeAction) => void;
  readonly onChange: (status: ReminderStatus) => void;
};

export function createSaidNotices({ ledger, clock, log, notifier, onAnswer, onChange }: Parts): SaidNotices {
  const open = createOpenNotices({ notifier, worded, onAnswer, onChange: changed });
  let kept = openLog();
  let isMine = ledger.present().readOnly() === null;
  let wasMuted = false;

  function openLog(): NoticeLog {
    return createNoticeLog({ storage: ledger.present().storage, log, now: clock.now });
  }

  function status(): ReminderStatus {
    const { missed } = kept.reminders();
    return {
      notices: [...open.list()],
      missed: missed?.on !== ledger.today() ? null : { from: missed.from, to: missed.to },
      mutedUntil: mutedAt(kept.reminders(), clock.now()),
    };
  }

  function worded(notice: Notice): Notice {
    const { isSample } = ledger.present().service.catalog();
    return isSample ? { ...notice, title: `Sample: ${notice.title}` } : notice;
  }

  function changed(): void {
    onChange(status());
  }

  return {
    ...{ find: open.find, withdraw: open.withdraw, update: open.update, status, log: () => kept },
    writable: () => {
      const service = ledger.service();
      return service.ok && ledger.present().readOnly() === null ? service.value : null;
    },
    show: (notice) => {
      open.show(notice, status().mutedUntil !== null);
    },
    mute: (isMuted) => {
      const { reminding } = ledger.present().service.catalog().settings;
      const mutedUntil = isMuted ? nextMorning(reminding, clock.now(), clock.zone()) : null;
      kept.setReminders({ ...kept.reminders(), mutedUntil });
      changed();
    },
    tellEndOfMute: () => {
      const isMuted = status().mutedUntil !== null;
      if (wasMuted && !isMuted) changed();
      wasMuted = isMuted;
    },
    setMissed: (missed) => {
      kept.setReminders({ ...kept.reminders(), missed: missed === null ? null : { ...missed, on: ledger.today() } });
      changed();
    },
    reload: () => {
      const { storage, readOnly } = ledger.present();
      const wasMine = isMine;
      isMine = readOnly() === null;
      if (kept.folder === storage.folder && wasMine && isMine) return false;
      // Of what another process has said meanwhile nothing is said again.
      kept = openLog();
      open.withdraw(() => true);
      changed();
      return true;
    },
  };
}
