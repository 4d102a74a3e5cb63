import { useState } from 'react';
import type { Id } from '../../../../shared/base/id';
import type { Activity } from '../../../../shared/checklist/activity';
import { useFormat, useLedger, useStores, useToday, useWeekStart } from '../../../stores/stores-context';
import { edgeWords, moveTo, placeBeside, type RowPlace } from './activities-order';
import type { ActivityGroup } from './activities-view';
import { editOf } from './activity-edits';
import { focusCell, focusedPlace, keepRowPlace } from './activity-focus';
import type { RowActions } from './activity-row';

type Openers = Pick<RowActions, 'onOpen' | 'onRemove'>;

export type ActivityActions = RowActions & { readonly onDrop: (id: Id, place: RowPlace) => void };

/** What a click or a key does to a row; `said` is for those who hear where it went. */
export function useActivityActions(
  groups: readonly ActivityGroup[],
  openers: Openers,
): { readonly said: string; readonly actions: ActivityActions } {
  const stores = useStores();
  const today = useToday();
  const weekStart = useWeekStart();
  const { number } = useFormat();
  const activities = useLedger((state) => state.documents.catalog.activities);
  const [said, setSaid] = useState('');

  /** A row that is moved is drawn anew on another platform, so the focus is given back to it. */
  function move(id: Id, place: RowPlace, how: 'aloud' | 'quietly'): void {
    const moved = moveTo({ activities, groups, number }, id, place);
    if (moved === null) return;
    const cell = focusedPlace()?.cell ?? 'title';
    setSaid(moved.words);
    void stores.carryOut(moved.command, how);
    requestAnimationFrame(() => {
      focusCell({ activityId: id, cell });
    });
  }

  return {
    said,
    actions: {
      ...openers,
      onType: (row, typed) => {
        const edit = editOf(row, typed, { today, weekStart });
        if (edit.kind === 'problem') return edit.text;
        if (edit.kind === 'command') void stores.carryOut(edit.command);
        return null;
      },
      onMove: (id, step) => {
        const place = placeBeside(groups, id, step);
        if (place === null) return setSaid(edgeWords(groups, id, step));
        // Where it went is said already, and the keys that sent it there bring it back.
        move(id, place, 'quietly');
      },
      onDrop: (id, place) => {
        move(id, place, 'aloud');
      },
      onArchive: ({ id }: Activity) => {
        const restoreFocus = keepRowPlace(id);
        void stores.carryOut({ type: 'activity.archive', id, on: today });
        requestAnimationFrame(() => requestAnimationFrame(restoreFocus));
      },
    },
  };
}
