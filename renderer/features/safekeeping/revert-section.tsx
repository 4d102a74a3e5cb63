import { useState } from 'react';
import type { Instant } from '../../../shared/base/instant';
import { useSafekeeping, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { Section } from '../../ui/section';
import { JobProgress } from './job-progress';
import styles from './safekeeping.module.css';
import { momentWords } from './safekeeping-words';
import { useManner } from './use-manner';
import { useOutcomeToast } from './use-outcome-toast';

/** The way back from the last restore. */
export function RevertSection({ at }: { readonly at: Instant }) {
  const { safekeeping } = useStores();
  const manner = useManner();
  const tell = useOutcomeToast();
  const isBusy = useSafekeeping((state) => state.job !== null);
  const [isAsking, setIsAsking] = useState(false);
  const when = momentWords(at, manner);

  async function goBack(): Promise<void> {
    if (isBusy) return;
    tell(await safekeeping.revert(), `The ledger is again as it was before the restore, ${when}.`);
    setIsAsking(false);
  }

  return (
    <Section title="The last restore" about="The state before it is kept to the byte.">
      <div className={styles['buttons']}>
        <Button
          changes
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) setIsAsking(true);
          }}
        >
          Undo the last restore …
        </Button>
      </div>
      {isAsking && (
        <Dialog
          title="Undo the last restore"
          onClose={() => {
            if (!isBusy) setIsAsking(false);
          }}
        >
          <p>
            This leads back to exactly the state before the restore, {when}. What is there now is backed up first, and
            can be had back in the same way.
          </p>
          <JobProgress of={['revert']} />
          <DialogButtons>
            <Button
              disabled={isBusy}
              onClick={() => {
                setIsAsking(false);
              }}
            >
              Cancel
            </Button>
            <Button look="primary" aria-disabled={isBusy} onClick={() => void goBack()}>
              Go back
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </Section>
  );
}
