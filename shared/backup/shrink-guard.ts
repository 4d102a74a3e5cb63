import { totalOf, type Counts } from './backup-file';

/** Whether what is there now is so much less than what was that something may have gone wrong: under half, or nothing. */
export function hasShrunk(before: Counts, now: Counts): boolean {
  return totalOf(before) > 0 && totalOf(now) * 2 < totalOf(before);
}
