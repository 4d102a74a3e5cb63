import type { Month } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { enteredDays, packedActivity, type PackedActivity } from '../../shared/insights/activity-input';
import { activityMonths, type ActivityMonth } from '../../shared/insights/habit-months';
import type { HistoryView } from './history';
import type { Timers } from './ports';

/**
 * What takes long to reckon from a history, one activity in a turn so that nobody waits for all of them, and kept until
 * the history is another one.
 */
export type Reckoned = {
  readonly activities: (view: HistoryView) => Promise<readonly PackedActivity[]>;
  readonly habits: (view: HistoryView) => Promise<ReadonlyMap<Id, ReadonlyMap<Month, ActivityMonth>>>;
};

export function createReckoned({ breathe }: Pick<Timers, 'breathe'>): Reckoned {
  return {
    activities: kept(async (view) => {
      const scene = { months: view.months, pauses: view.catalog.pauses, today: view.today };
      const entered = enteredDays(scene);
      return eachInTurn(view, breathe, (activity) => packedActivity(activity, entered, scene));
    }),
    habits: kept(async (view) => {
      const scene = { months: view.months, pauses: view.catalog.pauses, today: view.today };
      return new Map(
        await eachInTurn(view, breathe, (activity) => [activity.id, activityMonths(activity, scene)] as const),
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

async function eachInTurn<T>(
  { catalog }: HistoryView,
  breathe: () => Promise<void>,
  reckon: (activity: HistoryView['catalog']['activities'][number]) => T,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (const activity of catalog.activities) {
    found.push(reckon(activity));
    await breathe();
  }
  return found;
}
