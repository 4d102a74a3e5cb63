import { assertNever } from '../base/assert-never';
import { findRecord } from '../ledger/change';
import type { Catalog, LedgerSettings } from '../ledger/documents';
import type { Activity } from '../checklist/activity';
import type { Pause } from '../checklist/pause';
import type { Entry } from '../checklist/check';
import type { Note } from '../journal/note';
import type { Reminder } from '../reminders/reminder';
import { aboutWords } from '../reminders/about-words';
import type { Reading } from '../scores/reading';
import { CAP, type Budget } from '../time/budget';
import { minutesOf, type Span } from '../time/session';
import type { PlacedRecord } from './all-records';

/** What a record is about and what it says, short enough for a row of a list. */
export type RecordWords = { readonly title: string; readonly value: string };

const LONGEST_VALUE = 120;

export function recordWords(catalog: Catalog, placed: PlacedRecord): RecordWords {
  const { title, value } = wordsOf(catalog, placed);
  return { title, value: value.length > LONGEST_VALUE ? `${beginningOf(value).trimEnd()} …` : value };
}

/** Without the half of a character that a cut may leave. */
function beginningOf(value: string): string {
  return value.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, '');
}

const GONE = 'Something that is gone';

/** By kind, not by what fields there are: a newer version may have put any field on any record. */
function wordsOf(catalog: Catalog, { kind, record }: PlacedRecord): RecordWords {
  switch (kind) {
    case 'platforms':
    case 'scores':
      return { title: record.name, value: '' };
    case 'activities':
      return { title: record.title, value: archivedWord(record) };
    case 'pauses':
      return { title: 'Pause', value: pauseWords(record) };
    case 'budgets':
      return { title: budgetTitle(catalog, record), value: weekWords(record.versions.at(-1)) };
    case 'reminders':
      return { title: reminderTitle(catalog, record), value: reminderWords(record) };
    case 'checks':
      return { title: activityTitle(catalog, record.activityId), value: entryWords(record.entry) };
    case 'sessions':
      return { title: platformName(catalog, record.platformId), value: spanWords(record.span) };
    case 'readings':
      return { title: scoreName(catalog, record.scoreId), value: readingWords(record) };
    case 'notes':
      return { title: 'Note', value: noteWords(record) };
    default:
      return assertNever(kind);
  }
}

function archivedWord({ archivedOn }: Activity): string {
  return archivedOn === null ? '' : 'archived';
}

function pauseWords({ from, to, reason }: Pause): string {
  return [`${from} to ${to ?? 'open'}`, reason ?? ''].filter((word) => word !== '').join(', ');
}

function reminderTitle(catalog: Catalog, { about }: Reminder): string {
  return `Reminder: ${aboutWords(about, catalog) ?? GONE}`;
}

function reminderWords({ time, weekdays, isOn }: Reminder): string {
  const days = weekdays.map((weekday) => WEEKDAY_NAMES[weekday - 1]?.slice(0, 3) ?? '').join(' ');
  return [time, days, isOn ? '' : 'off'].filter((word) => word !== '').join(', ');
}

function budgetTitle(catalog: Catalog, { id }: Budget): string {
  return id === CAP ? 'Whole day' : platformName(catalog, id);
}

function platformName(catalog: Catalog, id: string): string {
  return findRecord(catalog, 'platforms', id)?.name ?? GONE;
}

function scoreName(catalog: Catalog, id: string): string {
  return findRecord(catalog, 'scores', id)?.name ?? GONE;
}

function activityTitle(catalog: Catalog, id: string): string {
  return findRecord(catalog, 'activities', id)?.title ?? GONE;
}

function spanWords(span: Span): string {
  return `${String(Math.round(minutesOf(span)))} min`;
}

function readingWords({ value, isApproximate }: Reading): string {
  return `${isApproximate ? '~' : ''}${String(value)}`;
}

function noteWords({ whatHappened, whatIThinkItDid }: Note): string {
  return [whatHappened, whatIThinkItDid].filter((text) => text !== '').join(' · ');
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
