import { inOrder } from '../../../shared/base/in-order';
import { findRecord } from '../../../shared/ledger/change';
import type { OpenEditor } from '../../lib/activity-editor';
import { useLedger, useWeekStart } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { ActivitySheet } from './activity-sheet';

/** Adds an activity or edits one, from wherever it was opened. */
export function ActivityPanel({ activityId, title, day, onClose }: OpenEditor) {
  const catalog = useLedger((state) => state.documents.catalog);
  const weekStart = useWeekStart();
  const activity = activityId === null ? null : findRecord(catalog, 'activities', activityId);

  if (activityId !== null && activity === null) {
    return (
      <Dialog look="side" title="This activity is not there any more" onClose={onClose}>
        <p>It was deleted, or adding it was undone, while it was open here. Nothing was changed by this panel.</p>
        <DialogButtons>
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        </DialogButtons>
      </Dialog>
    );
  }
  return (
    <ActivitySheet
      context={{ day, weekStart, activity }}
      typed={title === undefined ? {} : { title }}
      platforms={inOrder(catalog.platforms).filter(
        ({ id, archivedOn }) => archivedOn === null || day < archivedOn || id === activity?.platformId,
      )}
      pauses={catalog.pauses}
      onClose={onClose}
    />
  );
}
