import type { Instant } from '../../shared/base/instant';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { FORMAT_VERSION } from '../../shared/ledger/stored-document';
import { copyDocuments } from './folder-copies';
import type { Log, Storage } from './ports';

/** Before the first document of an older format is written in today's, the whole folder is copied as it is. */
export type OldFormat = {
  readonly noteOld: (name: string) => void;
  /** To be called before `names` are written. */
  readonly keepBefore: (names: readonly string[]) => Outcome<null>;
};

/** Beside the backups, where their rotation does not look. */
const OLD_FORMATS_FOLDER = 'backups/before-update';

export function keepOldFormat(storage: Storage, now: () => Instant, log: Log): OldFormat {
  const old = new Set<string>();
  let isKept = false;
  return {
    noteOld: (name) => {
      old.add(name);
    },
    keepBefore: (names) => {
      if (isKept || !names.some((name) => old.has(name))) return succeed(null);
      const folder = `${OLD_FORMATS_FOLDER}/to-format-${String(FORMAT_VERSION)}-${now().replaceAll(':', '-')}`;
      const copied = copyDocuments(storage.files, folder);
      if (copied.ok) {
        isKept = true;
        log.write('info', 'old-format', `kept a copy before writing format ${String(FORMAT_VERSION)}`);
      }
      return copied;
    },
  };
}
