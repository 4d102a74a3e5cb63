import { useEffect, useEffectEvent } from 'react';
import { actsAt, shortcutOf, type ShortcutId } from './shortcuts';

export type ShortcutHandlers = { readonly [Id in ShortcutId]?: () => void };

/** Listens to the whole page while the component is there. A handler that is not given leaves the key alone. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const id = shortcutOf(event);
    if (event.defaultPrevented || id === null || !actsAt(id, event.target)) return;
    const handler = handlers[id];
    if (handler === undefined) return;
    event.preventDefault();
    handler();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      handle(event);
    };
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  }, []);
}
