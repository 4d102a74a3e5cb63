import { assertNever } from '../base/assert-never';
import type { Weekday } from '../base/day';
import { findRecord } from '../ledger/change';
import type { Catalog, LedgerSettings, MonthRecords } from '../ledger/documents';
import type { Activity } from '../checklist/activity';
import type { Pause } from '../checklist/pause';
import type { Entry } from '../checklist/check';
import type { Note } from '../journal/note';
import type { Reminder } from '../reminders/reminder';
import { aboutWords } from '../reminders/about-words';
import type { Event } from '../scores/event';
import type { Look } from '../scores/look';
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
function wordsOf(catalog: Catalog, placed: PlacedRecord): RecordWords {
  switch (placed.kind) {
    case 'platforms':
    case 'scores':
      return { title: placed.record.name, value: '' };
    case 'activities':
      return { title: placed.record.title, value: archivedWord(placed.record) };
    case 'pauses':
      return { title: 'Pause', value: pauseWords(placed.record) };
    case 'budgets':
      return { title: budgetTitle(catalog, placed.record), value: weekWords(placed.record.versions.at(-1)) };
    case 'reminders':
      return { title: reminderTitle(catalog, placed.record), value: reminderWords(placed.record) };
    case 'events':
      return { title: placed.record.title, value: eventWords(placed.record) };
    case 'looks':
      return { title: scoreName(catalog, placed.record.scoreId), value: lookWords(placed.record) };
    default:
      return wordsOfDay(catalog, placed);
  }
}

type PlacedOnDay = Extract<PlacedRecord, { readonly kind: keyof MonthRecords }>;

/** Of a record of something that happened. */
function wordsOfDay(catalog: Catalog, { kind, record }: PlacedOnDay): RecordWords {
  switch (kind) {
    case 'checks':
      return { title: activityTitle(catalog, record.activityId), value: entryWords(record.entry) };
    case 'sessions':
      return { title: platformName(catalog, record.platformId), value: spanWords(record.span) };
    case 'readings':
      return { title: scoreName(catalog, record.scoreId), value: readingWords(record) };
    case 'notes':
      return { title: 'Note', value: noteWords(record) };
    case 'reviews':
      return { title: 'Decision of the week', value: record.decision };
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
  return [time, weekdayWords(weekdays), isOn ? '' : 'off'].filter((word) => word !== '').join(', ');
}

function weekdayWords(weekdays: readonly Weekday[]): string {
  return weekdays.map((weekday) => WEEKDAY_NAMES[weekday - 1]?.slice(0, 3) ?? '').join(' ');
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

function readingWords({ value, isApproximate, basis }: Reading): string {
  return `${isApproximate ? '~' : ''}${String(value)}${basis === 'restated' ? ', restated' : ''}`;
}

function eventWords({ from, to }: Event): string {
  return from === to ? from : `${from} to ${to}`;
}

function lookWords({ changes, lookedOn, claims }: Look): string {
  const signs =
    claims.length === 0
      ? 'no first sign'
      : claims.length === 1
        ? '1 first sign'
        : `${String(claims.length)} first signs`;
  const settled = OUTCOMES.flatMap(([verdict, word]) => {
    const count = claims.filter(({ outcome }) => outcome?.verdict === verdict).length;
    return count === 0 ? [] : [`${String(count)} ${word}`];
  });
  return [`${String(changes)} changes on ${lookedOn}: ${signs}`, ...settled].join(', ');
}

const OUTCOMES = [
  ['confirmed', 'confirmed'],
  ['not-confirmed', 'not confirmed'],
  ['not-testable', 'not testable'],
] as const;

function noteWords({ whatHappened, whatIThinkItDid }: Note): string {
  return [whatHappened, whatIThinkItDid].filter((text) => text !== '').join(' · ');
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** How the days and weeks are cut, and of everything else what is another in `beside`. */
export function settingsWords(settings: LedgerSettings, beside: LedgerSettings): string {
  const { dayStart, weekStart } = settings;
  const start = weekStart === null ? 'by the language' : `on ${WEEKDAY_NAMES[weekStart - 1] ?? ''}`;
  const others = otherSettings(beside);
  const different = otherSettings(settings).filter((words, index) => words !== others[index]);
  return [`day from ${dayStart}`, `week ${start}`, ...different].join(', ');
}

function otherSettings({ closeAfterDays, reminding, timing }: LedgerSettings): readonly string[] {
  const { mostADay, quiet, clients } = reminding;
  const { idleMinutes, ceilingMinutes } = timing;
  const hours = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} to ${to}`;
  const clientHours = clients.map((one) => `${weekdayWords(one.weekdays)} ${hours(one)}`).join(' and ');
  return [
    closeAfterDays === null ? 'days stay open' : `days close after ${String(closeAfterDays)}`,
    `at most ${String(mostADay)} reminders a day`,
    quiet === null ? 'no quiet hours' : `quiet hours ${hours(quiet)}`,
    clients.length === 0 ? 'no client hours' : `client hours ${clientHours}`,
    idleMinutes === null ? 'idle never' : `idle after ${String(idleMinutes)} min`,
    `timer forgotten after ${String(ceilingMinutes)} min`,
  ];
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
