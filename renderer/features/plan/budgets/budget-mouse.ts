import { useRef, type MouseEvent } from 'react';
import { cellAt, elementAt, isField } from './budget-focus';
import { extendedTo, isSameCell, only, type Cell, type Selection } from './budget-moves';

type Parts = {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (cell: Cell) => void;
};

/** A click selects, a click on what is selected edits, and dragging selects a block. */
export function useBudgetMouse({ selection, onSelect, onOpen }: Parts) {
  const isDragging = useRef(false);
  const isSecondClick = useRef(false);
  return {
    onMouseDown: (event: MouseEvent) => {
      const cell = event.button === 0 && !isField(event.target) ? cellAt(event.target) : null;
      if (cell === null) return;
      // Text is not selected here; the focus is put by hand.
      event.preventDefault();
      isDragging.current = true;
      isSecondClick.current = !event.shiftKey && elementAt(event.target) === document.activeElement;
      onSelect(event.shiftKey ? extendedTo(selection, cell) : only(cell));
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons !== 1) isDragging.current = false;
      const cell = isDragging.current ? cellAt(event.target) : null;
      if (cell === null || isSameCell(cell, selection.lead)) return;
      isSecondClick.current = false;
      onSelect(extendedTo(selection, cell));
    },
    onClick: (event: MouseEvent) => {
      isDragging.current = false;
      const cell = isSecondClick.current ? cellAt(event.target) : null;
      isSecondClick.current = false;
      if (cell !== null) onOpen(cell);
    },
  };
}
