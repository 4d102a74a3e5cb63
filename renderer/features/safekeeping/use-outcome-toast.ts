import type { Outcome } from '../../../shared/base/outcome';
import { backupFileText } from '../../lib/backup-failure-text';
import { useStores } from '../../stores/stores-context';

/** Says what became of something that was asked for: `done` where it is done, the failure where not. */
export function useOutcomeToast(): (outcome: Outcome<unknown>, done: string | null) => void {
  const { toasts } = useStores();
  return (outcome, done) => {
    if (!outcome.ok) toasts.show({ text: backupFileText(outcome.failure), kind: 'failed', canUndo: false });
    else if (done !== null) toasts.show({ text: done, kind: 'done', canUndo: false });
  };
}
