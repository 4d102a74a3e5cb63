import { useState, type ReactNode } from 'react';
import { PLAN, SETTINGS, START } from '../lib/place';
import { useShortcuts } from '../lib/use-shortcuts';
import { useApp, useHello, useStores } from '../stores/stores-context';
import { Banner } from './banner';
import styles from './frame.module.css';
import { KeysDialog } from './keys-dialog';
import { LedgerBanners } from './ledger-banners';
import { Navigation } from './navigation';
import { ToastRegion } from './toast-region';

/** What stands around every page: the rail, what has to be said always, the toasts, the keys that work everywhere. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const stores = useStores();
  const { ledger } = useHello();
  const isDown = useApp((state) => state.connection !== 'connected');
  const [areKeysShown, setAreKeysShown] = useState(false);

  useShortcuts({
    'page-today': () => {
      stores.place.goTo(START);
    },
    'page-plan': () => {
      stores.place.goTo(PLAN);
    },
    'page-settings': () => {
      stores.place.goTo(SETTINGS);
    },
    undo: () => void stores.undo(),
    redo: () => void stores.redo(),
    keys: () => {
      setAreKeysShown(true);
    },
  });

  return (
    <div className={styles['frame']}>
      <Navigation
        onShowKeys={() => {
          setAreKeysShown(true);
        }}
      />
      <div className={styles['content']}>
        {isDown && (
          <Banner kind="warning">
            The connection to Rapport is lost. Trying again; nothing can be saved until it is back.
          </Banner>
        )}
        <LedgerBanners />
        {ledger === 'sample' && (
          <Banner
            kind="sample"
            action={{ text: 'Back to my own ledger', onClick: () => void stores.app.openLedger('own') }}
          >
            Sample ledger. Everything in it is invented, and none of it is mixed with yours.
          </Banner>
        )}
        <main className={styles['main']}>{children}</main>
      </div>
      <ToastRegion />
      {areKeysShown && (
        <KeysDialog
          onClose={() => {
            setAreKeysShown(false);
          }}
        />
      )}
    </div>
  );
}
