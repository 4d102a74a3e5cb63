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
import { useRestorePreview } from './use-restore-preview';

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

/** The ways to restore, with what each would change below it, up to the restored ledger. Nothing changes before the end. */
export function RestoreDialog({ source, onClose }: RestoreDialogProps) {
  const { safekeeping } = useStores();
  const tell = useOutcomeToast();
  const job = useSafekeeping((state) => state.job);
  const { how, shown, problem, lookAt, setProblem } = useRestorePreview(source.from);
  const isBusy = job !== null;

  async function restore(name: string): Promise<void> {
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
    <Dialog title={`Restore ${source.name}`} isWide onClose={close}>
      <Choice
        label="How"
        value={how}
        options={HOWS}
        isDisabled={job?.work === 'carry-out'}
        onChange={(next) => void lookAt(next)}
      />
      <PreviewPart shown={shown} isCurrent={shown?.how === how} />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <JobProgress of={['preview', 'carry-out']} />
      <RestoreButtons
        shown={shown?.how === how ? shown.preview : null}
        isBusy={isBusy}
        hasFailed={problem !== null}
        onClose={close}
        onLook={() => void lookAt(how)}
        onRestore={(name) => void restore(name)}
      />
    </Dialog>
  );
}

type RestoreButtonsProps = {
  /** What the chosen way would do; null while that is not known. */
  readonly shown: RestorePreview | null;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly onClose: () => void;
  readonly onLook: () => void;
  readonly onRestore: (preview: string) => void;
};

function RestoreButtons({ shown, isBusy, hasFailed, onClose, onLook, onRestore }: RestoreButtonsProps) {
  // After a failure, or when the looking was stopped, it can be looked at again.
  const canLook = !isBusy && (shown === null || hasFailed);
  const hasChanges = shown !== null && !isNothingChanged(shown);
  return (
    <DialogButtons>
      {!isBusy && <Button onClick={onClose}>Cancel</Button>}
      {canLook && <Button onClick={onLook}>Show what would change</Button>}
      {(hasChanges || isBusy) && (
        <Button
          changes
          look="primary"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy && shown !== null) onRestore(shown.preview);
          }}
        >
          Restore
        </Button>
      )}
    </DialogButtons>
  );
}
