import { useState } from 'react';
import { backupFailureText } from '../lib/backup-failure-text';
import { failureText } from '../lib/failure-text';
import { BACKUPS } from '../lib/place';
import type { Backups } from '../stores/safekeeping-store';
import { useFormat, useHello, usePlace, useSafekeeping } from '../stores/stores-context';
import { Banner } from './banner';
import { PlaceLink } from './place-link';

/** What has to be known about the safety of the ledger, on every page. */
export function SafekeepingBanners() {
  const { readOnly, setAside } = useHello();
  const backups = useSafekeeping((state) => state.backups);
  const place = usePlace();
  const isOnBackupsPage = place.page === 'settings' && place.part === 'backups';
  const [dismissedAt, setDismissedAt] = useState(0);
  return (
    <>
      {readOnly !== null && <Banner kind="warning">{failureText(readOnly)}</Banner>}
      {setAside > dismissedAt && (
        <Banner
          kind="warning"
          action={{
            text: 'Dismiss',
            onClick: () => {
              setDismissedAt(setAside);
            },
          }}
        >
          Something in the ledger could not be read and was kept aside. <PlaceLink to={BACKUPS}>Settings → Backups</PlaceLink>
        </Banner>
      )}
      {/* That page says it where something can be done about it. */}
      {backups !== null && !isOnBackupsPage && <BackupBanners backups={backups} />}
    </>
  );
}

function BackupBanners({ backups: { failure, second, shrunk } }: { readonly backups: Backups }) {
  const format = useFormat();
  const link = <PlaceLink to={BACKUPS}>Settings → Backups</PlaceLink>;
  return (
    <>
      {failure !== null && (
        <Banner kind="warning">
          {backupFailureText(failure, 'the ledger’s folder')} {link}
        </Banner>
      )}
      {second !== null && second.failure !== null && (
        <Banner kind="warning">
          {backupFailureText(second.failure, 'the second folder')} {link}
        </Banner>
      )}
      {shrunk !== null && (
        <Banner kind="warning">
          The ledger has become much smaller: {format.number(shrunk.now)} records, where there were{' '}
          {format.number(shrunk.before)}. No older backup is removed until you say that this is right. {link}
        </Banner>
      )}
    </>
  );
}
