import { succeed } from '../../shared/base/outcome';
import type { Handlers } from '../../shared/bridge/contract';
import type { SystemFacts, timeRequests } from '../../shared/bridge/time-contract';
import type { NoticeService } from '../services/notice-service';
import type { LoginItem } from '../services/ports';
import type { TimerService } from '../services/timer-service';

type TimeHandlers = Pick<Handlers, keyof typeof timeRequests>;

export type TimeParts = {
  readonly timer: TimerService;
  readonly notices: NoticeService;
  readonly system: {
    readonly facts: () => SystemFacts;
    readonly loginItem: LoginItem | null;
    /** The page has nothing left to save. */
    readonly onPageSaved: () => void;
  };
};

/** What the page asks about the timer, the reminders and the system around them. */
export function createTimeHandlers({ timer, notices, system }: TimeParts): TimeHandlers {
  return {
    'timer/read': () => succeed(timer.state()),
    'timer/start': ({ platformId }) => timer.start(platformId),
    'timer/stop': () => timer.stop(),
    'timer/settle': ({ choice, goOn, platformId }) => timer.settle(choice, { goOn, platformId }),
    'reminders/read': () => succeed(notices.status()),
    'reminders/answer': ({ noticeId, action }) => {
      notices.answer(noticeId, action);
      return succeed(notices.status());
    },
    'reminders/mute': ({ isMuted }) => {
      notices.mute(isMuted);
      return succeed(notices.status());
    },
    'reminders/dismiss-missed': () => {
      notices.dismissMissed();
      return succeed(notices.status());
    },
    'system/read': () => succeed(system.facts()),
    'system/start-at-login': ({ isOn }) => {
      const set = system.loginItem?.set(isOn) ?? succeed(null);
      return set.ok ? succeed(system.facts()) : set;
    },
    'system/look': () => {
      timer.look();
      notices.look();
      return succeed({});
    },
    'page/saved': () => {
      system.onPageSaved();
      return succeed({});
    },
  };
}
