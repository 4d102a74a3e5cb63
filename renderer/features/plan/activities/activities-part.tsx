import { useState } from 'react';
import type { Id } from '../../../../shared/base/id';
import { ADHERENCE_DAYS } from '../../../../shared/checklist/habit';
import type { ActivityEditor } from '../../../lib/activity-editor';
import { useShortcuts } from '../../../lib/use-shortcuts';
import { useFormat, useHabits, useLedger, useStores, useToday } from '../../../stores/stores-context';
import { useChangeLock } from '../../../ui/change-lock';
import { ActivitiesArchived } from './activities-archived';
import { ActivitiesEmpty } from './activities-empty';
import { ActivitiesHeader } from './activities-header';
import styles from './activities-part.module.css';
import { ActivitiesTable } from './activities-table';
import { activitiesView, overallOf, rowsOf } from './activities-view';
import { focusCell, focusedPlace, focusRow } from './activity-focus';
import { RemovalDialog } from './removal-dialog';
import { useActivityActions } from './activities-actions';
import { useRemoval } from './removal-state';

type ActivitiesPartProps = { readonly editor: ActivityEditor };

/** Everything that is done again and again, by platform: typed into, put in order, archived, deleted. */
export function ActivitiesPart({ editor }: ActivitiesPartProps) {
  const stores = useStores();
  const today = useToday();
  const { number } = useFormat();
  const catalog = useLedger((state) => state.documents.catalog);
  const history = useLedger((state) => state.history);
  const habits = useHabits((state) => state.habits);
  const [edited, setEdited] = useState<{ readonly activityId: Id | null } | null>(null);
  const lock = useChangeLock();
  const { removal, ask, close } = useRemoval();
  const view = activitiesView(catalog, today);
  const rows = rowsOf(view.groups);
  const known = rows.flatMap(({ activity }) => habits.get(activity.id) ?? []);

  const open = (activityId: Id | null) => {
    if (lock !== null) return lock.onRefused();
    setEdited({ activityId });
  };
  const { said, actions } = useActivityActions(view.groups, { onOpen: ({ id }) => open(id), onRemove: ask });
  useShortcuts({
    'item-add': () => {
      open(null);
    },
    'item-edit': () => {
      const place = focusedPlace();
      if (place !== null) open(place.activityId);
    },
    'item-next': () => {
      focusRow('next');
    },
    'item-before': () => {
      focusRow('before');
    },
  });

  return (
    <div className={styles['part']}>
      <ActivitiesHeader
        overall={known.length === 0 ? null : overallOf(known)}
        history={history}
        actions={{
          onUndo: () => void stores.undo(),
          onRedo: () => void stores.redo(),
          onAdd: () => {
            open(null);
          },
        }}
      />
      {rows.length === 0 ? (
        <ActivitiesEmpty hasArchived={view.archived.length > 0} onAdd={() => open(null)} />
      ) : (
        <>
          <ActivitiesTable groups={view.groups} habits={habits} today={today} actions={actions} />
          <p className={styles['keys']}>
            Click a cell, or press Enter in it, to change it. Arrows go from cell to cell, Alt+↑ and Alt+↓ move a row, E
            opens all of it. Bars are the strength at the end of the last weeks; days are those of the last{' '}
            {number(ADHERENCE_DAYS)} that were due.
          </p>
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <ActivitiesArchived
        activities={view.archived}
        onBringBack={({ id }) => {
          void stores.carryOut({ type: 'activity.bring-back', id });
          requestAnimationFrame(() => {
            focusCell({ activityId: id, cell: 'title' });
          });
        }}
        onRemove={ask}
      />
      {edited !== null && editor({ ...edited, day: today, onClose: () => setEdited(null) })}
      {removal !== null && (
        <RemovalDialog
          title={removal.activity.title}
          contents={removal.contents}
          onArchive={
            view.archived.includes(removal.activity)
              ? null
              : () => {
                  close();
                  actions.onArchive(removal.activity);
                }
          }
          onRemove={() => stores.removeActivity(removal.activity.id)}
          onClose={close}
        />
      )}
    </div>
  );
}
