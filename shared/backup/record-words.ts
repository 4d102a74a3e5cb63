import { assertNever } from '../base/assert-never';
import { findRecord } from '../ledger/change';
import type { Catalog, CatalogCollection, LedgerSettings } from '../ledger/documents';
import type { Entry } from '../checklist/check';
import { minutesOf } from '../time/session';
import type { PlacedRecord } from './all-records';

/** What a record is about and what it says, short enough for a row of a list. */
export type RecordWords = { readonly title: string; readonly value: string };

const LONGEST_VALUE = 120;

export function recordWords(catalog: Catalog, placed: PlacedRecord): RecordWords {
  const { title, value } = wordsOf(catalog, placed.record);
  return { title, value: value.length > LONGEST_VALUE ? `${beginningOf(value).trimEnd()} …` : value };
}

/** Without the half of a character that a cut may leave. */
function beginningOf(value: string): string {
  return value.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, '');
}

function wordsOf(catalog: Catalog, record: PlacedRecord['record']): RecordWords {
  if ('entry' in record)
    return { title: nameOf(catalog, 'activities', record.activityId), value: entryWords(record.entry) };
  if ('span' in record)
    return {
      title: nameOf(catalog, 'platforms', record.platformId),
      value: `${String(Math.round(minutesOf(record.span)))} min`,
    };
  if ('scoreId' in record)
    return {
      title: nameOf(catalog, 'scores', record.scoreId),
      value: `${record.isApproximate ? '~' : ''}${String(record.value)}`,
    };
  if ('whatHappened' in record)
    return {
      title: 'Note',
      value: [record.whatHappened, record.whatIThinkItDid].filter((text) => text !== '').join(' · '),
    };
  if ('versions' in record)
    return {
      title: record.id === 'cap' ? 'Whole day' : nameOf(catalog, 'platforms', record.id),
      value: weekWords(record.versions.at(-1)),
    };
  if ('title' in record) return { title: record.title, value: record.archivedOn === null ? '' : 'archived' };
  return { title: record.name, value: '' };
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function settingsWords({ dayStart, weekStart }: LedgerSettings): string {
  const start = weekStart === null ? 'by the language' : `on ${WEEKDAY_NAMES[weekStart - 1] ?? ''}`;
  return `day from ${dayStart}, week ${start}`;
}

function entryWords(entry: Entry): string {
  switch (entry.kind) {
    case 'amount':
      return String(entry.amount);
    case 'skipped':
      return entry.reason === null ? 'skipped' : `skipped: ${entry.reason}`;
    default:
      return assertNever(entry);
  }
}

function weekWords(version: { readonly minutes: readonly (number | null)[] } | undefined): string {
  return (version?.minutes ?? []).map((minutes) => (minutes === null ? '–' : String(minutes))).join(' ');
}

function nameOf(catalog: Catalog, collection: Exclude<CatalogCollection, 'budgets'>, id: string): string {
  const record = findRecord(catalog, collection, id);
  if (record === null) return 'Something that is gone';
  return 'title' in record ? record.title : record.name;
}
