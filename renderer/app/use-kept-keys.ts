import { useEffect, useState } from 'react';
import { actsAt, shortcutOf } from '../lib/shortcuts';

/**
 * A key that is pressed while the page is on the way and that nothing takes, is meant for that page: it is pressed again
 * when it is there.
 */
export function useKeptKeys(isOnTheWay: boolean): void {
  const [kept] = useState<KeyboardEvent[]>(() => []);
  useEffect(() => {
    if (!isOnTheWay) {
      // The effects of the page came before this one, so it listens already.
      for (const event of kept.splice(0)) press(event);
      return undefined;
    }
    const keep = (event: KeyboardEvent) => {
      const id = shortcutOf(event);
      if (!event.defaultPrevented && id !== null && actsAt(id, event.target)) kept.push(event);
    };
    document.addEventListener('keydown', keep);
    return () => {
      document.removeEventListener('keydown', keep);
    };
  }, [isOnTheWay, kept]);
}

function press({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): void {
  const again = { key, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', again));
}
