import { useState } from 'react';
import { useChangeLock } from '../../../ui/change-lock';
import { parseMinutes } from '../../../../shared/time/parse-minutes';
import { minutesIn, type GridShape, type NewMinutes } from './budget-change';
import { useBudgetSelection } from './budget-focus';
import { useBudgetKeys } from './budget-keys';
import { useBudgetMouse } from './budget-mouse';
import { cellAfterKey, cellAfterTab, cellsOf, only, type Cell, type Selection } from './budget-moves';
import { counted } from './budget-words';
import type { Leave, Taken } from './minutes-cell-editor';

/** What is said under the grid. */
export type Said = { readonly kind: 'note' | 'problem'; readonly text: string };
type Editing = { readonly cell: Cell; readonly typed: string; readonly isTypedOver: boolean };

type Parts = {
  readonly shape: GridShape;
  /** Saves as one step of this name; without one it is named after the platform. False when nothing would differ. */
  readonly onChange: (changes: readonly NewMinutes[], name: string | null) => boolean;
};

/** Where the person is in the grid, what she has selected, and what she is typing. */
export function useBudgetGrid({ shape, onChange }: Parts) {
  const rows = shape.rows.length;
  const { grid, selection, focus, follow, ...at } = useBudgetSelection(rows);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const lock = useChangeLock();
  const selected = cellsOf(selection).flat();
  const read = editing === null ? null : parseMinutes(editing.typed);
  const isWrong = editing !== null && read === null;

  /** What is no number of minutes is corrected, or given up, before anything else is done in the grid. */
  function isHeld(): boolean {
    return isWrong && focusField(grid.current);
  }

  function select(next: Selection): void {
    if (isHeld()) return;
    setSaid(null);
    at.select(next);
  }

  function open(cell: Cell, character?: string): void {
    if (isHeld()) return;
    if (lock !== null) return lock.onRefused();
    setSaid(null);
    setEditing({ cell, typed: character ?? shownText(shape, cell), isTypedOver: character !== undefined });
  }

  const type = (typed: string) => editing !== null && setEditing({ ...editing, typed });

  function close(): void {
    setEditing(null);
    setSaid(null);
  }

  function take(leave: Leave): Taken {
    if (editing === null || read === null) return 'stays';
    const { cell, typed } = editing;
    // Out of the field it is taken all the same.
    if (leave.how === 'tab' && cellAfterTab(cell, rows, leave.isBack) === null) return 'leaves';
    close();
    const cells = leave.how === 'fill' ? selected : [cell];
    const isChanged = cells.length > 1 || typed.trim() !== shownText(shape, cell);
    if (isChanged) onChange(...setTo(read.minutes, cells, 'set'));
    goOn(cell, leave);
    return 'taken';
  }

  function goOn(cell: Cell, leave: Leave): void {
    if (leave.how === 'fill') focus(selection.lead);
    if (leave.how === 'go') select(only(cellAfterKey({ ...NO_MODIFIER, key: leave.key }, cell, rows) ?? cell));
    if (leave.how === 'tab') select(only(cellAfterTab(cell, rows, leave.isBack) ?? cell));
  }

  const mouse = useBudgetMouse({ selection, onSelect: select, onOpen: open });
  const onKeyDown = useBudgetKeys({
    selection,
    rows,
    onSelect: select,
    onOpen: open,
    onEmpty: () => onChange(...setTo(null, selected, 'emptied')),
  });
  const giveUp = () => {
    close();
    focus(selection.lead);
  };
  const handlers = { ...mouse, onKeyDown, onFocus: follow };
  return { grid, selection, editing, isWrong, said, say: setSaid, select, type, take, giveUp, handlers };
}

/** Whether there is one. */
function focusField(grid: HTMLElement | null): boolean {
  const field = grid?.querySelector('input') ?? null;
  field?.focus();
  return field !== null;
}

const NO_MODIFIER = { ctrlKey: false, metaKey: false };

/** The changes that write the same into all `cells`, and the name of the step where there is more than one. */
function setTo(
  minutes: number | null,
  cells: readonly Cell[],
  verb: string,
): readonly [readonly NewMinutes[], string | null] {
  const name = cells.length > 1 ? `${verb} ${counted(cells.length, 'budget')}` : null;
  return [cells.map((cell) => ({ cell, minutes })), name];
}

/** What a cell shows before it is edited: nothing where the days differ. */
function shownText(shape: GridShape, cell: Cell): string {
  const minutes = minutesIn(shape, cell);
  return typeof minutes === 'number' ? String(minutes) : '';
}
