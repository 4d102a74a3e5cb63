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
  'settings/change': { theme: 'dark' },
};
