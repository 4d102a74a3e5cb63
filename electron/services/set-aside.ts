import type { Instant } from '../../shared/base/instant';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { BadRecord } from '../../shared/ledger/sort-out';
import type { Storage } from './ports';

const DAMAGED_FOLDER = 'damaged';

/** Keeps what could not be read under a name of its own, so that nothing is lost by going on without it. */
export type SetAside = {
  /** Gives the name it is kept under. What is kept already, to the byte, is not kept twice. */
  readonly keep: (name: string, text: string) => Outcome<string>;
  /** Keeps a file as it is, to the byte, also where that is no text; null when there is none. */
  readonly keepFile: (name: string) => Outcome<string | null>;
  /** Keeps the whole file, and beside it the records with the reason for each. */
  readonly keepRecords: (name: string, records: readonly BadRecord[]) => Outcome<string | null>;
  readonly list: () => Outcome<readonly string[]>;
  /** How many were kept since the start. */
  readonly count: () => number;
};

type Held = { readonly text: string; readonly writeAs: (kept: string) => Outcome<null> };

export function createSetAside({ files }: Pick<Storage, 'files'>, now: () => Instant): SetAside {
  let kept = 0;

  function findKept(start: string, text: string): Outcome<string | null> {
    const names = files.list(DAMAGED_FOLDER);
    if (!names.ok) return names;
    for (const name of names.value.filter((one) => one.startsWith(start) && !one.endsWith('.bak'))) {
      const other = files.read(`${DAMAGED_FOLDER}/${name}`);
      if (other.ok && other.value === text) return succeed(name);
    }
    return succeed(null);
  }

  function keepAs(name: string, { text, writeAs }: Held): Outcome<string> {
    const start = `${name.replaceAll('/', '_')}-`;
    const present = findKept(start, text);
    if (!present.ok) return present;
    if (present.value !== null) return succeed(present.value);
    const free = freeName(files, `${start}${now().replaceAll(':', '-')}`);
    const written = writeAs(`${DAMAGED_FOLDER}/${free}`);
    if (!written.ok) return written;
    kept += 1;
    return succeed(free);
  }

  function keep(name: string, text: string): Outcome<string> {
    return keepAs(name, { text, writeAs: (kept) => files.write(kept, text) });
  }

  function keepFile(name: string): Outcome<string | null> {
    const text = files.read(name);
    if (!text.ok || text.value === null) return text;
    return keepAs(name, { text: text.value, writeAs: (kept) => files.copy(name, kept) });
  }

  return {
    keep,
    keepFile,
    keepRecords: (name, records) => {
      const reasons = keep(`${name}.records`, `${JSON.stringify(records, null, 2)}\n`);
      return reasons.ok ? keepFile(name) : reasons;
    },
    list: () => files.list(DAMAGED_FOLDER),
    count: () => kept,
  };
}

/** Two files of one name can be damaged in the same millisecond of a clock that stands still. */
function freeName(files: Storage['files'], name: string): string {
  const taken = files.list(DAMAGED_FOLDER);
  const names = taken.ok ? taken.value : [];
  let free = name;
  for (let number = 2; names.includes(free); number += 1) free = `${name}-${String(number)}`;
  return free;
}
