import { useState, type ReactNode } from 'react';
import type { ActivityEditor } from '../lib/activity-editor';
import { INSIGHTS, JOURNAL, PLAN, SETTINGS, START } from '../lib/place';
import { useShortcuts } from '../lib/use-shortcuts';
import { AwayCard } from '../features/timer/away-card';
import { NoticeStrip } from '../features/timer/notice-strip';
import { TimerBar } from '../features/timer/timer-bar';
import { useApp, useHello, usePlace, useStores, useWish } from '../stores/stores-context';
import { Banner } from './banner';
import styles from './frame.module.css';
import { Commands, KeysDialog } from './late-parts';
import { LedgerBanners } from './ledger-banners';
import { Navigation } from './navigation';
import { openWanted } from './open-wanted';
import { ToastRegion } from './toast-region';

const PAGE_NAMES = {
  today: 'Today',
  plan: 'Plan',
  journal: 'Journal',
  insights: 'Insights',
  settings: 'Settings',
} as const;

type FrameProps = { readonly editor: ActivityEditor; readonly children: ReactNode };

/** What stands around every page: the rail, what has to be said always, the toasts, the keys that work everywhere. */
export function Frame({ editor, children }: FrameProps) {
  const stores = useStores();
  const { ledger } = useHello();
  const place = usePlace();
  const isDown = useApp((state) => state.connection !== 'connected');
  const areKeysShown = useWish(({ wish }) => wish?.kind === 'keys');
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [wasPaletteOpen, setWasPaletteOpen] = useState(false);
  const showKeys = () => {
    stores.wishes.make({ kind: 'keys' });
  };
  const openPalette = () => {
    setIsPaletteOpen(true);
    setWasPaletteOpen(true);
  };

  useShortcuts({
    'page-today': () => {
      stores.place.goTo(START);
    },
    'page-plan': () => {
      stores.place.goTo(PLAN);
    },
    'page-journal': () => {
      stores.place.goTo(JOURNAL);
    },
    'page-insights': () => {
      stores.place.goTo(INSIGHTS);
    },
    'page-settings': () => {
      stores.place.goTo(SETTINGS);
    },
    search: () => {
      if (place.page !== 'journal' || place.part !== 'days') stores.place.goTo(JOURNAL);
      stores.wishes.make({ kind: 'search' });
    },
    undo: () => void stores.undo(),
    redo: () => void stores.redo(),
    palette: openPalette,
    keys: showKeys,
  });

  return (
    <div className={styles['frame']}>
      <Navigation onOpenPalette={openPalette} onShowKeys={showKeys} />
      <div className={styles['content']}>
        {isDown && (
          <Banner kind="warning">
            The connection to Rapport is lost. Everything saved before is safe; nothing more can be until it is back.
            This page tries by itself.
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
        <TimerBar title={PAGE_NAMES[place.page]} />
        <AwayCard />
        <main tabIndex={-1} className={styles['main']}>
          {children}
        </main>
        {/* Over the end of the page: what comes by itself moves nothing that somebody is about to click. */}
        <div className={styles['foot']}>
          <ToastRegion />
          <NoticeStrip
            onOpen={(notice) => {
              openWanted(stores, notice);
              // A reading that is not logged after all is still to be logged.
              if (notice.scoreId === null) void stores.reminders.answer(notice.id, 'dismiss');
            }}
          />
        </div>
      </div>
      {/* It stays after it was open, because what was chosen there may be an editor. */}
      {wasPaletteOpen && (
        <Commands
          isOpen={isPaletteOpen}
          editor={editor}
          onShowKeys={showKeys}
          onClose={() => {
            setIsPaletteOpen(false);
          }}
        />
      )}
      {areKeysShown && (
        <KeysDialog
          onClose={() => {
            stores.wishes.settle();
          }}
        />
      )}
    </div>
  );
}
