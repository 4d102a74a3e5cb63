import type { Month } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import {
  enteredDays,
  packedActivity,
  unpackedActivity,
  type PackedActivity,
} from '../../shared/insights/activity-input';
import { activityMonths, type ActivityMonth } from '../../shared/insights/habit-months';
import type { InsightActivity } from '../../shared/insights/insight-input';
import type { HistoryView } from './history';
import type { Timers } from './ports';

/**
 * What takes long to reckon from a history, one activity in a turn so that nobody waits for all of them, and kept until
 * the history is another one.
 */
export type Reckoned = {
  readonly activities: (view: HistoryView) => Promise<readonly PackedActivity[]>;
  /** As the insights take them, which is too large to be kept. */
  readonly unpacked: (view: HistoryView) => Promise<readonly InsightActivity[]>;
  readonly habits: (view: HistoryView) => Promise<ReadonlyMap<Id, ReadonlyMap<Month, ActivityMonth>>>;
};

export function createReckoned({ breathe }: Pick<Timers, 'breathe'>): Reckoned {
  const activities = kept(async (view) => {
    const scene = { months: view.months, pauses: view.catalog.pauses, today: view.today };
    const entered = enteredDays(scene);
    return eachInTurn(view.catalog.activities, breathe, (activity) => packedActivity(activity, entered, scene));
  });
  return {
    activities,
    unpacked: async (view) => eachInTurn(await activities(view), breathe, unpackedActivity),
    habits: kept(async (view) => {
      const scene = { months: view.months, pauses: view.catalog.pauses, today: view.today };
      return new Map(
        await eachInTurn(
          view.catalog.activities,
          breathe,
          (activity) => [activity.id, activityMonths(activity, scene)] as const,
        ),
      );
    }),
  };
}

/** Of two that ask at the same time both have the one answer. */
function kept<T>(reckon: (view: HistoryView) => Promise<T>): (view: HistoryView) => Promise<T> {
  let last: { readonly version: number; readonly result: Promise<T> } | null = null;
  return (view) => {
    if (last?.version === view.version) return last.result;
    const result = reckon(view);
    last = { version: view.version, result };
    return result;
  };
}

async function eachInTurn<Activity, T>(
  activities: readonly Activity[],
  breathe: () => Promise<void>,
  reckon: (activity: Activity) => T,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (const activity of activities) {
    found.push(reckon(activity));
    await breathe();
  }
  return found;
}
