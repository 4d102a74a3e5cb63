import type { ReactNode } from 'react';
import type { BackupEntry } from '../../stores/safekeeping-store';
import { Button } from '../../ui/button';
import { canRestore } from './backups-view';
import { backupDetails, backupName, stateWords } from './safekeeping-words';
import styles from './safekeeping.module.css';
import { useManner } from './use-manner';

type BackupRowProps = {
  readonly backup: BackupEntry;
  readonly isBusy: boolean;
  readonly onCheck: (backup: BackupEntry) => void;
  readonly onRestore: (backup: BackupEntry) => void;
  /** Below it: how far its check is. */
  readonly children?: ReactNode;
};

export function BackupRow({ backup, isBusy, onCheck, onRestore, children }: BackupRowProps) {
  const manner = useManner();
  const name = backupName(backup, manner);
  return (
    <li className={styles['row']}>
      <span className={styles['words']}>
        <span className={styles['name']}>
          {name}
          <span className={styles['chip']} data-state={backup.state}>
            {stateWords(backup.state)}
          </span>
        </span>
        <span className={styles['details']}>{backupDetails(backup, manner)}</span>
      </span>
      <span className={styles['buttons']}>
        <Button
          look="quiet"
          aria-label={`Check the backup of ${name}`}
          aria-disabled={isBusy}
          onClick={() => {
            onCheck(backup);
          }}
        >
          Check
        </Button>
        <Button
          aria-label={`Restore the backup of ${name}`}
          disabled={!canRestore(backup)}
          aria-disabled={isBusy}
          onClick={() => {
            onRestore(backup);
          }}
        >
          Restore …
        </Button>
      </span>
      {children}
    </li>
  );
}
