import { addDays, monthOf, weekdayOf, type Day } from '../base/day';
import type { BackupReason } from './backup-file';

/** What has to be known of a backup to decide whether it stays. */
export type KeptBackup = {
  readonly key: string;
  /** The day on which it was made. */
  readonly day: Day;
  readonly madeAt: string;
  readonly reason: BackupReason;
  readonly isGood: boolean;
  readonly isShrunk: boolean;
  readonly records: number;
};

export const KEPT = { days: 7, weeks: 4, months: 12 } as const;
/** A copy made before the format changed stays until the new one has proved itself. */
const DAYS_BEFORE_UPDATE = 90;
/** So does what somebody made by hand, and what was made before much was replaced, imported or deleted at once. */
const DAYS_OF_PURPOSE = 30;

/**
 * The keys of the backups that may go. Of each of the last seven days, four weeks and twelve months that have one, the
 * newest good one stays. Never among them: one that is not good (nobody knows what else holds what it holds), one
 * dated after `today` (a clock was wrong), the newest good one, and one with more records in it than every good one
 * that stays. While the newest one has shrunk, nothing goes at all.
 */
export function expiredBackups(backups: readonly KeptBackup[], today: Day): readonly string[] {
  const good = backups
    .filter(({ isGood, day }) => isGood && day <= today)
    .toSorted((one, other) => (orderOf(one) > orderOf(other) ? -1 : 1));
  if (good[0] === undefined || good[0].isShrunk) return [];
  const staying = new Set([
    good[0],
    ...newestOfEach(good, ({ day }) => day, KEPT.days),
    ...newestOfEach(good, ({ day }) => addDays(day, 1 - weekdayOf(day)), KEPT.weeks),
    ...newestOfEach(good, ({ day }) => monthOf(day), KEPT.months),
    ...good.filter((backup) => isOfLateUse(backup, today)),
  ]);
  const mostStaying = Math.max(...[...staying].map(({ records }) => records));
  return good.filter((backup) => !staying.has(backup) && backup.records <= mostStaying).map(({ key }) => key);
}

/** Of two of one moment the same one counts as the newer, in whatever order they are given. */
function orderOf({ madeAt, key }: KeptBackup): string {
  return `${madeAt} ${key}`;
}

function newestOfEach(
  newestFirst: readonly KeptBackup[],
  slotOf: (backup: KeptBackup) => string,
  count: number,
): readonly KeptBackup[] {
  const bySlot = new Map<string, KeptBackup>();
  for (const backup of newestFirst) if (!bySlot.has(slotOf(backup))) bySlot.set(slotOf(backup), backup);
  return [...bySlot.values()].slice(0, count);
}

function isOfLateUse({ reason, day }: KeptBackup, today: Day): boolean {
  if (reason === 'before-update') return day > addDays(today, -DAYS_BEFORE_UPDATE);
  return reason !== 'daily' && day > addDays(today, -DAYS_OF_PURPOSE);
}
