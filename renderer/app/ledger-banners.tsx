import { useState } from 'react';
import { backupFailureText } from '../lib/backup-failure-text';
import { BACKUPS } from '../lib/place';
import { useFormat, useHello, usePlace, useSafekeeping, useStores } from '../stores/stores-context';
import { Banner } from './banner';
import { useReadOnlyText } from './page-lock';

const FREE_AGAIN = 'The ledger is open in no other Rapport any more. It can be changed here.';
const STILL_LOCKED = 'It is still open there. Everything can be read here meanwhile, and nothing was changed.';

/** What has to be said on every page as long as it is so: about writing, backups, and what was set aside. */
export function LedgerBanners() {
  return (
    <>
      <ReadOnlyBanner />
      <BackupBanners />
      <SetAsideBanner />
    </>
  );
}

function ReadOnlyBanner() {
  const stores = useStores();
  const { readOnly, ledger } = useHello();
  const text = useReadOnlyText();

  async function tryAgain(): Promise<void> {
    const opened = await stores.app.openLedger(ledger);
    await stores.app.greet();
    const isFree = opened.ok && stores.app.store.getState().hello?.readOnly?.code !== 'ledger-locked';
    if (isFree) stores.toasts.show({ text: FREE_AGAIN, kind: 'done', canUndo: false });
    else stores.toasts.show({ text: STILL_LOCKED, kind: 'failed', canUndo: false });
  }

  if (readOnly === null || text === null) return null;
  if (readOnly.code !== 'ledger-locked') return <Banner kind="warning">{text}</Banner>;
  return (
    <Banner kind="warning" action={{ text: 'Try again', onClick: () => void tryAgain() }}>
      {text}
    </Banner>
  );
}

function BackupBanners() {
  const stores = useStores();
  const format = useFormat();
  const place = usePlace();
  const backups = useSafekeeping((state) => state.backups);
  const { readOnly } = useHello();
  const action = {
    text: 'See backups',
    onClick: () => {
      stores.place.goTo(BACKUPS);
    },
  };
  // That page says it itself, where something can be done about it.
  const isOnBackupsPage = place.page === 'settings' && place.part === 'backups';
  if (backups === null || isOnBackupsPage) return null;
  const { failure, second, shrunk } = backups;
  return (
    <>
      {/* What keeps the ledger from being written is said above, once. */}
      {failure !== null && failure.code !== readOnly?.code && (
        <Banner kind="warning" action={action}>
          {backupFailureText(failure, 'the backup folder')}
        </Banner>
      )}
      {second !== null && second.failure !== null && (
        <Banner kind="warning" action={action}>
          {backupFailureText(second.failure, 'the second backup folder')}
        </Banner>
      )}
      {shrunk !== null && (
        <Banner kind="warning" action={action}>
          The ledger holds {format.number(shrunk.now)} records; there were {format.number(shrunk.before)}. No backup is
          removed until you say that this is right.
        </Banner>
      )}
    </>
  );
}

function SetAsideBanner() {
  const stores = useStores();
  const { setAside } = useHello();
  const [dismissed, setDismissed] = useState(0);
  if (setAside <= dismissed) return null;
  return (
    <Banner
      kind="warning"
      action={{
        text: 'See what',
        onClick: () => {
          setDismissed(setAside);
          stores.place.goTo(BACKUPS);
        },
      }}
    >
      Something in the ledger was changed outside Rapport or could not be read. A copy of it was set aside.
    </Banner>
  );
}
