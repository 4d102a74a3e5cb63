import type { KeyboardEvent } from 'react';
import type { Id } from '../../../../shared/base/id';
import { CELLS, focusBeside, focusRow, placeOf, type CellPlace } from './activity-focus';

/**
 * The keys of the grid. A field that is being typed into keeps its own, and so does an open menu, whose events pass
 * through here because React counts it as part of the row.
 */
export function actOnKey(event: KeyboardEvent<HTMLElement>, onMove: (id: Id, step: 'up' | 'down') => void): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement || !currentTarget.contains(target)) return;
  const place = placeOf(target);
  if (place === null || event.ctrlKey || event.metaKey) return;
  const act = event.altKey ? moves(place, onMove)[key] : walks(place, target)[key];
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

type Acts = Readonly<Record<string, (() => void) | undefined>>;

function moves({ activityId }: CellPlace, onMove: (id: Id, step: 'up' | 'down') => void): Acts {
  return {
    ArrowUp: () => {
      onMove(activityId, 'up');
    },
    ArrowDown: () => {
      onMove(activityId, 'down');
    },
  };
}

function walks(place: CellPlace, target: HTMLElement): Acts {
  return {
    ArrowUp: () => {
      focusRow('before');
    },
    ArrowDown: () => {
      focusRow('next');
    },
    ArrowLeft: () => {
      focusBeside(place, -1);
    },
    ArrowRight: () => {
      focusBeside(place, 1);
    },
    Home: () => {
      focusBeside(place, -CELLS.length);
    },
    End: () => {
      focusBeside(place, CELLS.length);
    },
    // The menu and what is only read have nothing to edit.
    F2: () => {
      if (place.cell !== 'menu') target.click();
    },
  };
}
