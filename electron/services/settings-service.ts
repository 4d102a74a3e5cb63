import { succeed, type Outcome } from '../../shared/base/outcome';
import type { DocumentKind } from '../../shared/ledger/stored-document';
import { DEFAULT_APP_SETTINGS, storedAppSettingsSchema, type AppSettings } from '../../shared/settings/app-settings';
import { createDocumentFiles } from './document-files';
import type { Log, Storage } from './ports';

/** `settings.json`: how this computer likes it. */
export type SettingsService = {
  readonly read: () => AppSettings;
  /** A field that is undefined stays as it is. */
  readonly change: (fields: { readonly [Name in keyof AppSettings]?: AppSettings[Name] | undefined }) => Outcome<AppSettings>;
};

const SETTINGS_FILE = 'settings.json';
const SETTINGS_KIND: DocumentKind<AppSettings> = { kind: 'rapport-settings', schema: storedAppSettingsSchema };

export function createSettingsService(storage: Storage, log: Log): SettingsService {
  const documents = createDocumentFiles(storage, log);
  let settings = readAtStart();

  function readAtStart(): AppSettings {
    const read = documents.read(SETTINGS_KIND, SETTINGS_FILE);
    // Going on with the defaults is right: a theme is no reason not to open, and the file stays until one is chosen.
    if (!read.ok) log.write('warn', 'settings', `the settings could not be read: ${read.failure.code}`);
    return read.ok ? (read.value ?? DEFAULT_APP_SETTINGS) : DEFAULT_APP_SETTINGS;
  }

  return {
    read: () => settings,
    change: (fields) => {
      const next = { theme: fields.theme ?? settings.theme, density: fields.density ?? settings.density };
      const written = documents.write(documents.prepare(SETTINGS_KIND, SETTINGS_FILE, next));
      if (!written.ok) return written;
      settings = next;
      return succeed(settings);
    },
  };
}
