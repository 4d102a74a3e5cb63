import { useRef, useState } from 'react';
import { isSameCell, only, stillIn, type Cell, type Selection } from './budget-moves';

/** Which cells are selected, and the focus that goes with them. */
export function useBudgetSelection(rows: number) {
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<Selection>(() => only({ row: 0, column: 0 }));
  // Moving the focus from here is not the same as a screen reader that puts it somewhere.
  const isMoving = useRef(false);
  const selection = stillIn(rows, chosen);

  function focus(cell: Cell): void {
    isMoving.current = true;
    elementOf(grid.current, cell)?.focus();
    isMoving.current = false;
  }

  function select(next: Selection): void {
    setChosen(next);
    focus(next.lead);
  }

  /** A screen reader, or a finger, puts the focus on a cell without a key. */
  function follow({ target }: { readonly target: EventTarget }): void {
    const cell = isMoving.current || isField(target) ? null : cellAt(target);
    if (cell !== null && !isSameCell(cell, selection.lead)) select(only(cell));
  }

  return { grid, selection, select, focus, follow };
}

/** Whether it is the field in which a cell is edited. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

export function cellAt(target: EventTarget): Cell | null {
  const element = elementAt(target);
  return element === null ? null : { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
}

export function elementAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
}

export function elementOf(grid: HTMLElement | null, { row, column }: Cell): HTMLElement | null {
  return grid?.querySelector(`[data-row="${String(row)}"][data-column="${String(column)}"]`) ?? null;
}
