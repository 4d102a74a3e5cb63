import type { Stores } from '../stores/create-stores';

/** Whoever comes back to the page is told at once what the services can tell only by looking at the clock. */
export function followPresence(page: Window, { app, system }: Stores): () => void {
  const look = (): void => {
    const isThere = page.document.visibilityState === 'visible' && app.store.getState().connection === 'connected';
    if (isThere) void system.look();
  };
  page.document.addEventListener('visibilitychange', look);
  page.addEventListener('focus', look);
  return () => {
    page.document.removeEventListener('visibilitychange', look);
    page.removeEventListener('focus', look);
  };
}
