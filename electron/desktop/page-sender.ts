import type { WebContents } from 'electron';
import { EVENT_CHANNEL, type EventName } from '../../shared/bridge/channels';

export type PageSender = {
  readonly announce: (name: EventName, payload: unknown) => void;
  /** From now on this page is told, the one of a new window. */
  readonly follow: (contents: WebContents) => void;
};

/**
 * Tells the page. What was wanted from outside of the window, and opened it, waits until the page can hear: everything
 * else it asks for when it is there.
 */
export function createPageSender(): PageSender {
  let page: WebContents | null = null;
  let waiting: unknown[] | null = null;

  function send(name: EventName, payload: unknown): void {
    if (page !== null && !page.isDestroyed()) page.send(EVENT_CHANNEL, name, payload);
  }

  return {
    announce: (name, payload) => {
      if (waiting !== null && name === 'page/wanted') waiting.push(payload);
      else send(name, payload);
    },
    follow: (contents) => {
      const wanted: unknown[] = [];
      [page, waiting] = [contents, wanted];
      contents.once('did-finish-load', () => {
        waiting = null;
        for (const place of wanted) send('page/wanted', place);
      });
    },
  };
}
