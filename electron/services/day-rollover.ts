import type { Day } from '../../shared/base/day';
import type { Clock, Timers } from './ports';

const HALF_A_MINUTE = 30_000;

export type RolledOver = { readonly today: Day; readonly zone: string };

/**
 * Says so when a new day has begun or the computer is in another zone. It looks at the clock again and again instead of
 * sleeping until the next day: a timer does not run while the computer sleeps, and clocks are set.
 */
export function watchDay(
  parts: { readonly clock: Clock; readonly timers: Timers; readonly today: () => Day },
  onRollover: (now: RolledOver) => void,
): () => void {
  let last: RolledOver = { today: parts.today(), zone: parts.clock.zone() };
  return parts.timers.every(HALF_A_MINUTE, () => {
    const now = { today: parts.today(), zone: parts.clock.zone() };
    if (now.today === last.today && now.zone === last.zone) return;
    last = now;
    onRollover(now);
  });
}
