import { day } from '../../../shared/base/day';
import type { RequestName } from '../../../shared/bridge/channels';
import type { Request } from '../../../shared/bridge/contract';
import { id, month } from '../../../shared/testing/builders';
import { tick } from './page-commands';

/** A good request of each name. */
export const EXAMPLE_REQUESTS: { readonly [Name in RequestName]: Request<Name> } = {
  'app/hello': {},
  'app/open-ledger': { ledger: 'sample' },
  'ledger/read': { months: [month('2026-10'), month('2026-11')] },
  'ledger/dispatch': { command: tick(id('a'), '2026-11-23') },
  'ledger/undo': {},
  'ledger/redo': {},
  'scores/read-history': { until: day('2026-11-23'), count: 30 },
  'habits/read': { until: day('2026-11-23'), activityIds: [id('answer')] },
  'plan/preview-change': { command: tick(id('a'), '2026-11-23') },
  'plan/preview-removal': { activityId: id('answer') },
  'plan/remove-activity': { activityId: id('answer'), job: 'job' },
  'settings/change': { theme: 'dark' },
  'recovery/read': {},
  'recovery/choose': { choices: [] },
  'backups/read': {},
  'backups/make': { job: 'job' },
  'backups/verify': { key: 'own rapport-backup-none.json', job: 'job' },
  'backups/accept-shrunk': { job: 'job' },
  'backups/choose-folder': {},
  'backups/list-folders': { token: null },
  'backups/use-folder': { token: 'token' },
  'backups/forget-folder': {},
  'restore/preview': { from: { kind: 'upload', upload: 'upload' }, how: 'merge', job: 'job' },
  'restore/carry-out': { preview: 'preview', job: 'job' },
  'restore/revert': { job: 'job' },
  'jobs/cancel': { job: 'job' },
  'uploads/begin': { characters: 10, isLargeMeant: false },
  'uploads/append': { upload: 'upload', text: 'text' },
  'uploads/drop': {},
  'import/inspect': { upload: 'upload', job: 'job' },
  'import/preview': {
    upload: 'upload',
    job: 'job',
    mapping: {
      kind: 'readings',
      separator: ',',
      hasHeader: true,
      dateOrder: null,
      decimalSign: null,
      columns: [{ kind: 'day' }, { kind: 'value' }],
      about: null,
      names: [],
    },
  },
  'import/carry-out': { preview: 'preview', job: 'job' },
  'export/make': { what: 'json', withoutJournalText: false, job: 'job' },
  'export/read': { export: 'export', file: 0, from: 0 },
};
