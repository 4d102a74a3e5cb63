import type { IdSource } from '../../shared/base/id';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Backups, FolderListing, Progress } from '../../shared/bridge/safekeeping-contract';
import { millisecondsOf } from '../../shared/base/instant';
import { createBackupService, type BackupService } from './backup-service';
import { backedUpDocuments } from './backed-up-documents';
import { createExportService, type ExportService } from './export-service';
import { createFolderChoice } from './folder-choice';
import { createImportService, type ImportService } from './import-service';
import { createJobs, type Jobs } from './jobs';
import type { OpenLedger } from './open-ledger';
import type { ChooseFolder, Clock, FolderBrowser, Log, Timers } from './ports';
import { createRecovery, type RecoveryService } from './recovery';
import { createRestorePoint } from './restore-point';
import { createRestoreService, type RestoreService } from './restore-service';
import type { SettingsService } from './settings-service';
import { createUploads, type Uploads } from './uploads';

/** Everything that keeps the ledger from being lost, and takes it in and out, on the ledger that is open. */
export type Safekeeping = {
  readonly jobs: Jobs;
  readonly backups: BackupService;
  readonly restore: RestoreService;
  readonly recovery: RecoveryService;
  readonly uploads: Uploads;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly secondFolder: SecondFolder;
  readonly status: () => Outcome<Backups>;
  readonly dispose: () => void;
};

type SecondFolder = {
  readonly choose: () => Promise<Outcome<{ readonly outcome: 'chosen' | 'cancelled' | 'no-dialog' }>>;
  readonly list: (token: string | null) => Outcome<FolderListing>;
  readonly use: (token: string) => Outcome<null>;
  readonly forget: () => Outcome<null>;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly settings: SettingsService;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly version: string;
  readonly newId: IdSource;
  readonly browser: FolderBrowser;
  /** Null in a shell without dialogs. */
  readonly chooseFolder: ChooseFolder | null;
  readonly onProgress: (progress: Progress) => void;
  readonly onBackupsChanged: () => void;
  readonly onReplaced: () => void;
};

/** Soon enough for the changes of a day to be in its backup, and seldom enough not to be noticed. */
const KEEP_UP_EVERY = 5 * 60_000;
/** Who opens Rapport for two minutes a day has a backup of each day all the same. */
const LOOK_EVERY = 60_000;
const LOCK_EVERY = 15_000;

export function createSafekeeping(parts: Parts): Safekeeping {
  const { ledger, settings, clock, timers, log } = parts;
  const onReplaced = () => {
    log.write('info', 'safekeeping', 'documents were replaced');
    parts.onReplaced();
  };
  const jobs = createJobs(timers, parts.onProgress);
  const uploads = createUploads(parts.newId);
  const backups = createBackupService({
    ledger: ledger.present,
    secondFolder: settings.backupFolder,
    filesIn: parts.browser.filesIn,
    clock,
    version: parts.version,
    log: parts.log,
    onChange: parts.onBackupsChanged,
  });
  const milliseconds = () => millisecondsOf(clock.now());
  const restore = createRestoreService({ ...parts, backups, uploads, milliseconds, onReplaced });
  const keepUp = () => {
    // A fault in keeping up is no reason for everything else to end.
    jobs
      .run(null, (task) => backups.keepUp(task))
      .catch((error: unknown) => {
        log.write('error', 'safekeeping', 'keeping up the backups threw', error);
      });
  };
  let hasLooked = false;
  const stops = [
    timers.every(KEEP_UP_EVERY, keepUp),
    timers.every(LOOK_EVERY, () => {
      // The first time for what was changed since the last backup of an earlier start.
      if (!hasLooked || backups.isMissingToday()) keepUp();
      hasLooked = true;
    }),
    timers.every(LOCK_EVERY, () => {
      if (ledger.keepLock()) parts.onReplaced();
    }),
  ];
  return {
    jobs,
    backups,
    restore,
    uploads,
    imports: createImportService({ ...parts, backups, uploads }),
    exports: createExportService(parts),
    recovery: recoveryOf(ledger, backups, onReplaced),
    secondFolder: secondFolderOf(parts, keepUp),
    status: () => statusOf(ledger, backups),
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}

/** Always that of the ledger that is open now. */
function recoveryOf(ledger: OpenLedger, backups: BackupService, onReplaced: () => void): RecoveryService {
  const present = () => {
    const { storage, store, damaged, held } = ledger.present();
    const inBackups = backedUpDocuments(backups, storage.checksum);
    return createRecovery({ storage, store, damaged, held, inBackups });
  };
  return {
    // Reading keeps what is damaged in another place, which is writing.
    read: () => {
      const refusal = ledger.present().readOnly();
      return refusal === null ? present().read() : fail(refusal);
    },
    choose: (choices) => {
      const refusal = ledger.present().readOnly();
      if (refusal !== null) return fail(refusal);
      // Nothing is to be decided any more: it was, in another window.
      if (ledger.present().damaged.length === 0) return succeed(null);
      const chosen = present().choose(choices);
      if (!chosen.ok) return chosen;
      ledger.reopen();
      onReplaced();
      return chosen;
    },
  };
}

function statusOf(ledger: OpenLedger, backups: BackupService): Outcome<Backups> {
  const status = backups.status();
  if (!status.ok) return status;
  const { storage, store } = ledger.present();
  const setAside = store.setAside.list();
  if (!setAside.ok) return setAside;
  const at = createRestorePoint(storage.files).keptAt();
  return succeed({ ...status.value, restorePoint: at === null ? null : { at }, setAside: [...setAside.value] });
}

function secondFolderOf(
  { settings, browser, newId, chooseFolder, onBackupsChanged }: Parts,
  keepUp: () => void,
): SecondFolder {
  const choice = createFolderChoice(browser, newId);
  const set = (folder: string | null): Outcome<null> => {
    const changed = settings.setBackupFolder(folder);
    if (!changed.ok) return changed;
    keepUp();
    onBackupsChanged();
    return succeed(null);
  };
  return {
    choose: async () => {
      if (chooseFolder === null) return succeed({ outcome: 'no-dialog' });
      const folder = await chooseFolder();
      if (folder === null) return succeed({ outcome: 'cancelled' });
      const used = set(folder);
      return used.ok ? succeed({ outcome: 'chosen' }) : used;
    },
    list: choice.list,
    use: (token) => {
      const folder = choice.pathOf(token);
      return folder === null ? fail({ code: 'not-found', kind: 'folder' }) : set(folder);
    },
    forget: () => set(null),
  };
}
