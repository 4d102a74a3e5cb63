import { useRef } from 'react';
import { inOrder } from '../../../shared/base/in-order';
import { findRecord } from '../../../shared/ledger/change';
import type { PageCommand } from '../../../shared/ledger/command';
import type { OpenEditor } from '../../lib/activity-editor';
import { useLedger, useStores } from '../../stores/stores-context';
import { ActivityDialog } from './activity-dialog';
import { editCommand } from './activity-draft';

/** Adds an activity or edits one, from wherever it was opened. */
export function ActivityPanel({ activityId, day, onClose }: OpenEditor) {
  const stores = useStores();
  const catalog = useLedger((state) => state.documents.catalog);
  const isSaving = useRef(false);
  const activity = activityId === null ? null : findRecord(catalog, 'activities', activityId);

  /** Closes when it is done. Enter pressed twice is one activity, not two. */
  async function save(command: PageCommand | null): Promise<string | null> {
    if (isSaving.current) return null;
    isSaving.current = true;
    const refusal = command === null ? null : await stores.attempt(command);
    isSaving.current = false;
    if (refusal === null) onClose();
    return refusal;
  }

  return (
    <ActivityDialog
      platforms={inOrder(catalog.platforms).filter(
        ({ id, archivedOn }) => archivedOn === null || day < archivedOn || id === activity?.platformId,
      )}
      activity={activity}
      day={day}
      onSave={(read) =>
        save(activity === null ? { type: 'activity.add', id: stores.newId(), ...read } : editCommand(activity, read))
      }
      onArchive={() => {
        if (activity !== null) void stores.carryOut({ type: 'activity.archive', id: activity.id, on: day });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
