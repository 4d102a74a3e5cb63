import { useEffect, useRef, useState } from 'react';
import { backupFileText } from '../../lib/backup-failure-text';
import type { RestoreFrom, RestoreHow, RestorePreview } from '../../stores/safekeeping-store';
import { useStores } from '../../stores/stores-context';

/** What would become of the ledger, and by which way. */
export type ShownRestore = { readonly how: RestoreHow; readonly preview: RestorePreview };

/** The way that is chosen and what it would do, which is worked out anew with every choice; nothing is changed by it. */
export function useRestorePreview(from: RestoreFrom) {
  const { safekeeping } = useStores();
  const [how, setHow] = useState<RestoreHow>('replace');
  const [shown, setShown] = useState<ShownRestore | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Counts up with each look: an answer to an earlier one shows nothing any more. */
  const look = useRef(0);

  async function lookAt(next: RestoreHow): Promise<void> {
    look.current += 1;
    const mine = look.current;
    // What is being worked out for the choice before is not wanted any more.
    safekeeping.cancel();
    setHow(next);
    setProblem(null);
    const looked = await safekeeping.preview(from, next);
    if (look.current !== mine) return;
    setShown(looked.ok ? { how: next, preview: looked.value } : null);
    if (!looked.ok && looked.failure.code !== 'cancelled') setProblem(backupFileText(looked.failure));
  }

  const begin = useRef(lookAt);
  useEffect(() => {
    void begin.current('replace');
    return () => {
      look.current += 1;
    };
  }, []);

  return { how, shown, problem, lookAt, setProblem };
}
