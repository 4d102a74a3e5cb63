import { EventsSection } from '../features/events/events-section';
import { ExchangeSettings } from '../features/exchange/exchange-settings';
import { RemindersPage } from '../features/reminders/reminders-page';
import { BackupsPage } from '../features/safekeeping/backups-page';
import { ScoresSection } from '../features/scores/scores-section';
import { SettingsPage } from '../features/settings/settings-page';
import { createBrowserNotifications } from '../lib/browser-notifications';
import type { SettingsPart } from '../lib/place';

const browserNotifications = createBrowserNotifications(window);

/** The settings with the parts that are features of their own. */
export function Settings({ part }: { readonly part: SettingsPart }) {
  return (
    <SettingsPage
      part={part}
      others={{
        reminders: <RemindersPage notifications={browserNotifications} />,
        scores: (
          <>
            <ScoresSection />
            <EventsSection />
          </>
        ),
        backups: <BackupsPage />,
        exchange: <ExchangeSettings />,
      }}
    />
  );
}
