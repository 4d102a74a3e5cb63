import { useState } from 'react';
import { backupFileText } from '../../lib/backup-failure-text';
import type { RestoreHow, RestorePreview } from '../../stores/safekeeping-store';
import { useSafekeeping, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { JobProgress } from './job-progress';
import { isNothingChanged } from './preview-view';
import { PreviewPart } from './preview-part';
import type { RestoreSource } from './restore-source';
import { useOutcomeToast } from './use-outcome-toast';

type RestoreDialogProps = { readonly source: RestoreSource; readonly onClose: () => void };

const HOWS = [
  {
    value: 'replace',
    text: 'Replace',
    about: 'The ledger becomes what the backup holds. What is there now stays one step away.',
  },
  {
    value: 'merge',
    text: 'Merge',
    about:
      'What only one of the two holds is kept. Of what both hold, the one edited later is taken, and of what was found at a checkpoint what was found first.',
  },
] as const satisfies readonly { readonly value: RestoreHow; readonly text: string; readonly about: string }[];

/** From the choice of how to restore, over what would change, to the restored ledger. Nothing changes before the end. */
export function RestoreDialog({ source, onClose }: RestoreDialogProps) {
  const { safekeeping } = useStores();
  const tell = useOutcomeToast();
  const job = useSafekeeping((state) => state.job);
  const [how, setHow] = useState<RestoreHow>('replace');
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isBusy = job !== null;

  async function look(): Promise<void> {
    if (isBusy) return;
    setProblem(null);
    const looked = await safekeeping.preview(source.from, how);
    if (looked.ok) setPreview(looked.value);
    else if (looked.failure.code !== 'cancelled') setProblem(backupFileText(looked.failure));
  }

  async function restore(name: string): Promise<void> {
    if (isBusy) return;
    setProblem(null);
    const restored = await safekeeping.restore(name);
    if (!restored.ok && restored.failure.code === 'cancelled') return;
    if (!restored.ok) return setProblem(backupFileText(restored.failure));
    tell(restored, 'Restored. Settings → Backups leads back.');
    leave();
  }

  function leave(): void {
    if (source.from.kind === 'upload') void safekeeping.dropUpload();
    onClose();
  }

  /** While it is carried out there is nothing to leave. */
  function close(): void {
    if (job !== null && !job.canCancel) return;
    safekeeping.cancel();
    leave();
  }

  return (
    <Dialog title={`Restore ${source.name}`} isWide={preview !== null} onClose={close}>
      {preview === null ? (
        <Choice label="How" value={how} options={HOWS} onChange={setHow} />
      ) : (
        <PreviewPart preview={preview} how={how} />
      )}
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <JobProgress of={['preview', 'carry-out']} />
      <DialogButtons>
        {!isBusy && <Button onClick={close}>Cancel</Button>}
        {preview === null ? (
          <Button look="primary" aria-disabled={isBusy} onClick={() => void look()}>
            Show what would change
          </Button>
        ) : (
          <>
            <Button
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) setPreview(null);
              }}
            >
              Back
            </Button>
            {!isNothingChanged(preview) && (
              <Button look="primary" aria-disabled={isBusy} onClick={() => void restore(preview.preview)}>
                Restore
              </Button>
            )}
          </>
        )}
      </DialogButtons>
    </Dialog>
  );
}
