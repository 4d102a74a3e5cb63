import { useRef, type KeyboardEvent } from 'react';
import { isField } from './budget-focus';
import {
  cellAfterKey,
  cellAfterTab,
  extendedTo,
  isSameCell,
  only,
  wholeSide,
  type Cell,
  type Selection,
} from './budget-moves';

type Parts = {
  readonly selection: Selection;
  readonly rows: number;
  readonly onSelect: (selection: Selection) => void;
  /** Edits the cell, or replaces what is in it by a character. */
  readonly onOpen: (cell: Cell, character?: string) => void;
  readonly onEmpty: () => void;
};

type Action = () => void;

/** Also what no number of minutes begins with: it is shown with what is wrong. Other keys are left to the page. */
const REPLACING = /^[\p{L}\p{N}.+−-]$/u;

/** What keys do while no cell is edited. */
export function useBudgetKeys({ selection, rows, onSelect, onOpen, onEmpty }: Parts) {
  // Where Escape was pressed: Tab then leaves the grid instead of going to the next cell.
  const leavingFrom = useRef<Cell | null>(null);
  const { lead } = selection;

  function stepOut(): void {
    if (isSameCell(selection.anchor, lead)) leavingFrom.current = lead;
    else onSelect(only(lead));
  }

  function goByTab(event: KeyboardEvent): void {
    const isLeaving = leavingFrom.current !== null && isSameCell(leavingFrom.current, lead);
    const next = isLeaving ? null : cellAfterTab(lead, rows, event.shiftKey);
    leavingFrom.current = null;
    if (next === null) return;
    event.preventDefault();
    onSelect(only(next));
  }

  const open = () => onOpen(lead);
  const actions: Readonly<Record<string, Action>> = {
    Enter: open,
    F2: open,
    Delete: onEmpty,
    Backspace: onEmpty,
    Escape: stepOut,
  };

  /** Undefined for a key that is left to the page. */
  function actionOf(event: KeyboardEvent): Action | undefined {
    const { key } = event;
    const next = cellAfterKey(event, lead, rows);
    if (next !== null) return () => onSelect(event.shiftKey ? extendedTo(selection, next) : only(next));
    if (event.ctrlKey || event.metaKey) return key === 'a' ? () => onSelect(wholeSide(selection, rows)) : undefined;
    return REPLACING.test(key) ? () => onOpen(lead, key) : actions[key];
  }

  return (event: KeyboardEvent): void => {
    if (isField(event.target) || event.altKey || event.key === 'Shift') return;
    if (event.key === 'Tab') return goByTab(event);
    const action = actionOf(event);
    leavingFrom.current = null;
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
}
