import { useState } from 'react';
import type { BackupEntry, Backups } from '../../stores/safekeeping-store';
import { useSafekeeping, useStores } from '../../stores/stores-context';
import { Section } from '../../ui/section';
import { BackupList } from './backup-list';
import { inPlace } from './backups-view';
import { JobProgress } from './job-progress';
import type { RestoreSource } from './restore-source';
import { backupName } from './safekeeping-words';
import { useManner } from './use-manner';
import { useOutcomeToast } from './use-outcome-toast';

const KEPT =
  'The last of each of 7 days, 4 weeks and 12 months; those made by hand or before much was replaced, 30 days. Restoring shows first what would change.';

type BackupsSectionProps = { readonly backups: Backups; readonly onRestore: (source: RestoreSource) => void };

/** Every backup there is, by the folder that it is in. */
export function BackupsSection({ backups, onRestore }: BackupsSectionProps) {
  const { safekeeping } = useStores();
  const manner = useManner();
  const tell = useOutcomeToast();
  const isBusy = useSafekeeping((state) => state.job !== null);
  const [checked, setChecked] = useState<string | null>(null);
  const [own, second] = [inPlace(backups, 'own'), inPlace(backups, 'second')];
  if (own.length + second.length === 0) return null;

  async function check(backup: BackupEntry): Promise<void> {
    if (isBusy) return;
    setChecked(backup.key);
    const verified = await safekeeping.verify(backup.key);
    tell(verified, `The backup of ${backupName(backup, manner)} is whole.`);
    setChecked(null);
  }

  const list = (title: string, entries: readonly BackupEntry[]) => (
    <BackupList
      title={title}
      backups={entries}
      isBusy={isBusy}
      checked={checked}
      progress={<JobProgress of={['verify']} />}
      onCheck={(backup) => void check(backup)}
      onRestore={(backup) => {
        if (!isBusy)
          onRestore({ name: `the backup of ${backupName(backup, manner)}`, from: { kind: 'backup', key: backup.key } });
      }}
    />
  );
  return (
    <Section title="What is kept" about={manner.format.words(KEPT)}>
      {own.length > 0 && list('In the ledger’s folder', own)}
      {second.length > 0 && list('In the second folder', second)}
    </Section>
  );
}
