import type { Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { FORMAT_VERSION, type DocumentKind, type ReadDocument } from '../../shared/ledger/stored-document';
import {
  DEFAULT_STORED_SETTINGS,
  storedAppSettingsSchema,
  type AppSettings,
  type StoredSettings,
} from '../../shared/settings/app-settings';
import { createDocumentFiles } from './document-files';
import type { Log, Storage } from './ports';
import { createSetAside } from './set-aside';

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

const SETTINGS_FILE = 'settings.json';
const SETTINGS_KIND: DocumentKind<StoredSettings> = {
  kind: 'rapport-settings',
  schema: storedAppSettingsSchema,
  migratedAs: null,
  collections: {},
};

export function createSettingsService(storage: Storage, log: Log, now: () => Instant): SettingsService {
  const documents = createDocumentFiles(storage, log);
  const setAside = createSetAside(storage, now);
  const atStart = readOrRecover();
  let settings = (atStart.ok ? atStart.value?.content : null) ?? DEFAULT_STORED_SETTINGS;

  /** A theme is no reason not to open: the state before serves, or the defaults do. */
  function readOrRecover(): Outcome<ReadDocument<StoredSettings> | null> {
    const read = documents.read(SETTINGS_KIND, SETTINGS_FILE);
    if (read.ok || read.failure.code !== 'document-damaged') return read;
    log.write('warn', 'settings', 'the settings could not be read');
    const previous = documents.read(SETTINGS_KIND, `${SETTINGS_FILE}.bak`);
    return previous.ok ? previous : succeed(null);
  }

  /** The damaged file is kept under another name when its place is needed, and not before: another may hold the lock. */
  function keepDamaged(): Outcome<unknown> {
    const present = storage.files.read(SETTINGS_FILE);
    if (!present.ok || present.value === null) return present;
    const isReadable = documents.read(SETTINGS_KIND, SETTINGS_FILE).ok;
    return isReadable ? succeed(null) : setAside.keepFile(SETTINGS_FILE);
  }

  function save(next: StoredSettings): Outcome<AppSettings> {
    const newer = newerFailure(atStart);
    if (newer !== null) return newer;
    const kept = keepDamaged();
    if (!kept.ok) return kept;
    const written = documents.write(documents.prepare(SETTINGS_KIND, SETTINGS_FILE, next));
    if (!written.ok) return written;
    settings = next;
    return succeed(shown(settings));
  }

  return {
    read: () => shown(settings),
    // What a newer version put beside them stays.
    change: ({ theme = settings.theme, density = settings.density }) => save({ ...settings, theme, density }),
    backupFolder: () => settings.backupFolder,
    setBackupFolder: (backupFolder) => save({ ...settings, backupFolder }),
  };
}

/** Those of a newer Rapport are left alone. */
function newerFailure(read: Outcome<ReadDocument<unknown> | null>): ReturnType<typeof fail> | null {
  if (!read.ok) return read.failure.code === 'document-newer' ? read : null;
  const version = read.value?.formatVersion ?? 0;
  // A number that was damaged is not that of a newer Rapport.
  return version > FORMAT_VERSION && read.value?.isAsWritten === true
    ? fail({ code: 'document-newer', document: SETTINGS_FILE, version })
    : null;
}

function shown({ theme, density, streaks, lookedBackOn }: StoredSettings): AppSettings {
  return { theme, density, streaks, lookedBackOn };
}
