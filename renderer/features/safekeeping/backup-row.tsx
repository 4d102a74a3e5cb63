import type { ReactNode } from 'react';
import type { BackupEntry } from '../../stores/safekeeping-store';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { ListRow } from '../../ui/list-row';
import { canRestore } from './backups-view';
import { backupDetails, backupName, stateWords } from './safekeeping-words';
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
    <ListRow
      name={
        <>
          {name}
          <Chip tone={toneOf(backup.state)}>{stateWords(backup.state)}</Chip>
        </>
      }
      words={backupDetails(backup, manner)}
      actions={
        <>
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
        </>
      }
    >
      {children}
    </ListRow>
  );
}

function toneOf(state: BackupEntry['state']): 'plain' | 'good' | 'bad' {
  if (state === 'verified') return 'good';
  return state === 'damaged' || state === 'newer' ? 'bad' : 'plain';
}
