import { parseId, type Id } from '../../../../shared/base/id';

/**
 * Rows and cells are found by their place in the page: which one has the focus is what the browser knows anyway.
 * A row has `data-activity-id`, each of its cells `data-cell`.
 */

/** The cells of a row from left to right. */
export const CELLS = ['title', 'schedule', 'target', 'minutes', 'strength', 'since', 'menu'] as const;
export type CellName = (typeof CELLS)[number];

export type CellPlace = { readonly activityId: Id; readonly cell: CellName };

/** The cell that an element is in, or null. */
export function placeOf(element: Element | null): CellPlace | null {
  const row = element?.closest<HTMLElement>('[data-activity-id]') ?? null;
  const activityId = row === null ? null : idOf(row);
  const name = element?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const cell = CELLS.find((one) => one === name) ?? 'title';
  return activityId === null ? null : { activityId, cell };
}

export function focusedPlace(): CellPlace | null {
  return placeOf(document.activeElement);
}

/** Gives a cell the focus: what can be done in it, or the cell itself. */
export function focusCell({ activityId, cell }: CellPlace): void {
  const row = rowElements().find((one) => idOf(one) === activityId);
  const element = row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
  (element?.querySelector<HTMLElement>('button, input') ?? element)?.focus();
}

/** The same cell of the next row or the one before; the first row when none has the focus. */
export function focusRow(direction: 'next' | 'before'): void {
  const present = focusedPlace();
  const ids = rowIds();
  const index = present === null ? -1 : ids.indexOf(present.activityId);
  const target = index === -1 ? ids[0] : ids[clamped(index + (direction === 'next' ? 1 : -1), ids.length)];
  if (target !== undefined) focusCell({ activityId: target, cell: present?.cell ?? 'title' });
}

/** Another cell of the same row; negative goes left. */
export function focusBeside({ activityId, cell }: CellPlace, step: number): void {
  const next = CELLS[clamped(CELLS.indexOf(cell) + step, CELLS.length)];
  if (next !== undefined) focusCell({ activityId, cell: next });
}

/**
 * Remembers the rows beside this one; the returned function gives one of them the focus if the row has left meanwhile
 * and took the focus with it, so that somebody at the keyboard is not thrown back to the top of the page.
 */
export function keepRowPlace(activityId: Id): () => void {
  const ids = rowIds();
  const index = ids.indexOf(activityId);
  const beside = [ids[index + 1], ids[index - 1]];
  return () => {
    if (rowIds().includes(activityId) || !isFocusLost()) return;
    const target = index === -1 ? undefined : beside.find((id) => id !== undefined && rowIds().includes(id));
    if (target === undefined) focusElsewhere();
    else focusCell({ activityId: target, cell: 'title' });
  };
}

/** Where somebody goes on when the last row of the plan or one of the archived ones has gone. */
function focusElsewhere(): void {
  const fold = document.querySelector<HTMLElement>('[data-archived-fold]');
  (fold ?? document.querySelector<HTMLElement>('[data-add-activity]'))?.focus();
}

/** It is on nothing but the page, or in a menu or dialog that is just going away. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement.matches('body, main')) return true;
  return activeElement.closest('[role="menu"], [role="dialog"]') !== null;
}

function rowIds(): readonly Id[] {
  return rowElements().flatMap((row) => idOf(row) ?? []);
}

function idOf(row: HTMLElement): Id | null {
  return parseId(row.dataset['activityId'] ?? '');
}

function rowElements(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-activity-id]')];
}

function clamped(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
