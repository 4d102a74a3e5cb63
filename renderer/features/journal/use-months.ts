import { useEffect, useState } from 'react';
import type { Month } from '../../../shared/base/day';
import type { Failure } from '../../../shared/base/failure';
import { useApp, useStores } from '../../stores/stores-context';

export type UnreadMonths = { readonly failure: Failure | null; readonly again: () => void };

/** While somebody drags through the years, nothing is read of what only flies by. */
const PAUSE = 60;

/**
 * Has the months read one after the other, in their order: each is small, so nothing stands still while it arrives. What
 * could not be read is told of and asked for again when the connection is back, or somebody asks.
 */
export function useMonths(wanted: readonly Month[]): UnreadMonths {
  const { ledger } = useStores();
  const isConnected = useApp((state) => state.connection === 'connected');
  const openings = useApp((state) => state.openings);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const list = wanted.join(' ');

  useEffect(() => {
    if (!isConnected) return undefined;
    let isWanted = true;
    const read = async () => {
      for (const month of list.split(' ') as Month[]) {
        if (ledger.store.getState().months.has(month)) continue;
        await ledger.need([month]);
        const state = ledger.store.getState();
        if (!isWanted) return;
        if (!state.months.has(month)) return setFailure(state.failure);
      }
      setFailure(null);
    };
    const timer = setTimeout(() => void read(), PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ledger, list, isConnected, openings, tries]);

  return {
    failure: isConnected ? failure : null,
    again: () => {
      setTries((count) => count + 1);
    },
  };
}
