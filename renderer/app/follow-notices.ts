import type { Notice } from '../../shared/reminders/notice';
import type { BrowserNotifications } from '../lib/browser-notifications';
import type { SeenNotices } from '../lib/seen-notices';
import type { Stores } from '../stores/create-stores';
import type { After } from '../stores/timer-store';

type World = {
  readonly notifications: Pick<BrowserNotifications, 'show'>;
  readonly seen: SeenNotices;
  readonly after: After;
  /** Whether the person has the page before her: then what the page itself shows is enough. */
  readonly isInSight: () => boolean;
  readonly onClick: (notice: Notice) => void;
};

/** So long another window has to say that it is the one that somebody looks at. */
const MILLISECONDS_TO_BE_SEEN = 500;

/** Has the browser show what is said while nobody looks at Rapport, where the system does not do it. */
export function followNotices({ reminders, system }: Stores, world: World): () => void {
  const known = new Set<string>();
  /** What takes each away again: the waiting for it, or the notification. */
  const open = new Map<string, () => void>();

  function take(notice: Notice): void {
    if (world.isInSight()) return world.seen.tell(notice.id);
    const stopWaiting = world.after(MILLISECONDS_TO_BE_SEEN, () => {
      if (world.seen.has(notice.id)) return;
      const close = world.notifications.show(notice, () => {
        world.onClick(notice);
      });
      open.set(notice.id, close);
    });
    open.set(notice.id, stopWaiting);
  }

  function follow(): void {
    const { notices } = reminders.store.getState();
    const isPages = system.store.getState().facts?.notifications === 'page';
    for (const notice of notices) {
      if (known.has(notice.id)) continue;
      known.add(notice.id);
      if (isPages) take(notice);
    }
    for (const [id, takeAway] of open) {
      if (notices.some((notice) => notice.id === id)) continue;
      open.delete(id);
      takeAway();
    }
  }

  return reminders.store.subscribe(follow);
}
