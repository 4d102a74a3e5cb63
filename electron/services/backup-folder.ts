import { HEADER_LENGTH, readHeader, totalOf, type BackupHeader } from '../../shared/backup/backup-file';
import { expiredBackups, type KeptBackup } from '../../shared/backup/retention';
import { FORMAT_VERSION, isAsWritten } from '../../shared/ledger/stored-document';
import { clockTime } from '../../shared/base/clock-time';
import { dayOf } from '../../shared/base/day-of';
import type { Day } from '../../shared/base/day';
import type { Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Files, FileStamp } from './ports';

/** A backup as far as its file says something of it without being read whole. */
export type FoundBackup = {
  readonly name: string;
  readonly bytes: number;
  readonly state: 'verified' | 'unknown' | 'damaged' | 'newer';
  /** Null when it is not legible. */
  readonly header: BackupHeader | null;
};

/** The backups of one folder. */
export type BackupFolder = {
  /** Newest first. */
  readonly list: () => Outcome<readonly FoundBackup[]>;
  /** Writes it, reads it back and compares; gives its name. */
  readonly write: (text: string, madeAt: Instant) => Outcome<string>;
  readonly read: (name: string) => Outcome<string>;
  /** Reads it whole and says whether it is what was written. */
  readonly verify: (name: string) => Outcome<boolean>;
  /** Removes what retention lets go; gives how many. */
  readonly prune: (today: Day, dayOfInstant: (at: Instant) => Day) => Outcome<number>;
};

type Parts = {
  readonly files: Files;
  /** Within the folder of `files`; empty for that folder itself. */
  readonly folder: string;
  readonly checksum: (text: string) => string;
};

type Looked = { readonly stamp: FileStamp; readonly found: FoundBackup };

const MIDNIGHT = clockTime('00:00');
const NAME_FORM = /^rapport-backup-.*\.json$/;

export function createBackupFolder({ files, folder, checksum }: Parts): BackupFolder {
  /** Looking into each file again and again would be slow, and a stamp says whether it changed. */
  const looked = new Map<string, Looked>();
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);

  function look(name: string): Outcome<FoundBackup | null> {
    const stamp = files.stampOf(at(name));
    if (!stamp.ok) return stamp;
    if (stamp.value === null) return succeed(null);
    const before = looked.get(name);
    if (before?.stamp.bytes === stamp.value.bytes && before.stamp.changedAt === stamp.value.changedAt)
      return succeed(before.found);
    const start = files.readStart(at(name), HEADER_LENGTH);
    if (!start.ok) return start;
    const header = readHeader(start.value ?? '');
    return succeed(remember({ name, bytes: stamp.value.bytes, state: stateOf(header), header }, stamp.value));
  }

  function remember(found: FoundBackup, stamp: FileStamp): FoundBackup {
    looked.set(found.name, { stamp, found });
    return found;
  }

  function list(): Outcome<readonly FoundBackup[]> {
    const names = files.list(folder);
    if (!names.ok) return names;
    const found: FoundBackup[] = [];
    for (const name of names.value.filter((one) => NAME_FORM.test(one))) {
      const one = look(name);
      if (!one.ok) return one;
      if (one.value !== null) found.push(one.value);
    }
    return succeed(found.sort((one, other) => (sortKey(one) > sortKey(other) ? -1 : 1)));
  }

  function read(name: string): Outcome<string> {
    if (!NAME_FORM.test(name)) return fail({ code: 'not-found', kind: 'backup' });
    const text = files.read(at(name));
    if (!text.ok) return text;
    return text.value === null ? fail({ code: 'not-found', kind: 'backup' }) : succeed(text.value);
  }

  function verify(name: string, written: string | null = null): Outcome<boolean> {
    const text = read(name);
    if (!text.ok) return text;
    const stamp = files.stampOf(at(name));
    if (!stamp.ok || stamp.value === null) return fail({ code: 'not-found', kind: 'backup' });
    const isGood = written === null ? isAsWritten(text.value, checksum) : text.value === written;
    const header = readHeader(text.value);
    const state = isGood && header !== null ? 'verified' : 'damaged';
    remember(
      { name, bytes: stamp.value.bytes, state: stateOf(header) === 'newer' ? 'newer' : state, header },
      stamp.value,
    );
    return succeed(isGood);
  }

  return {
    list,
    read,
    verify: (name) => verify(name),
    write: (text, madeAt) => {
      const name = freeName(files.list(folder), madeAt);
      const written = files.write(at(name), text);
      if (!written.ok) return written;
      const verified = verify(name, text);
      if (!verified.ok) return verified;
      return verified.value
        ? succeed(name)
        : fail({ code: 'document-damaged', document: name, problem: 'What was read back is not what was written.' });
    },
    prune: (today, dayOfInstant) => {
      const found = list();
      if (!found.ok) return found;
      const expired = expiredBackups(
        found.value.flatMap((one) => keptBackup(one, dayOfInstant)),
        today,
      );
      for (const name of expired) {
        const removed = files.remove(at(name));
        if (!removed.ok) return removed;
      }
      return succeed(expired.length);
    },
  };
}

export function localDay(zone: string): (at: Instant) => Day {
  return (at) => dayOf(at, zone, MIDNIGHT);
}

function stateOf(header: BackupHeader | null): FoundBackup['state'] {
  if (header === null) return 'damaged';
  return header.formatVersion > FORMAT_VERSION ? 'newer' : 'unknown';
}

/** One that is not legible stands where its name would; without its end, a second one of a moment is the later. */
function sortKey({ header, name }: FoundBackup): string {
  return `${header?.madeAt ?? name.replace('rapport-backup-', '')} ${name.replace(/\.json$/, '')}`;
}

/** A backup of a newer Rapport is nothing to this one, and stays. */
function keptBackup({ name, state, header }: FoundBackup, dayOfInstant: (at: Instant) => Day): readonly KeptBackup[] {
  if (header === null || state === 'newer') return [];
  const { madeAt, reason, isShrunk, counts } = header;
  const isGood = state !== 'damaged';
  return [{ key: name, day: dayOfInstant(madeAt), madeAt, reason, isGood, isShrunk, records: totalOf(counts) }];
}

function freeName(names: Outcome<readonly string[]>, madeAt: Instant): string {
  const start = `rapport-backup-${madeAt.slice(0, 19).replace('T', '-').replaceAll(':', '')}`;
  let name = `${start}.json`;
  for (let number = 2; names.ok && names.value.includes(name); number += 1) name = `${start}-${String(number)}.json`;
  return name;
}
