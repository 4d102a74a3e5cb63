import { useId, useState, type ReactNode } from 'react';
import type { BackupEntry } from '../../stores/safekeeping-store';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { BackupRow } from './backup-row';
import styles from './safekeeping.module.css';

type BackupListProps = {
  readonly title: string;
  readonly backups: readonly BackupEntry[];
  readonly isBusy: boolean;
  /** The one that is being read; null when none is. */
  readonly checked: string | null;
  readonly progress: ReactNode;
  readonly onCheck: (backup: BackupEntry) => void;
  readonly onRestore: (backup: BackupEntry) => void;
};

const SHOWN_AT_FIRST = 7;

export function BackupList({ title, backups, checked, progress, ...rest }: BackupListProps) {
  const format = useFormat();
  const titleId = useId();
  const [areAllShown, setAreAllShown] = useState(false);
  const shown = areAllShown ? backups : backups.slice(0, SHOWN_AT_FIRST);
  const hidden = backups.length - shown.length;
  return (
    <div>
      <h3 id={titleId} className={styles['title']}>
        {title}
      </h3>
      <ul aria-labelledby={titleId}>
        {shown.map((backup) => (
          <BackupRow key={backup.key} backup={backup} {...rest}>
            {backup.key === checked && progress}
          </BackupRow>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            setAreAllShown(true);
          }}
        >
          {format.words(`Show ${String(hidden)} older`)}
        </Button>
      )}
    </div>
  );
}
