import type { ReactNode } from 'react';
import { placeHash, SETTINGS_PARTS, type SettingsPart } from '../../lib/place';
import { useStores } from '../../stores/stores-context';
import { GeneralSettings } from './general-settings';
import styles from './settings-page.module.css';

type SettingsPageProps = {
  readonly part: SettingsPart;
  /** The parts that are features of their own. */
  readonly others: Readonly<Record<Exclude<SettingsPart, 'general'>, ReactNode>>;
};

const NAMES: Readonly<Record<SettingsPart, string>> = {
  general: 'General',
  backups: 'Backups',
  exchange: 'Import and export',
};

/** Everything that can be set or looked after, in parts. */
export function SettingsPage({ part, others }: SettingsPageProps) {
  const stores = useStores();
  return (
    <div className={styles['page']}>
      <h1>Settings</h1>
      <nav aria-label="Settings" className={styles['parts']}>
        {SETTINGS_PARTS.map((one) => (
          <a
            key={one}
            href={placeHash({ page: 'settings', part: one })}
            aria-current={one === part ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              stores.place.goTo({ page: 'settings', part: one });
            }}
          >
            {NAMES[one]}
          </a>
        ))}
      </nav>
      {part === 'general' ? <GeneralSettings /> : others[part]}
    </div>
  );
}
