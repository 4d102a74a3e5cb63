import path from 'node:path';
import { fail, type Outcome } from '../../shared/base/outcome';
import type { About, FolderName, LicenceOfPackages } from '../../shared/bridge/about-contract';
import { countLedger } from './count-ledger';
import { diagnosticsText, type DiagnosticsFacts } from './diagnostics-text';
import { BACKUPS_FOLDER, LOG_FOLDER } from './ledger-names';
import { mergedLicences } from './licences';
import type { OpenLedger } from './open-ledger';
import type { Clock, OpenFolder, Program, Timers } from './ports';
import type { Safekeeping } from './safekeeping';
import type { SettingsService } from './settings-service';

/** What Rapport says of itself. */
export type AboutService = {
  readonly facts: () => About;
  readonly diagnostics: () => Promise<string>;
  readonly openFolder: (folder: FolderName) => Promise<Outcome<null>>;
  readonly licences: () => readonly LicenceOfPackages[];
};

type Parts = {
  readonly shell: 'desktop' | 'web';
  readonly version: string;
  /** The person's own ledger folder, in which the log is, absolute. */
  readonly folder: string;
  readonly ledger: OpenLedger;
  readonly settings: SettingsService;
  readonly safekeeping: Pick<Safekeeping, 'status'>;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'breathe'>;
  readonly program: Program;
  readonly logLines: (count: number) => readonly string[];
  /** Null in a shell that has no file manager to ask. */
  readonly openFolder: OpenFolder | null;
  /** A list for each program of this shell. */
  readonly readLicences: () => readonly LicenceOfPackages[];
};

const LOG_LINES = 200;

export function createAboutService(parts: Parts): AboutService {
  const { ledger, program, openFolder } = parts;

  function folders(): About['folders'] {
    const { folder } = ledger.present().storage;
    return { data: folder, backups: path.join(folder, BACKUPS_FOLDER), log: path.join(parts.folder, LOG_FOLDER) };
  }

  async function diagnosticsFacts(): Promise<DiagnosticsFacts> {
    const { name, storage, store, problem, readOnly } = ledger.present();
    const counted = await countLedger(storage.files, parts.timers);
    const status = parts.safekeeping.status();
    return {
      ...{ version: parts.version, shell: parts.shell, program, settings: parts.settings.read() },
      now: parts.clock.now(),
      zone: parts.clock.zone(),
      ledger: {
        ...{ name, problem, counted, folder: storage.folder },
        readOnly: readOnly(),
        setAside: store.setAside.count(),
      },
      backups: status.ok ? status.value : status.failure,
      logLines: parts.logLines(LOG_LINES),
    };
  }

  return {
    facts: () => ({ versions: program.versions, folders: folders(), canOpenFolders: openFolder !== null }),
    diagnostics: async () => diagnosticsText(await diagnosticsFacts()),
    openFolder: async (name) =>
      openFolder === null ? fail({ code: 'not-found', kind: 'folder' }) : openFolder(folders()[name]),
    licences: () => mergedLicences(parts.readLicences()),
  };
}
