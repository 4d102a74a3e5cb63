import type { ReactNode } from 'react';
import { placeHash, SETTINGS_PARTS, type SettingsPart } from '../../lib/place';
import { useStores } from '../../stores/stores-context';
import { PageParts } from '../../ui/page-parts';
import { AboutSettings } from './about-settings';
import { GeneralSettings } from './general-settings';
import { StartUpSettings } from './start-up-settings';
import styles from './settings-page.module.css';

/** The parts that are drawn here. */
type OwnPart = 'general' | 'start-up' | 'about';

type SettingsPageProps = {
  readonly part: SettingsPart;
  /** The parts that are features of their own. */
  readonly others: Readonly<Record<Exclude<SettingsPart, OwnPart>, ReactNode>>;
};

const NAMES: Readonly<Record<SettingsPart, string>> = {
  general: 'General',
  reminders: 'Reminders',
  'start-up': 'Tray and start-up',
  scores: 'Scores',
  backups: 'Backups',
  exchange: 'Import and export',
  about: 'About',
};

/** Everything that can be set or looked after, in parts. */
export function SettingsPage({ part, others }: SettingsPageProps) {
  const stores = useStores();
  return (
    <div className={styles['page']}>
      <h1>Settings</h1>
      <PageParts
        label="Settings"
        parts={SETTINGS_PARTS.map((one) => {
          const place = { page: 'settings', part: one } as const;
          return {
            href: placeHash(place),
            text: NAMES[one],
            isHere: one === part,
            onGo: () => stores.place.goTo(place),
          };
        })}
      />
      {partOf(part, others)}
    </div>
  );
}

function partOf(part: SettingsPart, others: SettingsPageProps['others']): ReactNode {
  switch (part) {
    case 'general':
      return <GeneralSettings />;
    case 'start-up':
      return <StartUpSettings />;
    case 'about':
      return <AboutSettings />;
    default:
      return others[part];
  }
}
