import { totalOf, type BackupReason } from '../../../shared/backup/backup-file';
import { clockTime } from '../../../shared/base/clock-time';
import { addDays, type Day } from '../../../shared/base/day';
import { dayOf } from '../../../shared/base/day-of';
import type { Instant } from '../../../shared/base/instant';
import type { Format } from '../../lib/format';
import type { BackupEntry } from '../../stores/safekeeping-store';

/** What dates and numbers are written with. */
export type Manner = { readonly format: Format; readonly today: Day; readonly zone: string };

const MIDNIGHT = clockTime('00:00');

/** `today 14:02`, `yesterday 9:10`, `16 Nov 2011, 8:42`. */
export function momentWords(instant: Instant, { format, today, zone }: Manner): string {
  const on = dayOf(instant, zone, MIDNIGHT);
  if (on === today) return `today ${format.time(instant, zone)}`;
  if (on === addDays(today, -1)) return `yesterday ${format.time(instant, zone)}`;
  return format.moment(instant, zone);
}

/** `1 Oct 2026 – 23 Nov 2026`; null when nothing has a day. */
export function rangeWords(firstDay: Day | null, lastDay: Day | null, { format }: Manner): string | null {
  if (firstDay === null || lastDay === null) return null;
  return firstDay === lastDay ? format.day(firstDay) : `${format.day(firstDay)} – ${format.day(lastDay)}`;
}

export function recordsWords(count: number, { format }: Manner): string {
  return `${format.number(count)} ${count === 1 ? 'record' : 'records'}`;
}

const REASONS: Readonly<Record<BackupReason, string>> = {
  daily: 'made by itself',
  'by-hand': 'made by hand',
  'before-restore': 'before a restore',
  'before-import': 'before an import',
  'before-update': 'before a change of format',
  'before-delete': 'before something was deleted for good',
};

const STATES: Readonly<Record<BackupEntry['state'], string>> = {
  verified: 'verified',
  unknown: 'not checked yet',
  damaged: 'damaged',
  newer: 'of a newer Rapport',
};

export function stateWords(state: BackupEntry['state']): string {
  return STATES[state];
}

/** What a backup is called in a sentence and on its buttons. */
export function backupName({ header, name }: BackupEntry, manner: Manner): string {
  return header === null ? name : momentWords(header.madeAt, manner);
}

/** Why it was made, what it holds and how large it is. */
export function backupDetails({ header, bytes }: BackupEntry, manner: Manner): string {
  const size = manner.format.size(bytes);
  if (header === null) return `its beginning cannot be read · ${size}`;
  const { reason, firstDay, lastDay, counts, isShrunk } = header;
  const parts = [REASONS[reason], rangeWords(firstDay, lastDay, manner), recordsWords(totalOf(counts), manner), size];
  return [...parts, isShrunk ? 'much smaller than the one before' : null].filter((part) => part !== null).join(' · ');
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['platforms', 'Platforms'],
  ['activities', 'Activities'],
  ['pauses', 'Pauses'],
  ['budgets', 'Time budgets'],
  ['scores', 'Scores'],
  ['reminders', 'Reminders'],
  ['events', 'Events'],
  ['looks', 'What was found'],
  ['checks', 'Checks'],
  ['sessions', 'Sessions'],
  ['readings', 'Readings'],
  ['notes', 'Notes'],
  ['reviews', 'Decisions of weeks'],
  ['settings', 'Settings of the ledger'],
]);

/** A kind that this version does not know is called as it is in the file. */
export function kindWords(kind: string): string {
  return KINDS.get(kind) ?? kind;
}
