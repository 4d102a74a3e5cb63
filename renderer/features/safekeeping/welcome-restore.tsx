import { useState } from 'react';
import { useSafekeeping } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { canRestore, inPlace } from './backups-view';
import { OpenFile } from './open-file';
import { RestoreDialog } from './restore-dialog';
import type { RestoreSource } from './restore-source';
import { backupDetails, backupName } from './safekeeping-words';
import styles from './welcome-restore.module.css';
import { useManner } from './use-manner';

/** As many as somebody new looks at; the others are in the settings. */
const SHOWN = 3;

/** The way back for somebody who had a ledger before. */
export function WelcomeRestore() {
  const manner = useManner();
  const backups = useSafekeeping((state) => state.backups);
  const isBusy = useSafekeeping((state) => state.job !== null);
  const [source, setSource] = useState<RestoreSource | null>(null);
  const all = backups === null ? [] : [...inPlace(backups, 'own'), ...inPlace(backups, 'second')];
  const shown = all.filter(canRestore).slice(0, SHOWN);
  return (
    <section className={styles['restore']} aria-label="Restore a backup">
      <h2>Had Rapport before?</h2>
      <p>
        {shown.length === 0
          ? 'Open a backup, and everything in it is here again.'
          : 'There are backups here. Restore one, or open one from a file.'}
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map((backup) => (
            <li key={backup.key}>
              <span>
                {backupName(backup, manner)}
                <small>{backupDetails(backup, manner)}</small>
              </span>
              <Button
                aria-label={`Restore the backup of ${backupName(backup, manner)}`}
                aria-disabled={isBusy}
                onClick={() => {
                  if (isBusy) return;
                  const name = `the backup of ${backupName(backup, manner)}`;
                  setSource({ name, from: { kind: 'backup', key: backup.key } });
                }}
              >
                Restore …
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OpenFile onOpen={setSource} />
      {source !== null && (
        <RestoreDialog
          source={source}
          onClose={() => {
            setSource(null);
          }}
        />
      )}
    </section>
  );
}
