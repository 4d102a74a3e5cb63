import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { EventName, RequestName } from '../../shared/bridge/channels';
import type { EventPayload, Request } from '../../shared/bridge/contract';
import type { safekeepingRequests } from '../../shared/bridge/safekeeping-contract';
import type { Documents } from '../../shared/ledger/documents';
import type { Backups, FolderListing, Recovery, RestorePreview } from '../stores/safekeeping-store';
import { aBackup, aPreview, aRecovery, someBackups } from './backup-builders';
import { NOW } from './builders';

export type FakeSafekeepingStart = {
  readonly backups?: Backups;
  readonly recovery?: Recovery;
  readonly preview?: RestorePreview;
  /** What a restore puts in the place of the ledger. */
  readonly restored?: Documents;
  readonly folderDialog?: 'chosen' | 'cancelled' | 'no-dialog';
};

type SafekeepingName = keyof typeof safekeepingRequests;
type Handlers = { readonly [Name in SafekeepingName & RequestName]: (input: Request<Name>) => Outcome<unknown> };

type World = {
  readonly announce: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
  readonly documents: () => Documents;
  /** Other contents take the place of the ledger's, and everybody is told. */
  readonly replace: (documents: Documents) => void;
};

/** Two folders in a home, by their tokens. */
const FOLDERS: Readonly<Record<string, FolderListing>> = {
  home: {
    token: 'home',
    path: '/home/ada',
    parent: null,
    children: [
      { token: 'synced', name: 'Synced' },
      { token: 'music', name: 'Music' },
    ],
  },
  synced: { token: 'synced', path: '/home/ada/Synced', parent: 'home', children: [] },
  music: { token: 'music', path: '/home/ada/Music', parent: 'home', children: [] },
};

/** Backups that are only in memory, and restores that give what the test says. */
export function createFakeSafekeeping(start: FakeSafekeepingStart, world: World) {
  let backups = start.backups ?? someBackups();
  let before: Documents | null = null;
  let upload = { characters: 0, text: '' };

  function set(fields: Partial<Backups>): Outcome<unknown> {
    backups = { ...backups, ...fields };
    world.announce('backups/changed', {});
    return succeed({});
  }

  function replace(next: Documents): Outcome<unknown> {
    before = world.documents();
    world.replace(next);
    return set({ restorePoint: { at: NOW } });
  }

  const handlers: Handlers = {
    'recovery/read': () => succeed(start.recovery ?? aRecovery()),
    'recovery/choose': () => {
      world.replace(world.documents());
      return succeed({});
    },
    'backups/read': () => succeed(backups),
    'backups/make': ({ job }) => {
      world.announce('jobs/progress', { job, share: 1, canCancel: true });
      const name = `rapport-backup-made-${String(backups.backups.length + 1)}.json`;
      return set({ backups: [aBackup({ name }), ...backups.backups], failure: null });
    },
    'backups/verify': ({ key }) =>
      set({ backups: backups.backups.map((one) => (one.key === key ? { ...one, state: 'verified' } : one)) }),
    'backups/accept-shrunk': () => set({ shrunk: null }),
    'backups/choose-folder': () => succeed({ outcome: start.folderDialog ?? 'no-dialog' }),
    'backups/list-folders': ({ token }) => {
      const listing = FOLDERS[token ?? 'home'];
      return listing === undefined ? fail({ code: 'not-found', kind: 'folder' }) : succeed(listing);
    },
    'backups/use-folder': ({ token }) => set({ second: { folder: FOLDERS[token]?.path ?? '', failure: null } }),
    'backups/forget-folder': () => set({ second: null }),
    'restore/preview': () => succeed(start.preview ?? aPreview()),
    'restore/carry-out': () => replace(start.restored ?? world.documents()),
    'restore/revert': () =>
      before === null ? fail({ code: 'not-found', kind: 'state before the restore' }) : replace(before),
    'jobs/cancel': () => succeed({}),
    'uploads/begin': ({ characters }) => {
      upload = { characters, text: '' };
      return succeed({ upload: 'upload-1' });
    },
    'uploads/append': ({ text }) => {
      upload = { ...upload, text: upload.text + text };
      return succeed({});
    },
    'uploads/drop': () => succeed({}),
  };

  return { handlers, setBackups: set, uploaded: () => upload };
}
