import type { ImportKind, Mapping, SimpleRole } from './column-mapping';

/**
 * The columns of our own CSV files that can be imported again, and what each is then read as. The import leaves aside
 * what it does not need, as everything it adds is stamped anew.
 */
export const OWN_COLUMNS = {
  readings: {
    day: 'day',
    score: 'name',
    value: 'value',
    approximate: 'approximate',
    'score id': 'name-id',
    at: 'ignore',
    zone: 'ignore',
    source: 'ignore',
    id: 'ignore',
  },
  checks: {
    day: 'day',
    activity: 'name',
    state: 'state',
    amount: 'value',
    unit: 'ignore',
    reason: 'reason',
    'activity id': 'name-id',
    at: 'ignore',
    zone: 'ignore',
    source: 'ignore',
  },
  sessions: {
    day: 'day',
    platform: 'name',
    start: 'start',
    end: 'end',
    minutes: 'minutes',
    'platform id': 'name-id',
    at: 'ignore',
    zone: 'ignore',
    source: 'ignore',
    id: 'ignore',
  },
} as const satisfies Readonly<Record<ImportKind, Readonly<Record<string, SimpleRole>>>>;

/** How a file that we exported is to be read, known by its header; null when it is another's. */
export function mappingOfOwnFile(header: readonly string[]): Pick<Mapping, 'kind' | 'columns'> | null {
  for (const kind of ['readings', 'checks', 'sessions'] as const) {
    const columns: Readonly<Record<string, SimpleRole>> = OWN_COLUMNS[kind];
    if (Object.keys(columns).join('\n') !== header.join('\n')) continue;
    return { kind, columns: Object.values(columns).map((role) => ({ kind: role })) };
  }
  return null;
}
