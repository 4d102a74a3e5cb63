import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import type { Stores } from '../stores/create-stores';

/** What a reminder is about: the page of its day, and the item or the score there. */
export type Wanted = { readonly day: Day | null; readonly activityId: Id | null; readonly scoreId: Id | null };

/** Goes where a reminder points, whether it was clicked here or outside of the window. */
export function openWanted({ app, place, wishes }: Stores, { day, activityId, scoreId }: Wanted): void {
  const today = app.store.getState().hello?.today ?? null;
  const on = day ?? today;
  place.goTo({ page: 'today', day: on === today ? null : on });
  if (on === null) return;
  if (scoreId !== null) wishes.make({ kind: 'log', scoreId, day: on, typed: '' });
  if (activityId !== null) wishes.make({ kind: 'item', activityId, day: on });
}
