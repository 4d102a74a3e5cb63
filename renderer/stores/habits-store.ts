import { createStore } from 'zustand/vanilla';
import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import type { ActivityHabit } from '../../shared/checklist/habit';
import type { Change } from '../../shared/ledger/change';
import type { Bridge } from '../lib/bridge';

/** How well each activity is kept up as of a day; `until` is null before the first answer. */
export type HabitsState = { readonly until: Day | null; readonly habits: ReadonlyMap<Id, ActivityHabit> };

export function createHabitsStore(bridge: Bridge) {
  const store = createStore<HabitsState>(() => ({ until: null, habits: new Map() }));
  let wanted: Day | null = null;

  async function read(until: Day): Promise<void> {
    wanted = until;
    await ask(until, null);
  }

  /** The services answer in the order in which they look, so what arrives later is not older. */
  async function ask(until: Day, activityIds: readonly Id[] | null): Promise<void> {
    const answer = await bridge.request('habits/read', {
      until,
      activityIds: activityIds === null ? null : [...activityIds],
    });
    if (!answer.ok || wanted !== until) return;
    const read = answer.value.habits.map((habit) => [habit.activityId, habit] as const);
    const others = activityIds === null ? [] : store.getState().habits;
    store.setState({ until, habits: new Map([...others, ...read]) });
  }

  const stop = bridge.on('ledger/changed', ({ changes }) => {
    if (wanted === null) return;
    const activityIds = activitiesIn(changes);
    if (activityIds === null || activityIds.length > 0) void ask(wanted, activityIds);
  });

  return { store, read, dispose: stop };
}

/** The activities whose habit a change may have changed; null for all. */
function activitiesIn(changes: readonly Change[]): readonly Id[] | null {
  const ids = new Set<Id>();
  for (const change of changes) {
    if (change.collection === 'pauses' || change.collection === 'settings') return null;
    if (change.collection === 'activities') return null;
    if (change.collection !== 'checks') continue;
    const activityId = change.record?.activityId ?? (change.id.slice('yyyy-MM-dd '.length) as Id);
    ids.add(activityId);
  }
  return [...ids];
}
