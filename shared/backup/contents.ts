import { parseDay, type Day } from '../base/day';
import { MONTH_COLLECTIONS, type Documents } from '../ledger/documents';
import { KINDS } from './all-records';
import type { Contents } from './backup-file';

/** How many records of each kind, and from when to when. */
export function contentsOf({ catalog, months }: Documents): Contents {
  return sumOfContents([catalog, ...months.values()].map(contentsOfDocument));
}

/** The same of one document, the catalog or a month, whose records are known to be such. */
export function contentsOfDocument(document: object): Contents {
  const fields = new Map<string, unknown>(Object.entries(document));
  const counts: Record<string, number> = {};
  const days: Day[] = [];
  for (const name of KINDS) {
    const records = fields.get(name);
    if (Array.isArray(records)) counts[name] = records.length;
  }
  for (const name of MONTH_COLLECTIONS) {
    const records: unknown = fields.get(name);
    // A field of this name that a catalog has is one that nobody knows: it can hold anything.
    if (Array.isArray(records)) days.push(...records.flatMap((record: unknown) => dayOf(record) ?? []));
  }
  return { counts, ...spanOf(days) };
}

/** Of a whole ledger: every kind is counted, also one that there is none of. */
export function sumOfContents(parts: readonly Contents[]): Contents {
  const counts: Record<string, number> = {};
  for (const name of KINDS) counts[name] = parts.reduce((sum, part) => sum + (part.counts[name] ?? 0), 0);
  const days = parts.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay].filter((day) => day !== null));
  return { counts, ...spanOf(days) };
}

function spanOf(days: readonly Day[]): Pick<Contents, 'firstDay' | 'lastDay'> {
  const sorted = days.toSorted();
  return { firstDay: sorted[0] ?? null, lastDay: sorted.at(-1) ?? null };
}

function dayOf(record: unknown): Day | null {
  if (typeof record !== 'object' || record === null || !('day' in record)) return null;
  return typeof record.day === 'string' ? parseDay(record.day) : null;
}
