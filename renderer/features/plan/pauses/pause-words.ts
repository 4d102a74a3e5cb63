import type { Day } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import type { Pause } from '../../../../shared/checklist/pause';
import type { Format } from '../../../lib/format';

export type PauseState = 'to come' | 'now' | 'over';

export function pauseState({ from, to }: Pick<Pause, 'from' | 'to'>, today: Day): PauseState {
  if (from > today) return 'to come';
  return to === null || to >= today ? 'now' : 'over';
}

/** Whether today can become its last day: it has begun, and would go on. */
export function canEndToday({ from, to }: Pick<Pause, 'from' | 'to'>, today: Day): boolean {
  return from <= today && (to === null || to > today);
}

/** `2 to 8 Nov 2026`, `30 Dec 2026 to 2 Jan 2027`, `from 20 Nov 2026 on`: each day as the language writes it. */
export function pauseSpanWords(
  { from, to }: Pick<Pause, 'from' | 'to'>,
  format: Pick<Format, 'day' | 'shortDay'>,
): string {
  if (to === null) return `from ${format.day(from)} on`;
  if (to === from) return format.day(from);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${format.day(from)} to ${format.day(to)}`;
  const short = format.shortDay(from);
  const [first = short] = short.split(' ');
  // The month is said once where it is the same and stands behind the day.
  const isOnce = from.slice(0, 7) === to.slice(0, 7) && /^\d/.test(first);
  return `${isOnce ? first : short} to ${format.day(to)}`;
}

/** `everything`, `X and LinkedIn`, `X, LinkedIn and Facebook` */
export function pausedThingsWords(
  { platformIds }: Pick<Pause, 'platformIds'>,
  platforms: readonly { readonly id: Id; readonly name: string }[],
): string {
  if (platformIds === null) return 'everything';
  const names = platforms.flatMap(({ id, name }) => (platformIds.includes(id) ? [name] : []));
  const last = names.at(-1) ?? 'a platform that is gone';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The newest first; of those that begin on the same day, the one that goes on longest. */
export function newestFirst(pauses: readonly Pause[]): readonly Pause[] {
  const end = ({ to }: Pause) => to ?? '9999-12-31';
  return pauses.toSorted(
    (one, other) =>
      other.from.localeCompare(one.from) || end(other).localeCompare(end(one)) || (one.id < other.id ? -1 : 1),
  );
}
