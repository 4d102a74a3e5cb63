import { useState } from 'react';
import { backupFailureText } from '../../lib/backup-failure-text';
import type { Backups, FolderListing } from '../../stores/safekeeping-store';
import { useHello, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { FolderDialog } from './folder-dialog';
import styles from './safekeeping.module.css';
import { useOutcomeToast } from './use-outcome-toast';

type SecondFolderSectionProps = { readonly second: Backups['second'] };

const USED = 'Backups are put there as well from now on.';

/** A folder of the person's own choice, on another disk or one that is synced. */
export function SecondFolderSection({ second }: SecondFolderSectionProps) {
  const { safekeeping } = useStores();
  const { ledger } = useHello();
  const tell = useOutcomeToast();
  /** Where choosing in the page begins; null while nobody is choosing there. */
  const [first, setFirst] = useState<FolderListing | null>(null);
  // Backups of invented days are worth no place of their own.
  if (ledger === 'sample') return null;

  async function choose(): Promise<void> {
    const chosen = await safekeeping.chooseFolder();
    if (!chosen.ok || chosen.value.outcome !== 'no-dialog')
      return tell(chosen, chosen.ok && chosen.value.outcome === 'chosen' ? USED : null);
    const home = await safekeeping.listFolders(null);
    if (home.ok) setFirst(home.value);
    else tell(home, null);
  }

  async function use(token: string): Promise<void> {
    setFirst(null);
    tell(await safekeeping.useFolder(token), USED);
  }

  async function forget(): Promise<void> {
    tell(await safekeeping.forgetFolder(), 'Nothing more is put there. What is there stays.');
  }

  return (
    <Section
      title="Second folder"
      about="A copy of each backup in a folder that you choose: on another disk, or one that is synced."
    >
      {second === null ? (
        <p className={styles['hint']}>None yet. A backup beside the ledger does not help when this disk breaks.</p>
      ) : (
        <p className={styles['status']}>{second.folder}</p>
      )}
      {second !== null && second.failure !== null && (
        <Notice kind="problem">{backupFailureText(second.failure, 'the second folder')}</Notice>
      )}
      <div className={styles['buttons']}>
        <Button onClick={() => void choose()}>{second === null ? 'Choose a folder …' : 'Choose another …'}</Button>
        {second !== null && (
          <Button look="quiet" onClick={() => void forget()}>
            Forget it
          </Button>
        )}
      </div>
      {first !== null && (
        <FolderDialog
          first={first}
          list={safekeeping.listFolders}
          onUse={(token) => void use(token)}
          onClose={() => {
            setFirst(null);
          }}
        />
      )}
    </Section>
  );
}
