import { backupFailureText } from '../../lib/backup-failure-text';
import { useHello, useSafekeeping, useStores } from '../../stores/stores-context';
import type { Backups } from '../../stores/safekeeping-store';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { inPlace, lastGood } from './backups-view';
import { JobProgress } from './job-progress';
import { stateWords, type Manner, momentWords } from './safekeeping-words';
import { ShrunkNotice } from './shrunk-notice';
import styles from './safekeeping.module.css';
import { useManner } from './use-manner';
import { useOutcomeToast } from './use-outcome-toast';

/** When the last good backup was made, what is wrong, and the button that makes one now. */
export function StatusSection({ backups }: { readonly backups: Backups }) {
  const { safekeeping } = useStores();
  const manner = useManner();
  const tell = useOutcomeToast();
  const { readOnly } = useHello();
  const isBusy = useSafekeeping((state) => state.job !== null);

  async function makeOne(): Promise<void> {
    if (!isBusy) tell(await safekeeping.make(), 'Backup made and read back.');
  }

  return (
    <Section
      title="Backups"
      about="One file each, which a person can read. Made by itself on every day on which something changed, and before anything that replaces a lot."
    >
      <p className={styles['status']}>{statusWords(backups, manner)}</p>
      {/* What keeps the ledger from being written is said over every page. */}
      {backups.failure !== null && backups.failure.code !== readOnly?.code && (
        <Notice kind="problem">{backupFailureText(backups.failure, 'the ledger’s folder')}</Notice>
      )}
      {backups.shrunk !== null && <ShrunkNotice shrunk={backups.shrunk} />}
      <div className={styles['buttons']}>
        <Button changes look="primary" aria-disabled={isBusy} onClick={() => void makeOne()}>
          Back up now
        </Button>
      </div>
      <JobProgress of={['make', 'accept-shrunk']} />
    </Section>
  );
}

function statusWords(backups: Backups, manner: Manner): string {
  const last = lastGood(backups);
  if (last === null || last.header === null)
    return 'There is no good backup yet. The first one is made by itself once there is something in the ledger.';
  const folder = last.place === 'own' ? backups.folder : (backups.second?.folder ?? '');
  const kept = inPlace(backups, 'own').length;
  const parts = [
    `Last good backup: ${momentWords(last.header.madeAt, manner)}`,
    stateWords(last.state),
    `in ${folder}`,
    `${manner.format.number(kept)} kept`,
  ];
  return parts.join(' · ');
}
