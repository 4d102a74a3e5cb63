import { doneEntry } from '../../../shared/checklist/entered';
import { useMemo } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import type { Entry } from '../../../shared/checklist/check';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import type { Stores } from '../../stores/create-stores';
import { useStores } from '../../stores/stores-context';
import type { ItemActions } from './checklist-row';
import { keepFocusPlace } from './item-focus';
import type { OpenDialog } from './today-dialogs';

/** What opens over the page; both are the same functions for as long as it is there. */
type Openers = {
  readonly openDialog: (dialog: OpenDialog) => void;
  readonly openEditor: (edited: { readonly activityId: Id }) => void;
};

/**
 * What a click or a key does to an item of `day`. The same functions until another day is shown: a row that did not
 * change is then not drawn again, and in a plan of sixty activities that is what a tick would wait for.
 */
export function useItemActions(day: Day, { openDialog, openEditor }: Openers): ItemActions {
  const stores = useStores();
  return useMemo(
    () => ({
      ...entering(stores, day),
      onSkip: (item) => {
        openDialog({ kind: 'skip', item });
      },
      onEdit: ({ activity }) => {
        openEditor({ activityId: activity.id });
      },
    }),
    [stores, day, openDialog, openEditor],
  );
}

function entering(stores: Stores, day: Day): Pick<ItemActions, 'onToggle' | 'onAmount' | 'onClear'> {
  function set(item: ChecklistItem, entry: Entry): void {
    const restoreFocus = keepFocusPlace(item.activity.id);
    void stores.carryOut({ type: 'check.set', activityId: item.activity.id, day, entry });
    requestAnimationFrame(restoreFocus);
  }

  function clear(item: ChecklistItem): void {
    const restoreFocus = keepFocusPlace(item.activity.id);
    void stores.carryOut({ type: 'check.clear', activityId: item.activity.id, day });
    requestAnimationFrame(restoreFocus);
  }

  return {
    onToggle: (item) => {
      if (item.state === 'done') clear(item);
      else set(item, doneEntry(item));
    },
    onAmount: (item, amount) => {
      set(item, { kind: 'amount', amount });
    },
    onClear: clear,
  };
}
