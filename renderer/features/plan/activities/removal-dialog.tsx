import { useState } from 'react';
import { isolated } from '../../../../shared/base/isolated';
import type { Outcome } from '../../../../shared/base/outcome';
import { failureText } from '../../../lib/failure-text';
import { useFormat } from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import { Dialog, DialogButtons } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { Removal } from '../../../../shared/ledger/plan-questions';
import { removalWords } from './activities-words';
import styles from './removal-dialog.module.css';

type RemovalDialogProps = {
  readonly title: string;
  /** What would go with it; null while that is being counted. */
  readonly contents: Outcome<Removal> | null;
  /** Null where it is archived already. */
  readonly onArchive: (() => void) | null;
  /** The sentence why not, or null when it is done. */
  readonly onRemove: () => Promise<string | null>;
  readonly onClose: () => void;
};

/** Says what goes with an activity before it goes for good, and offers what keeps it. */
export function RemovalDialog({ title, contents, onArchive, onRemove, onClose }: RemovalDialogProps) {
  const [isWorking, setIsWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function remove(): Promise<void> {
    if (isWorking) return;
    setIsWorking(true);
    setRefusal(null);
    const answer = await onRemove();
    setIsWorking(false);
    setRefusal(answer);
    if (answer === null) onClose();
  }

  /** What was begun is not stopped by looking away: the answer is waited for. */
  function close(): void {
    if (!isWorking) onClose();
  }

  return (
    <Dialog title={`Delete “${isolated(title)}” for good?`} onClose={close}>
      <div className={styles['words']}>
        <Contents contents={contents} />
        {onArchive !== null && <p>Archive it instead to take it off the plan and keep what was entered.</p>}
      </div>
      {refusal !== null && <Notice kind="problem">{refusal} Nothing was deleted.</Notice>}
      <p className="visually-hidden" role="status">
        {isWorking ? 'Making a backup, then deleting.' : ''}
      </p>
      <DialogButtons>
        <Button aria-disabled={isWorking} onClick={close}>
          Keep it
        </Button>
        {onArchive !== null && (
          <Button
            aria-disabled={isWorking}
            onClick={() => {
              if (!isWorking) onArchive();
            }}
          >
            Archive instead
          </Button>
        )}
        <Button
          look="danger"
          disabled={contents?.ok !== true}
          aria-disabled={isWorking}
          aria-busy={isWorking}
          onClick={() => void remove()}
        >
          {isWorking ? 'Deleting …' : 'Delete for good'}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function Contents({ contents }: Pick<RemovalDialogProps, 'contents'>) {
  const format = useFormat();
  if (contents === null) return <p role="status">Counting what goes with it …</p>;
  if (!contents.ok) {
    return <Notice kind="problem">What goes with it could not be counted. {failureText(contents.failure)}</Notice>;
  }
  return (
    <p>{removalWords(contents.value, format)} A backup is made first. This can be undone until Rapport is closed.</p>
  );
}
