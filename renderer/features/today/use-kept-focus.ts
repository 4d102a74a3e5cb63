import { useCallback, useEffect, useRef } from 'react';
import type { Id } from '../../../shared/base/id';
import type { LedgerState } from '../../stores/ledger-store';
import { useStores } from '../../stores/stores-context';
import { keepFocusPlace } from './item-focus';

/**
 * Keeps the place of the focus among the items until the list has followed what was entered: `shown` is the ledger that
 * it is drawn from.
 */
export function useKeptFocus(shown: LedgerState): (activityId: Id) => void {
  const { store } = useStores().ledger;
  const restore = useRef<(() => void) | null>(null);

  useEffect(() => {
    const restoreFocus = restore.current;
    if (restoreFocus === null) return;
    if (store.getState() === shown) restore.current = null;
    // Not within the key press that took the row away: the next item would be pressed with it.
    requestAnimationFrame(restoreFocus);
  }, [shown, store]);

  return useCallback((activityId) => {
    restore.current = keepFocusPlace(activityId);
  }, []);
}
