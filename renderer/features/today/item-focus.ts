import { focusMain } from '../../ui/main-focus';

/**
 * Rows are found by their place in the page: which one has the focus is what the browser knows anyway, so the page
 * keeps no second idea of a chosen item.
 */
const TICK = '[data-tick]';

/** The id of the item that has the focus, or null. */
export function focusedItemId(): string | null {
  return rowOf(document.activeElement)?.dataset['itemId'] ?? null;
}

/** False when it is not in sight: it may be in the fold. */
export function focusItemOf(id: string): boolean {
  const tick = tickOf(id);
  tick?.focus();
  return tick !== null;
}

/** Moves to the next item or the one before; to the first when none has the focus. */
export function focusItem(direction: 'next' | 'before'): void {
  const ticks = allTicks();
  const row = rowOf(document.activeElement);
  const index = row === null ? -1 : ticks.findIndex((tick) => row.contains(tick));
  const step = direction === 'next' ? 1 : -1;
  const target = index === -1 ? ticks[0] : ticks[Math.min(Math.max(index + step, 0), ticks.length - 1)];
  target?.focus();
}

/**
 * Remembers which item comes after this one; the returned function gives it the focus if the item has left its place
 * meanwhile and took the focus with it, so that somebody at the keyboard is not thrown back to the top of the page. After
 * the last one that was open it is the page itself.
 */
export function keepFocusPlace(itemId: string): () => void {
  const rows = allTicks().map(rowOf);
  const index = rows.findIndex((row) => row?.dataset['itemId'] === itemId);
  const [next, before] = [rows[index + 1], rows[index - 1]].map((row) => row?.dataset['itemId']);
  return () => {
    if (index === -1 || rows[index]?.isConnected === true || !isFocusLost()) return;
    const target = [next, before].map((id) => tickOf(id)).find((tick) => tick !== null);
    if (target === undefined) focusMain();
    else target.focus();
  };
}

/** It is on nothing but the page, or in a menu that is just going away. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement.matches('body, main')) return true;
  return activeElement.closest('[role="menu"]') !== null;
}

function tickOf(id: string | undefined): HTMLElement | null {
  return id === undefined ? null : document.querySelector<HTMLElement>(`[data-item-id="${CSS.escape(id)}"] ${TICK}`);
}

function allTicks(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(TICK)];
}

function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-item-id]') ?? null;
}
