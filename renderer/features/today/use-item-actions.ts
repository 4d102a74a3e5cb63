import type { Day } from '../../../shared/base/day';
import type { Entry } from '../../../shared/checklist/check';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { useStores } from '../../stores/stores-context';
import type { ItemActions } from './checklist-row';
import { keepFocusPlace } from './item-focus';
import { doneEntry } from './today-view';

type Openers = Pick<ItemActions, 'onSkip' | 'onEdit'>;

/** What a click or a key does to an item of `day`. */
export function useItemActions(day: Day, openers: Openers): ItemActions {
  const stores = useStores();

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
    ...openers,
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
