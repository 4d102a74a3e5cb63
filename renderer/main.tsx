import { transport } from './app/transport';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { parseId } from '../shared/base/id';
import { App } from './app/app';
import { fetchRest } from './app/fetch-rest';
import { followConnection } from './app/follow-connection';
import { followDay } from './app/follow-day';
import { followSafekeeping } from './app/follow-safekeeping';
import { followLeaving } from './app/follow-leaving';
import { followNotices } from './app/follow-notices';
import { followPresence } from './app/follow-presence';
import { followTime } from './app/follow-time';
import { followTitle } from './app/follow-title';
import { openChosen } from './app/open-chosen';
import { openWanted } from './app/open-wanted';
import { monthByOwnClock } from './app/likely-months';
import { showSign } from './app/show-sign';
import { whenDrawn } from './app/when-drawn';
import { createBrowserNotifications } from './lib/browser-notifications';
import { createBridge } from './lib/bridge';
import { browserAddress } from './lib/browser-address';
import { createSeenNotices } from './lib/seen-notices';
import { createStores } from './stores/create-stores';
import type { After } from './stores/timer-store';
import { PageContextProvider } from './stores/stores-context';

const bridge = createBridge(transport);
const after: After = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};
const stores = createStores({
  bridge,
  address: browserAddress(window),
  newId: () => {
    const id = parseId(crypto.randomUUID());
    if (id === null) throw new Error('A UUID is always an id');
    return id;
  },
  clock: { milliseconds: () => Date.now() },
  after,
  language: navigator.language,
});
followConnection(stores, transport);
followDay(stores, monthByOwnClock(new Date()));
const drawn = whenDrawn(window, stores);
followSafekeeping(stores, drawn);
followTime(stores, drawn);
stores.system.onWanted((wanted) => {
  openWanted(stores, wanted);
});
stores.system.onChosen(({ item }) => {
  openChosen(stores, item);
});
followLeaving(window, stores);
followPresence(window, stores);
fetchRest(window, stores);
followTitle(stores, showSign(document));
followNotices(stores, {
  seen: createSeenNotices(window),
  after,
  notifications: createBrowserNotifications(window),
  isInSight: () => document.visibilityState === 'visible' && document.hasFocus(),
  onClick: (notice) => {
    window.focus();
    openWanted(stores, notice);
    void stores.reminders.answer(notice.id, 'dismiss');
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <PageContextProvider stores={stores}>
      {/* What is said is English and is written from left to right, whatever the dates and numbers in it are. */}
      <I18nProvider locale="en">
        <App />
      </I18nProvider>
    </PageContextProvider>
  </StrictMode>,
);
