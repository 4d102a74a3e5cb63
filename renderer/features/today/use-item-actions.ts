import { doneEntry } from '../../../shared/checklist/entered';
import { useMemo } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import type { Entry } from '../../../shared/checklist/check';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import type { Stores } from '../../stores/create-stores';
import { useStores } from '../../stores/stores-context';
import type { ItemActions } from './checklist-row';
import type { OpenDialog } from './today-dialogs';

/** What the page does itself; the same functions for as long as it is there. */
type OfPage = {
  readonly openDialog: (dialog: OpenDialog) => void;
  readonly openEditor: (edited: { readonly activityId: Id }) => void;
  /** Told before something is entered of an item, which may leave its place. */
  readonly keepFocus: (activityId: Id) => void;
};

/**
 * What a click or a key does to an item of `day`. The same functions until another day is shown: a row that did not
 * change is then not drawn again, and in a plan of sixty activities that is what a tick would wait for.
 */
export function useItemActions(day: Day, { openDialog, openEditor, keepFocus }: OfPage): ItemActions {
  const stores = useStores();
  return useMemo(
    () => ({
      ...entering(stores, day, keepFocus),
      onSkip: (item) => {
        openDialog({ kind: 'skip', item });
      },
      onEdit: ({ activity }) => {
        openEditor({ activityId: activity.id });
      },
    }),
    [stores, day, openDialog, openEditor, keepFocus],
  );
}

type Entering = Pick<ItemActions, 'onToggle' | 'onAmount' | 'onClear'>;

function entering(stores: Stores, day: Day, keepFocus: OfPage['keepFocus']): Entering {
  function set({ activity }: ChecklistItem, entry: Entry): void {
    keepFocus(activity.id);
    void stores.carryOut({ type: 'check.set', activityId: activity.id, day, entry });
  }

  function clear({ activity }: ChecklistItem): void {
    keepFocus(activity.id);
    void stores.carryOut({ type: 'check.clear', activityId: activity.id, day });
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
