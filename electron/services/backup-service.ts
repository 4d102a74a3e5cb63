import { backupText, totalOf, type BackupHeader, type BackupReason } from '../../shared/backup/backup-file';
import { hasShrunk } from '../../shared/backup/shrink-guard';
import type { Failure } from '../../shared/base/failure';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Backups } from '../../shared/bridge/safekeeping-contract';
import { createSecondBackups, type ChosenFolder } from './second-folder';
import { createBackupFolder, localDay, type BackupFolder, type FoundBackup } from './backup-folder';
import { CANCELLED, partOf, type Task } from './jobs';
import { BACKUPS_FOLDER } from './ledger-names';
import { readLedgerTexts, type LedgerTexts } from './ledger-texts';
import type { OpenedLedger } from './open-ledger';
import type { Clock, Files, Log } from './ports';

/** The backups of the ledger that is open. */
export type BackupService = {
  readonly make: (reason: BackupReason, task: Task, isShrinkMeant?: boolean) => Promise<Outcome<FoundBackup>>;
  /** Whether something has changed and there is no backup of today. */
  readonly isMissingToday: () => boolean;
  /** Makes today's backup if something has changed since the last one, and brings the second folder up to date. */
  readonly keepUp: (task: Task) => Promise<Outcome<null>>;
  readonly verify: (key: string) => Outcome<boolean>;
  readonly read: (key: string) => Outcome<string>;
  readonly status: () => Outcome<Omit<Backups, 'restorePoint' | 'setAside'>>;
  /** The built-in folder's good backups, newest first. */
  readonly good: () => readonly FoundBackup[];
};

type Parts = {
  readonly ledger: () => OpenedLedger;
  /** The folder that the user chose in addition, absolute; null for none. The sample has none. */
  readonly secondFolder: () => string | null;
  readonly filesIn: (folder: string) => Files;
  readonly clock: Clock;
  readonly version: string;
  readonly log: Log;
  readonly onChange: () => void;
};

/** A ledger of one moment, and which moment that was. */
type ReadLedger = LedgerTexts & { readonly opened: OpenedLedger; readonly revision: number };

export function createBackupService(parts: Parts): BackupService {
  const { ledger, clock, log, onChange } = parts;
  const folders = new Map<string, BackupFolder>();
  let failure: Failure | null = null;
  /** The revision of the ledger at the last backup of this run, to know whether there is anything new. */
  let backedUp: { readonly of: OpenedLedger; readonly revision: number } | null = null;

  function own(): BackupFolder {
    const { storage } = ledger();
    return remembered(`own ${storage.folder}`, { files: storage.files, folder: BACKUPS_FOLDER });
  }

  const second = createSecondBackups(() => {
    const folder = ledger().name === 'own' ? parts.secondFolder() : null;
    return folder === null
      ? null
      : { folder, backups: remembered(`second ${folder}`, { files: parts.filesIn(folder), folder: '' }) };
  });

  function remembered(key: string, of: { readonly files: Files; readonly folder: string }): BackupFolder {
    const present = folders.get(key);
    if (present !== undefined) return present;
    const made = createBackupFolder({ ...of, checksum: ledger().storage.checksum });
    folders.set(key, made);
    return made;
  }

  /** What became of a backup is said until the next one. */
  function noted(made: Outcome<FoundBackup>): Outcome<FoundBackup> {
    if (made.ok || made.failure.code !== 'cancelled') failure = made.ok ? null : made.failure;
    if (made.ok) log.write('info', 'backups', `made: ${madeWords(made.value)}`);
    else log.write('error', 'backups', `a backup could not be made: ${made.failure.code}`);
    onChange();
    return made;
  }

  async function readAndWrite(reason: BackupReason, task: Task, isShrinkMeant: boolean): Promise<Outcome<FoundBackup>> {
    const opened = ledger();
    const refusal = opened.problem ?? opened.readOnly();
    if (refusal !== null) return fail(refusal);
    const read = await readLedger(opened, partOf(task, 0, 0.7));
    return read.ok ? write(read.value, { reason, isShrinkMeant }, task) : read;
  }

  async function readLedger(opened: OpenedLedger, task: Task): Promise<Outcome<ReadLedger>> {
    const read = await readLedgerTexts(opened, task);
    return read.ok ? succeed({ ...read.value, opened, revision: opened.service.revision() }) : read;
  }

  async function write(
    { opened, revision, texts, contents }: ReadLedger,
    { reason, isShrinkMeant }: { readonly reason: BackupReason; readonly isShrinkMeant: boolean },
    task: Task,
  ): Promise<Outcome<FoundBackup>> {
    if (!(await task.goOn(0.75))) return CANCELLED;
    const folder = own();
    const before = folder.list();
    if (!before.ok) return before;
    const isShrunk = !isShrinkMeant && isMuchLess(contents.counts, before.value);
    const madeAt = clock.now();
    const facts = { madeAt, appVersion: parts.version, reason, isShrunk, ...contents };
    const text = backupText(facts, texts, opened.storage.checksum);
    // Another ledger may have been opened meanwhile, and its backups are no place for this one.
    if (!(await task.goOn(0.85)) || ledger() !== opened) return CANCELLED;
    const name = folder.write(text, madeAt);
    if (!name.ok) return name;
    backedUp = { of: opened, revision };
    prune(folder, parts);
    mirror();
    return found(folder, name.value);
  }

  function mirror(): void {
    const brought = second.bringUp(own(), newestGood());
    if (!brought.ok) log.write('warn', 'backups', `the second folder could not be written: ${brought.failure.code}`);
    else if (brought.value !== null) prune(brought.value, parts);
  }

  function newestGood(): FoundBackup | null {
    return good()[0] ?? null;
  }

  function good(): readonly FoundBackup[] {
    const listed = own().list();
    return listed.ok ? listed.value.filter(({ state }) => isUsable(state)) : [];
  }

  /**
   * Whether the newest good backup holds exactly these. It is then read to the last byte, so that what has gone bad on
   * the disk is found while there is something to replace it.
   */
  function areBackedUp(texts: readonly string[]): boolean {
    const newest = newestGood();
    const text = newest === null ? null : own().read(newest.name);
    if (newest === null || text?.ok !== true || !holdsExactly(text.value, texts)) return false;
    const verified = own().verify(newest.name);
    return verified.ok && verified.value;
  }

  function isBackedUp(opened: OpenedLedger): boolean {
    return backedUp?.of === opened && backedUp.revision === opened.service.revision();
  }

  function isMissingToday(): boolean {
    return !isBackedUp(ledger()) && isBefore(newestGood(), clock);
  }

  async function keepUp(task: Task): Promise<Outcome<null>> {
    const opened = ledger();
    if (opened.problem !== null || opened.readOnly() !== null || opened.name === 'sample') return succeed(null);
    if (!isBackedUp(opened)) {
      const read = await readLedger(opened, task);
      if (!read.ok) return read;
      if (totalOf(read.value.contents.counts) === 0 && newestGood() === null) return succeed(null);
      if (!areBackedUp(read.value.texts)) {
        const made = noted(await write(read.value, { reason: 'daily', isShrinkMeant: false }, task));
        return made.ok ? succeed(null) : made;
      }
      backedUp = { of: opened, revision: read.value.revision };
    }
    // The second folder may have been chosen, or come back, since.
    mirror();
    onChange();
    return succeed(null);
  }

  function place(key: string): Outcome<{ readonly folder: BackupFolder; readonly name: string }> {
    const [which, name] = [key.slice(0, key.indexOf(' ')), backupNameOf(key)];
    const folder = which === 'second' ? second.present()?.backups : which === 'own' ? own() : undefined;
    return folder === undefined ? fail({ code: 'not-found', kind: 'backup' }) : succeed({ folder, name });
  }

  return {
    make: async (reason, task, isShrinkMeant = false) => noted(await readAndWrite(reason, task, isShrinkMeant)),
    keepUp,
    isMissingToday,
    verify: (key) => {
      const found = place(key);
      if (!found.ok) return found;
      const verified = found.value.folder.verify(found.value.name);
      onChange();
      return verified;
    },
    read: (key) => {
      const found = place(key);
      return found.ok ? found.value.folder.read(found.value.name) : found;
    },
    good,
    status: () => {
      const listed = own().list();
      if (!listed.ok) return listed;
      const other = listedIn(second.present());
      return succeed({
        folder: `${ledger().storage.folder}/${BACKUPS_FOLDER}`,
        backups: [...listed.value.map(entryOf('own')), ...other.backups.map(entryOf('second'))],
        second: other.folder === null ? null : { folder: other.folder, failure: second.failure() ?? other.failure },
        failure,
        shrunk: shrunkOf(listed.value),
      });
    },
  };
}

function madeWords({ header, bytes }: FoundBackup): string {
  const records = header === null ? 0 : totalOf(header.counts);
  return `${header?.reason ?? 'unknown'}, ${String(records)} records, ${String(bytes)} bytes`;
}

/** The file that a key names, without the place before it. */
export function backupNameOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

function prune(folder: BackupFolder, { clock, log }: Pick<Parts, 'clock' | 'log'>): void {
  const toDay = localDay(clock.zone());
  const pruned = folder.prune(toDay(clock.now()), toDay);
  if (!pruned.ok) log.write('warn', 'backups', `old backups could not be removed: ${pruned.failure.code}`);
}

/** Measured against the last one that counts. */
function isMuchLess(counts: BackupHeader['counts'], found: readonly FoundBackup[]): boolean {
  const measure = found.find(({ state, header }) => isUsable(state) && header?.isShrunk === false)?.header;
  return measure !== undefined && measure !== null && hasShrunk(measure.counts, counts);
}

function found(folder: BackupFolder, name: string): Outcome<FoundBackup> {
  const after = folder.list();
  if (!after.ok) return after;
  const one = after.value.find((backup) => backup.name === name);
  return one === undefined ? fail({ code: 'not-found', kind: 'backup' }) : succeed(one);
}

function holdsExactly(backup: string, texts: readonly string[]): boolean {
  return backup.includes(`[\n${texts.map((one) => one.trimEnd()).join(',\n')}\n]`);
}

function isBefore(backup: FoundBackup | null, clock: Clock): boolean {
  const toDay = localDay(clock.zone());
  const madeAt = backup?.header?.madeAt;
  return madeAt === undefined || toDay(madeAt) < toDay(clock.now());
}

function isUsable(state: FoundBackup['state']): boolean {
  return state === 'verified' || state === 'unknown';
}

/** Nothing where no folder was chosen, or where it cannot be looked into, with why. */
function listedIn(target: ChosenFolder | null) {
  const listed = target?.backups.list() ?? succeed([]);
  const folder = target?.folder ?? null;
  return listed.ok
    ? { folder, backups: listed.value, failure: null }
    : { folder, backups: [], failure: listed.failure };
}

function entryOf(place: 'own' | 'second') {
  return ({ name, state, bytes, header }: FoundBackup): Backups['backups'][number] => ({
    key: `${place} ${name}`,
    place,
    name,
    state,
    bytes,
    header: header === null ? null : shownHeader(header),
  });
}

function shownHeader({ madeAt, reason, isShrunk, counts, firstDay, lastDay }: BackupHeader) {
  return { madeAt, reason, isShrunk, counts, firstDay, lastDay };
}

/** Told as long as the newest good backup is one that has shrunk. */
function shrunkOf(found: readonly FoundBackup[]): Backups['shrunk'] {
  const good = found.filter(({ state }) => isUsable(state));
  const [newest] = good;
  if (newest?.header?.isShrunk !== true) return null;
  const before = good.find(({ header }) => header?.isShrunk === false)?.header?.counts ?? {};
  return { before: totalOf(before), now: totalOf(newest.header.counts) };
}
