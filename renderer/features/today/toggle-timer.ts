import type { Id } from '../../../shared/base/id';
import type { Stores } from '../../stores/create-stores';

/** What the key does: the timer on this platform starts, or stops where it runs on it; without one any timer stops. */
export function toggleTimer(stores: Stores, platformId: Id | null): void {
  const { timer } = stores.timer.store.getState();
  const isItsOwn = platformId === null || timer?.platformId === platformId;
  if (timer !== null && (isItsOwn || timer.frozen !== null)) void stores.stopTimer();
  else if (platformId !== null) void stores.startTimer(platformId);
}
