import type { WriteDigits } from '../../shared/base/digits';
import { isSameValue } from '../../shared/base/is-same-value';
import { checklistIn, monthsOfChecklist } from '../../shared/ledger/checklist-in';
import { monthsNear, timerDay, timerFaceIn } from '../../shared/ledger/live-time-in';
import { remembered } from '../../shared/ledger/remembered';
import type { TimerFace } from '../../shared/time/timer-face';
import type { Timer } from '../../shared/time/timer';
import type { LedgerService } from './ledger-service';
import type { NoticeService } from './notice-service';
import type { OpenLedger } from './open-ledger';
import type { Clock, Timers } from './ports';
import { tickItem } from './tick-item';
import type { TimerService } from './timer-service';
import { trayView, type TrayAction, type TrayView } from './tray-view';

/** What the tray shows of the ledger that is open, and what its menu does there. */
export type TrayService = {
  readonly view: () => TrayView;
  readonly act: (action: Exclude<TrayAction, { kind: 'open' | 'quit' }>) => void;
  readonly dispose: () => void;
};

const SECOND = 1_000;

type Parts = {
  /** In the digits that are read on this computer now. */
  readonly writeDigits: () => WriteDigits;
  readonly ledger: OpenLedger;
  readonly timer: TimerService;
  readonly notices: NoticeService;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'every'>;
  /** Draws it; called only when something is another than before. */
  readonly draw: (view: TrayView) => void;
};

export function createTrayService(parts: Parts): TrayService {
  const { ledger, timer, notices, clock, timers, draw } = parts;
  // Every second the same question.
  const itemsOn = remembered(monthsOfChecklist, checklistIn);
  let drawn: TrayView | null = null;

  function view(): TrayView {
    const service = ledger.service();
    const { timer: running } = timer.state();
    const { notices: open, mutedUntil } = notices.status();
    const common = {
      write: parts.writeDigits(),
      hasNotice: open.some(({ kind }) => kind === 'reminders'),
      isMuted: mutedUntil !== null,
    };
    if (!service.ok) return trayView({ ...common, items: null, platforms: [], face: null });
    const today = ledger.today();
    const isRead = service.value.load(monthsOfChecklist(today)).ok;
    const documents = service.value.documents();
    return trayView({
      ...common,
      items: isRead ? itemsOn(documents, today) : null,
      platforms: documents.catalog.platforms,
      face: running === null ? null : faceOf(service.value, running),
    });
  }

  function faceOf(service: LedgerService, running: Timer): TimerFace {
    const now = clock.now();
    // One that stands still may count for a day of a month that nothing else here asks for.
    service.load(monthsNear(timerDay(service.documents(), running, now)));
    return timerFaceIn(service.documents(), running, now);
  }

  function redraw(): void {
    const next = view();
    if (drawn !== null && isSameValue(drawn, next)) return;
    drawn = next;
    draw(next);
  }

  const stop = timers.every(SECOND, redraw);

  return {
    view,
    act: (action) => {
      switch (action.kind) {
        case 'start':
          timer.start(action.platformId);
          break;
        case 'stop':
          timer.stop();
          break;
        case 'mute':
          notices.mute(action.isMuted);
          break;
        case 'answer': {
          const last = notices.status().notices.findLast(({ kind }) => kind === 'reminders');
          if (last !== undefined) notices.answer(last.id, action.action);
          break;
        }
        case 'tick': {
          const service = ledger.service();
          if (service.ok) tickItem(service.value, action.activityId, ledger.today());
        }
      }
      redraw();
    },
    dispose: stop,
  };
}
