import path from 'node:path';
import { day, type Day } from '../../../shared/base/day';
import { millisecondsOf } from '../../../shared/base/instant';
import type { Outcome } from '../../../shared/base/outcome';
import type { Command } from '../../../shared/ledger/command';
import type { Documents } from '../../../shared/ledger/documents';
import { aCheck, aNote, anActivity, documentsWith, valueOf } from '../../../shared/testing/builders';
import { checksum } from '../../io/checksum';
import { backedUpDocuments } from '../backed-up-documents';
import { createBackupService, type BackupService } from '../backup-service';
import type { LedgerChanged } from '../ledger-service';
import { createOpenLedger, type OpenLedger } from '../open-ledger';
import type { Files, Storage } from '../ports';
import { createRecovery, type RecoveryService } from '../recovery';
import { createRestoreService, type RestoreService } from '../restore-service';
import { createUploads, type Uploads } from '../uploads';
import { createManualClock, type ManualClock } from './manual-clock';
import { createMemoryDisk, LEDGER_FOLDER, type MemoryDisk } from './memory-disk';
import { createRecordedLog, type RecordedLog } from './recorded-log';
import { dispatchAll } from './test-ledger';
import { createTestTask } from './test-task';

/** An open ledger with its backups, its restoring and its recovery, and all that a test moves. */
export type RapportParts = {
  readonly ledger: OpenLedger;
  readonly backups: BackupService;
  readonly restore: RestoreService;
  readonly uploads: Uploads;
  /** Of the ledger as it is open now. */
  readonly recovery: () => RecoveryService;
  readonly clock: ManualClock;
  readonly log: RecordedLog;
  readonly changed: readonly LedgerChanged[];
  /** The days for which a sample was made. */
  readonly samplesMade: readonly Day[];
  /** How often everybody was told to read anew. */
  readonly replacements: () => number;
  readonly chooseSecondFolder: (folder: string | null) => void;
};

/** The same on disks in memory. */
export type TestRapport = Disks & RapportParts;

export type Disks = { readonly own: MemoryDisk; readonly sample: MemoryDisk; readonly second: MemoryDisk };

export const SAMPLE_FOLDER = path.join(LEDGER_FOLDER, 'sample');
export const SECOND_FOLDER = '/media/stick';

export function createDisks(own: MemoryDisk = createMemoryDisk()): Disks {
  return {
    own,
    sample: createMemoryDisk(new Map(), SAMPLE_FOLDER),
    second: createMemoryDisk(new Map(), SECOND_FOLDER),
  };
}

export type Storages = { readonly own: Storage; readonly sample: Storage; readonly second: Files };

const NOW = '2026-11-23T12:00:00.000Z';

/** Another process on these disks, later than the one before. */
export function rapportOn(disks: Disks = createDisks(), now = NOW): TestRapport {
  const { own, sample, second } = disks;
  return {
    ...disks,
    ...rapportWith({ own: own.storage, sample: sample.storage, second: second.storage.files }, now),
  };
}

export function rapportWith({ own, sample, second }: Storages, now = NOW): RapportParts {
  const [log, changed, samplesMade] = [createRecordedLog(), [] as LedgerChanged[], [] as Day[]];
  const clock = createManualClock(now);
  let replacements = 0;
  let secondFolder: string | null = null;
  let ids = 0;
  const onReplaced = () => {
    replacements += 1;
  };
  const ledger = createOpenLedger({
    storages: { own, sample },
    clock,
    log,
    sample: (today) => {
      samplesMade.push(today);
      return sampleOn(today);
    },
    onChange: (change) => {
      changed.push(change);
    },
    onReplaced,
  });
  const newId = () => {
    ids += 1;
    return `id-${String(ids)}`;
  };
  const backups = createBackupService({
    ledger: ledger.present,
    secondFolder: () => secondFolder,
    filesIn: () => second,
    clock,
    version: '1.2.3',
    log,
    onChange: () => undefined,
  });
  const uploads = createUploads(newId);
  const milliseconds = () => millisecondsOf(clock.now());
  return {
    ledger,
    backups,
    uploads,
    restore: createRestoreService({ ledger, backups, uploads, clock, milliseconds, newId, onReplaced }),
    recovery: () => createRecovery({ ...ledger.present(), inBackups: backedUpDocuments(backups, checksum) }),
    clock,
    log,
    changed,
    samplesMade,
    replacements: () => replacements,
    chooseSecondFolder: (folder) => {
      secondFolder = folder;
    },
  };
}

/** Two months long, with a note on the day on which it was made. */
function sampleOn(today: Day): Documents {
  const documents = documentsWith({
    activities: [anActivity({ title: 'Sample' })],
    checks: [aCheck({ day: day('2026-10-31') })],
    notes: [aNote({ day: today })],
  });
  return { ...documents, catalog: { ...documents.catalog, isSample: true } };
}

export function dispatch({ ledger }: Pick<TestRapport, 'ledger'>, ...commands: readonly Command[]): void {
  dispatchAll(valueOf(ledger.service()), commands);
}

export async function makeBackup({ backups }: Pick<TestRapport, 'backups'>): Promise<string> {
  return `own ${valueOf(await backups.make('by-hand', createTestTask())).name}`;
}

/** The documents of the ledger alone, as they stand in their files. */
export function documentTexts({ contents }: MemoryDisk): Readonly<Record<string, string>> {
  const documents = [...contents].filter(([name]) => /^(catalog|months\/\d{4}-\d{2})\.json$/.test(name));
  return Object.fromEntries(documents.sort());
}

/** What is chosen for each document takes its place, as the page asks for it. */
export function choose(rapport: TestRapport, choices: Readonly<Record<string, string | null>>): Outcome<null> {
  const list = Object.entries(choices).map(([document, candidate]) => ({ document, candidate }));
  const chosen = rapport.recovery().choose(list);
  if (chosen.ok) rapport.ledger.reopen();
  return chosen;
}
