import type { z } from 'zod';
import { issuePlace } from '../base/issue-place';

/** A record that could not be taken, as it was found. */
export type BadRecord = { readonly collection: string; readonly record: unknown; readonly reason: string };

export type SortedOut = {
  /** With the good records of each collection in the order of their ids, none twice. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly badRecords: readonly BadRecord[];
};

type Sorted = { readonly good: readonly unknown[]; readonly bad: readonly BadRecord[] };

/**
 * Judges the records of each collection one by one. A collection that is not a list stays as it is, for the schema of
 * the whole document to refuse. Where two records have one id, the one edited later is taken.
 */
export function sortOut(
  collections: Readonly<Record<string, z.ZodType>>,
  content: Readonly<Record<string, unknown>>,
): SortedOut {
  const sorted = Object.entries(collections).flatMap(([name, schema]) => {
    const records = content[name];
    return Array.isArray(records)
      ? [[name, sortRecords(name, records, { schema, month: content['month'] })] as const]
      : [];
  });
  return {
    content: { ...content, ...Object.fromEntries(sorted.map(([name, { good }]) => [name, good])) },
    badRecords: sorted.flatMap(([, { bad }]) => bad),
  };
}

type Rules = { readonly schema: z.ZodType; readonly month: unknown };

function sortRecords(collection: string, records: readonly unknown[], { schema, month }: Rules): Sorted {
  const byId = new Map<string, Identified>();
  const bad: BadRecord[] = [];
  for (const record of records) {
    const parsed = schema.safeParse(record);
    const reason = parsed.success ? reasonAgainst(parsed.data as Identified, month) : reasonOf(parsed.error);
    if (reason !== null) bad.push({ collection, record, reason });
    else {
      const taken = parsed.data as Identified;
      const [winner, loser] = laterOf(taken, byId.get(taken.id));
      byId.set(taken.id, winner);
      if (loser !== undefined) bad.push({ collection, record: loser, reason: 'Another record has the same id.' });
    }
  }
  return { good: [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1)), bad };
}

/** What every record of a collection has once its schema has passed it. */
type Identified = { readonly id: string; readonly editedAt: string; readonly day?: string };

function reasonAgainst(record: Identified, month: unknown): string | null {
  const isElsewhere = typeof month === 'string' && record.day !== undefined && !record.day.startsWith(month);
  return isElsewhere ? 'It belongs to another month.' : null;
}

function laterOf(record: Identified, other: Identified | undefined): readonly [Identified, Identified | undefined] {
  if (other === undefined) return [record, undefined];
  if (JSON.stringify(record) === JSON.stringify(other)) return [other, undefined];
  return record.editedAt > other.editedAt ? [record, other] : [other, record];
}

function reasonOf(error: z.ZodError): string {
  const place = issuePlace(error);
  return place === '' ? 'It is not a record of this kind.' : `Its ${place} is not valid.`;
}
