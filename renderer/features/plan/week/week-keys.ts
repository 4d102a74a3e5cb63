import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

/** A number of the grid; both count from nought. */
export type NumberPlace = { readonly row: number; readonly column: number };

/** The arrows of a grid of numbers: Tab stops once in it, arrows go from one to the next, Home and End along the line. */
export function useNumberGrid(extent: { readonly rows: number; readonly columns: number }, start: NumberPlace) {
  const grid = useRef<HTMLTableElement>(null);
  const [visited, setVisited] = useState<NumberPlace | null>(null);
  const stop = stillIn(visited ?? start, extent);

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    const place = placeOf(event.target);
    if (place === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = target(place, event.key, extent);
    if (to === null) return;
    event.preventDefault();
    const { row, column } = stillIn(to, extent);
    const selector = `[data-row="${String(row)}"][data-column="${String(column)}"]`;
    grid.current?.querySelector<HTMLElement>(selector)?.focus();
  }

  return {
    grid,
    stop,
    handlers: {
      onKeyDown: handleKey,
      onFocus: ({ target: focused }: FocusEvent<HTMLElement>) => {
        setVisited(placeOf(focused));
      },
    },
  };
}

function target({ row, column }: NumberPlace, key: string, { columns }: { columns: number }): NumberPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

function placeOf(target: EventTarget): NumberPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (element === null) return null;
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
}

function stillIn(
  { row, column }: NumberPlace,
  extent: { readonly rows: number; readonly columns: number },
): NumberPlace {
  const within = (index: number, count: number) => Math.min(Math.max(index, 0), Math.max(count - 1, 0));
  return { row: within(row, extent.rows), column: within(column, extent.columns) };
}
