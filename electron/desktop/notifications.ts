import { Notification } from 'electron';
import type { Notice } from '../../shared/reminders/notice';
import type { Log, Notifier } from '../services/ports';
import { noticeButtons } from './notice-buttons';

type World = {
  /** A picture's file; macOS shows the app's own. */
  readonly icon: string;
  /** Where the system shows nothing, the page does, to whom it is in sight. */
  readonly isPageInSight: () => boolean;
  readonly log: Log;
};

/** The system's notifications. */
export function createNotifier({ icon, isPageInSight, log }: World): Notifier {
  // What is collected as garbage answers nobody any more, and some systems take it off the screen.
  const shown = new Map<string, Notification>();

  function make(notice: Notice): Notification {
    const buttons = noticeButtons(notice, process.platform);
    return new Notification({
      id: notice.id,
      title: notice.title,
      body: notice.body,
      ...(process.platform === 'darwin' ? {} : { icon }),
      actions: buttons.map(({ text }) => ({ type: 'button', text })),
    });
  }

  return {
    shownBy: () => (Notification.isSupported() ? 'system' : 'page'),
    isReachable: () => Notification.isSupported() || isPageInSight(),
    show: (notice, answer) => {
      if (!Notification.isSupported()) return;
      const notification = make(notice);
      const buttons = noticeButtons(notice, process.platform);
      const forget = (): void => {
        if (shown.get(notice.id) === notification) shown.delete(notice.id);
      };
      notification.on('click', () => {
        answer('open');
      });
      notification.on('action', ({ actionIndex }) => {
        const button = buttons[actionIndex];
        if (button !== undefined) answer(button.action);
      });
      notification.on('close', ({ reason }) => {
        // Windows keeps in its list what nobody looked at in time, and there it can be answered still.
        if (reason !== 'timedOut') forget();
      });
      notification.on('failed', () => {
        // What the system says of it may hold what it was to show.
        log.write('warn', 'notice', 'the system did not show a notification');
        forget();
      });
      shown.set(notice.id, notification);
      notification.show();
    },
    withdraw: (noticeId) => {
      const notification = shown.get(noticeId);
      shown.delete(noticeId);
      notification?.close();
    },
  };
}
