import { useEffect, useState } from 'react';
import { useApp, useStores, useToday } from '../../stores/stores-context';

/**
 * Changes whenever what the insights rest on may have changed. Not when the services only wrote down what they have found
 * themselves: that came with the answer.
 */
export function useRecordRounds(): string {
  const { ledger } = useStores();
  const [rounds, setRounds] = useState(0);
  const openings = useApp((state) => state.openings);
  const today = useToday();
  useEffect(
    () =>
      ledger.store.subscribe((state, before) => {
        const isFoundOnly = state.documents.catalog.looks !== before.documents.catalog.looks;
        if (state.revision !== before.revision && !isFoundOnly) setRounds((count) => count + 1);
      }),
    [ledger],
  );
  return `${String(openings)} ${today} ${String(rounds)}`;
}
