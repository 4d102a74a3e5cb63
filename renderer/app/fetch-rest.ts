import type { Stores } from '../stores/create-stores';
import { fetchLateParts } from '../ui/late';
import { whenIdle } from './when-idle';

/**
 * Fetches what the start did without as soon as the ledger is open and drawn, so that nothing that is opened later asks
 * for anything: a page that has been open for days works on without its host's files.
 */
export function fetchRest(page: Window & typeof globalThis, { ledger }: Stores): () => void {
  let hasBegun = false;
  const begin = ({ isOpen }: { readonly isOpen: boolean }) => {
    if (!isOpen || hasBegun) return;
    hasBegun = true;
    void fetchAll(page);
  };
  begin(ledger.store.getState());
  return ledger.store.subscribe(begin);
}

async function fetchAll(page: Window & typeof globalThis): Promise<void> {
  await fetchLateParts(() => whenIdle(page));
  for (const face of page.document.fonts) {
    await whenIdle(page);
    await face.load().catch(() => undefined);
  }
}
