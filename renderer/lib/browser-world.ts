import { createAccessKey } from './access-key';
import type { SocketWorld } from './socket-line';

const ANSWER_LIMIT_IN_MILLISECONDS = 5_000;

/** The world of a page in a browser. */
export function createBrowserWorld(page: Window & typeof globalThis): SocketWorld {
  return {
    host: page.location.host,
    key: createAccessKey(page),
    WebSocket: page.WebSocket,
    isHostThere: async () => {
      try {
        const signal = AbortSignal.timeout(ANSWER_LIMIT_IN_MILLISECONDS);
        return (await page.fetch('/', { cache: 'no-store', signal })).ok;
      } catch {
        // No answer is the answer: there is nobody.
        return false;
      }
    },
    after: (milliseconds, task) => {
      const timer = page.setTimeout(task, milliseconds);
      return () => {
        page.clearTimeout(timer);
      };
    },
    onWake: (listener) => {
      const whenVisible = (): void => {
        if (page.document.visibilityState === 'visible') listener();
      };
      page.document.addEventListener('visibilitychange', whenVisible);
      page.addEventListener('online', listener);
      // A new address with another key, put into the tab of the old one, does not load the page anew.
      page.addEventListener('hashchange', listener);
      return () => {
        page.document.removeEventListener('visibilitychange', whenVisible);
        page.removeEventListener('online', listener);
        page.removeEventListener('hashchange', listener);
      };
    },
  };
}
