import { amountIn } from '../../../shared/checklist/entered';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { MOST_OF_A_TARGET } from '../../../shared/checklist/target';
import { useShortcuts, type ShortcutHandlers } from '../../lib/use-shortcuts';
import { useChangeLock } from '../../ui/change-lock';
import type { ItemActions } from './checklist-row';
import { focusedItemId, focusItem } from './item-focus';

type TodayShortcuts = {
  /** As they are at that moment. */
  readonly items: () => readonly ChecklistItem[];
  readonly isReadOnly: boolean;
  readonly actions: ItemActions;
  readonly onDay: (step: -1 | 1 | 'today') => void;
  readonly open: {
    readonly addActivity: () => void;
    readonly addTime: () => void;
    /** On the platform of the item that has the focus; null where none has, or it is on none. */
    readonly timer: (item: ChecklistItem | null) => void;
    readonly log: () => void;
    readonly fit: () => void;
    readonly close: () => void;
  };
};

/** The keys of the page; those for an item act on the one that has the focus. */
export function useTodayShortcuts({ items, isReadOnly, actions, onDay, open }: TodayShortcuts): void {
  const lock = useChangeLock();
  const focusedItem = () => {
    const id = focusedItemId();
    return items().find(({ activity }) => activity.id === id) ?? null;
  };
  const withItem = (act: (item: ChecklistItem) => void) => () => {
    const item = focusedItem();
    if (item !== null) act(item);
  };
  const changeAmount = (by: 1 | -1) =>
    withItem((item) => {
      const next = amountIn(item) + by;
      if (item.plan.target.kind !== 'tick' && next >= 0 && next <= MOST_OF_A_TARGET) actions.onAmount(item, next);
    });
  const always: ShortcutHandlers = {
    'day-before': () => {
      onDay(-1);
    },
    'day-after': () => {
      onDay(1);
    },
    'day-today': () => {
      onDay('today');
    },
    'item-next': () => {
      focusItem('next');
    },
    'item-before': () => {
      focusItem('before');
    },
    'item-edit': withItem(actions.onEdit),
    'item-add': open.addActivity,
    'write-note': focusNote,
  };
  const whenWritable: ShortcutHandlers = {
    'item-more': changeAmount(1),
    'item-less': changeAmount(-1),
    'item-skip': withItem(actions.onSkip),
    'add-time': open.addTime,
    timer: () => {
      open.timer(focusedItem());
    },
    'log-reading': open.log,
    'ten-minutes': open.fit,
    'close-day': open.close,
  };
  const handlers = isReadOnly ? always : { ...always, ...whenWritable };
  useShortcuts(lock === null ? handlers : { ...handlers, ...lockedKeys(lock.onRefused) });
}

const CHANGING = [
  'item-edit',
  'item-add',
  'item-more',
  'item-less',
  'item-skip',
  'add-time',
  'timer',
  'log-reading',
  'close-day',
] as const satisfies readonly (keyof ShortcutHandlers)[];

function lockedKeys(onRefused: () => void): ShortcutHandlers {
  return Object.fromEntries(CHANGING.map((id) => [id, onRefused]));
}

function focusNote(): void {
  document.querySelector<HTMLElement>('[aria-label="Note"] textarea')?.focus();
}
