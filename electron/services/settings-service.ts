import { succeed, type Outcome } from '../../shared/base/outcome';
import type { DocumentKind } from '../../shared/ledger/stored-document';
import { DEFAULT_APP_SETTINGS, storedAppSettingsSchema, type AppSettings } from '../../shared/settings/app-settings';
import { createDocumentFiles } from './document-files';
import type { Log, Storage } from './ports';

/** `settings.json`: how this computer likes it. */
export type SettingsService = {
  readonly read: () => AppSettings;
  /** A field that is undefined stays as it is. */
  readonly change: (fields: {
    readonly [Name in keyof AppSettings]?: AppSettings[Name] | undefined;
  }) => Outcome<AppSettings>;
};

const SETTINGS_FILE = 'settings.json';
const SETTINGS_KIND: DocumentKind<AppSettings> = { kind: 'rapport-settings', schema: storedAppSettingsSchema };

export function createSettingsService(storage: Storage, log: Log): SettingsService {
  const documents = createDocumentFiles(storage, log);
  const atStart = documents.read(SETTINGS_KIND, SETTINGS_FILE);
  // Going on with the defaults is right: a theme is no reason not to open, and the file stays until one is chosen.
  if (!atStart.ok) log.write('warn', 'settings', `the settings could not be read: ${atStart.failure.code}`);
  let settings = (atStart.ok ? atStart.value : null) ?? DEFAULT_APP_SETTINGS;

  return {
    read: () => settings,
    change: (fields) => {
      // Those of a newer Rapport are left alone.
      if (!atStart.ok && atStart.failure.code === 'document-newer') return atStart;
      // What a newer version put beside them stays.
      const next = { ...settings, theme: fields.theme ?? settings.theme, density: fields.density ?? settings.density };
      const written = documents.write(documents.prepare(SETTINGS_KIND, SETTINGS_FILE, next));
      if (!written.ok) return written;
      settings = next;
      return succeed(settings);
    },
  };
}
