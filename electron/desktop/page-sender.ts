import type { WebContents } from 'electron';
import { EVENT_CHANNEL, type EventName } from '../../shared/bridge/channels';

export type PageSender = {
  readonly announce: (name: EventName, payload: unknown) => void;
  /** The same, but said to be in vain where no page is that could hear it. */
  readonly ask: (name: EventName, payload: unknown) => boolean;
  /** From now on this page is told, the one of a new window. */
  readonly follow: (contents: WebContents) => void;
};

/** What was asked for from outside of the window, and may have opened it. */
const WAITS_FOR_PAGE: ReadonlySet<EventName> = new Set(['page/wanted', 'menu/chosen']);

/**
 * Tells the page. What was wanted from outside of the window, and opened it, waits until the page can hear: everything
 * else it asks for when it is there.
 */
export function createPageSender(): PageSender {
  let page: WebContents | null = null;
  let isLoaded = false;
  let waiting: readonly { readonly name: EventName; readonly payload: unknown }[] = [];

  function send(name: EventName, payload: unknown): void {
    if (page !== null && !page.isDestroyed()) page.send(EVENT_CHANNEL, name, payload);
  }

  return {
    announce: (name, payload) => {
      if (!isLoaded && WAITS_FOR_PAGE.has(name)) waiting = [...waiting, { name, payload }];
      else send(name, payload);
    },
    ask: (name, payload) => {
      if (!isLoaded || page === null || page.isDestroyed()) return false;
      send(name, payload);
      return true;
    },
    follow: (contents) => {
      page = contents;
      isLoaded = false;
      contents.on('did-finish-load', () => {
        isLoaded = true;
        const wanted = waiting;
        waiting = [];
        for (const { name, payload } of wanted) send(name, payload);
      });
      contents.on('render-process-gone', () => {
        isLoaded = false;
      });
      contents.once('destroyed', () => {
        if (page === contents) isLoaded = false;
      });
    },
  };
}
