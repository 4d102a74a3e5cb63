import type { Notice } from '../../shared/reminders/notice';
import type { BrowserNotifications } from '../lib/browser-notifications';
import type { Stores } from '../stores/create-stores';

type World = {
  readonly notifications: Pick<BrowserNotifications, 'show'>;
  /** Whether the person has the page before her: then what the page itself shows is enough. */
  readonly isInSight: () => boolean;
  readonly onClick: (notice: Notice) => void;
};

/** Has the browser show what is said while nobody looks at the page, where the system does not do it. */
export function followNotices({ reminders, system }: Stores, { notifications, isInSight, onClick }: World): () => void {
  const known = new Set<string>();
  const shown = new Map<string, () => void>();

  function follow(): void {
    const { notices } = reminders.store.getState();
    const isPages = system.store.getState().facts?.notifications === 'page';
    for (const notice of notices) {
      if (known.has(notice.id)) continue;
      known.add(notice.id);
      if (!isPages || isInSight()) continue;
      const close = notifications.show(notice, () => {
        onClick(notice);
      });
      shown.set(notice.id, close);
    }
    for (const [id, close] of shown) {
      if (notices.some((notice) => notice.id === id)) continue;
      shown.delete(id);
      close();
    }
  }

  return reminders.store.subscribe(follow);
}
