/**
 * Rows are found by their place in the page: which one has the focus is what the browser knows anyway, so the page
 * keeps no second idea of a chosen item.
 */
const TICK = '[data-tick]';

/** The id of the item that has the focus, or null. */
export function focusedItemId(): string | null {
  return rowOf(document.activeElement)?.dataset['itemId'] ?? null;
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
 * Remembers which item comes after the focused one; the returned function gives it the focus if the focused row has
 * left its place meanwhile, so that somebody at the keyboard is not thrown back to the top of the page.
 */
export function keepFocusPlace(): () => void {
  const row = rowOf(document.activeElement);
  if (row === null) return () => undefined;
  const ticks = allTicks();
  const index = ticks.findIndex((tick) => row.contains(tick));
  const [next, before] = [ticks[index + 1], ticks[index - 1]].map((tick) => rowOf(tick ?? null)?.dataset['itemId']);
  return () => {
    if (rowOf(document.activeElement) !== null) return;
    const target = [next, before].map((id) => tickOf(id)).find((tick) => tick !== null);
    target?.focus();
  };
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
