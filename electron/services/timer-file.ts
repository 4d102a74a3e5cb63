import type { Failure } from '../../shared/base/failure';
import type { Instant } from '../../shared/base/instant';
import { openObject } from '../../shared/base/open-object';
import type { DocumentKind } from '../../shared/ledger/stored-document';
import { isPossibleTimer, timerSchema, type Timer } from '../../shared/time/timer';
import { createKeptDocument } from './kept-document';
import type { Log, Storage } from './ports';

type TimerContent = { readonly timer: Timer | null };

const TIMER_KIND: DocumentKind<TimerContent> = {
  kind: 'rapport-timer',
  schema: openObject({ timer: timerSchema.refine(isPossibleTimer, 'no timer counts so').nullable() }),
  migratedAs: null,
  collections: {},
};

/** `timer.json` of one ledger. */
export type TimerFile = {
  readonly folder: string;
  readonly read: () => Timer | null;
  /** What cannot be written is still in memory, and is written with the next state. */
  readonly write: (timer: Timer | null) => void;
  readonly useRights: (readOnly: () => Failure | null) => void;
};

export function createTimerFile(parts: {
  readonly storage: Storage;
  readonly log: Log;
  readonly now: () => Instant;
  /** Whether another process has the ledger: then the timer is its. */
  readonly readOnly: () => Failure | null;
}): TimerFile {
  let { readOnly } = parts;
  const document = createKeptDocument(parts, { name: 'timer.json', kind: TIMER_KIND, empty: { timer: null } });
  return {
    folder: parts.storage.folder,
    read: () => (readOnly() === null ? document.content().timer : null),
    write: (timer) => {
      if (readOnly() !== null || (timer === null && document.content().timer === null)) return;
      const saved = document.save({ ...document.content(), timer });
      if (!saved.ok) parts.log.write('warn', 'timer', `the timer could not be saved: ${saved.failure.code}`);
    },
    useRights: (rights) => {
      readOnly = rights;
    },
  };
}
