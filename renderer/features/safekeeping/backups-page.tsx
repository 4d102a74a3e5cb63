import { useState } from 'react';
import { failureText } from '../../lib/failure-text';
import { useSafekeeping } from '../../stores/stores-context';
import { Notice } from '../../ui/notice';
import { BackupsSection } from './backups-section';
import { OpenFileSection } from './open-file-section';
import { RestoreDialog } from './restore-dialog';
import type { RestoreSource } from './restore-source';
import { RevertSection } from './revert-section';
import { SecondFolderSection } from './second-folder-section';
import { SetAsideSection } from './set-aside-section';
import { StatusSection } from './status-section';

/** What keeps the ledger from being lost, and the ways back. */
export function BackupsPage() {
  const backups = useSafekeeping((state) => state.backups);
  const failure = useSafekeeping((state) => state.failure);
  const [source, setSource] = useState<RestoreSource | null>(null);
  if (backups === null) {
    return failure === null ? null : <Notice kind="problem">{failureText(failure)}</Notice>;
  }
  return (
    <>
      <StatusSection backups={backups} />
      <BackupsSection backups={backups} onRestore={setSource} />
      <OpenFileSection onOpen={setSource} />
      {backups.restorePoint !== null && <RevertSection at={backups.restorePoint.at} />}
      <SecondFolderSection second={backups.second} />
      {backups.setAside.length > 0 && <SetAsideSection names={backups.setAside} />}
      {source !== null && (
        <RestoreDialog
          source={source}
          onClose={() => {
            setSource(null);
          }}
        />
      )}
    </>
  );
}
