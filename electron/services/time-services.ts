import type { EventName } from '../../shared/bridge/channels';
import type { WriteDigits } from '../../shared/base/digits';
import type { Id } from '../../shared/base/id';
import { createNoticeService, type NoticeService } from './notice-service';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log, Timers } from './ports';
import type { Surroundings } from './surroundings';
import { createTimerService, type TimerService } from './timer-service';
import { createTrayService, type TrayService } from './tray-service';

/** The timer, what is said about it and about the day, and the tray that shows both. */
export type TimeServices = {
  readonly timer: TimerService;
  readonly notices: NoticeService;
  /** Null in a shell that draws none. */
  readonly tray: TrayService | null;
  /** Looks at the clock at once: somebody is there. */
  readonly look: () => void;
  /** Another ledger may be open now. */
  readonly reload: () => void;
  readonly dispose: () => void;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly newId: () => Id;
  readonly writeDigits: () => WriteDigits;
};

type World = Surroundings & { readonly announce: (name: EventName, payload: unknown) => void };

export function createTimeServices(parts: Parts, world: World): TimeServices {
  const { announce, power, notifier, drawTray, showWindow } = world;
  const timer = createTimerService({
    ...parts,
    power,
    onChange: (state) => {
      announce('timer/changed', state);
    },
  });
  const notices = createNoticeService({
    ...parts,
    ...{ power, notifier },
    timer: () => timer.state().timer,
    onChange: (status) => {
      announce('reminders/changed', status);
    },
    onWanted: (place) => {
      showWindow();
      announce('page/wanted', place);
    },
  });
  const tray = drawTray === null ? null : createTrayService({ ...parts, timer, notices, draw: drawTray });
  return {
    ...{ timer, notices, tray },
    look: () => {
      timer.look();
      notices.look();
    },
    reload: () => {
      timer.reload();
      notices.reload();
    },
    dispose: () => {
      tray?.dispose();
      notices.dispose();
      timer.dispose();
    },
  };
}
