import { definedOnly } from '../../shared/base/defined-only';
import type { Instant } from '../../shared/base/instant';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { DocumentKind } from '../../shared/ledger/stored-document';
import {
  appSettingsSchema,
  DEFAULT_STORED_SETTINGS,
  storedAppSettingsSchema,
  type AppSettings,
  type StoredSettings,
} from '../../shared/settings/app-settings';
import { createKeptDocument } from './kept-document';
import type { Log, Storage } from './ports';

/** `settings.json`: how this computer likes it. */
export type SettingsService = {
  readonly read: () => AppSettings;
  /** A field that is undefined stays as it is. */
  readonly change: (fields: {
    readonly [Name in keyof AppSettings]?: AppSettings[Name] | undefined;
  }) => Outcome<AppSettings>;
  readonly backupFolder: () => string | null;
  readonly setBackupFolder: (folder: string | null) => Outcome<AppSettings>;
};

const SETTINGS_KIND: DocumentKind<StoredSettings> = {
  kind: 'rapport-settings',
  schema: storedAppSettingsSchema,
  migratedAs: null,
  collections: {},
};

export function createSettingsService(storage: Storage, log: Log, now: () => Instant): SettingsService {
  const document = createKeptDocument(
    { storage, log, now },
    { name: 'settings.json', kind: SETTINGS_KIND, empty: DEFAULT_STORED_SETTINGS },
  );

  function save(fields: Partial<StoredSettings>): Outcome<AppSettings> {
    // What a newer version put beside them stays.
    const saved = document.save({ ...document.content(), ...fields });
    return saved.ok ? succeed(shown(document.content())) : saved;
  }

  return {
    read: () => shown(document.content()),
    change: (fields) => save(definedOnly(fields)),
    backupFolder: () => document.content().backupFolder,
    setBackupFolder: (backupFolder) => save({ backupFolder }),
  };
}

/** What the page may see and set. */
function shown(settings: StoredSettings): AppSettings {
  return appSettingsSchema.parse(settings);
}
