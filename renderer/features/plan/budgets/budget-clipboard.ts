import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { WriteDigits } from '../../../../shared/base/digits';
import { blockHtml, blockText } from '../../../../shared/time/budget-grid-block';
import { minutesIn, type GridShape, type NewMinutes } from './budget-change';
import { isField } from './budget-focus';
import type { Said } from './budget-grid-state';
import { cellsOf, type Cell, type Selection } from './budget-moves';
import { plannedPaste } from './budget-paste';
import { counted, pasteProblemWords } from './budget-words';

type Parts = {
  readonly grid: RefObject<HTMLElement | null>;
  readonly shape: GridShape;
  readonly selection: Selection;
  readonly nameOf: (cell: Cell) => string;
  readonly parseNumber: (text: string) => number | null;
  readonly write: WriteDigits;
  readonly onChange: (changes: readonly NewMinutes[], name: string | null) => boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly say: (said: Said) => void;
};

/**
 * Copy, cut and paste of blocks while a cell has the focus. The page listens as a whole: where no text is selected,
 * browsers do not agree on which element these events belong to.
 */
export function useBudgetClipboard(parts: Parts): void {
  const copy = useEffectEvent((event: ClipboardEvent) => {
    if (!isInGrid(parts.grid.current) || event.clipboardData === null) return;
    const cells = cellsOf(parts.selection);
    const block = cells.map((row) => row.map((cell) => numberIn(parts.shape, cell)));
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(block));
    event.clipboardData.setData('text/html', blockHtml(block));
    const count = cells.flat().length;
    if (event.type === 'copy')
      return parts.say({ kind: 'note', text: `Copied ${parts.write(counted(count, 'cell'))}.` });
    parts.onChange(
      cells.flat().map((cell) => ({ cell, minutes: null })),
      `cut ${counted(count, 'budget')}`,
    );
  });

  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (!isInGrid(parts.grid.current) || event.clipboardData === null) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return parts.say({ kind: 'problem', text: 'There is no text to paste. Nothing was changed.' });
    const planned = plannedPaste(text, { ...parts, rows: parts.shape.rows.length });
    if (planned.kind === 'refused') {
      return parts.say({ kind: 'problem', text: pasteProblemWords(planned.problem, parts.nameOf, parts.write) });
    }
    const { changes, selection } = planned;
    parts.onSelect(selection);
    const isNew = parts.onChange(changes, `pasted ${counted(changes.length, 'budget')}`);
    if (!isNew) parts.say({ kind: 'note', text: 'What was pasted is what stands there already.' });
  });

  useEffect(() => {
    const handlers = { copy, cut: copy, paste };
    const listeners = (['copy', 'cut', 'paste'] as const).map((name) => {
      const listener = (event: ClipboardEvent) => {
        handlers[name](event);
      };
      document.addEventListener(name, listener);
      return { name, listener };
    });
    return () => {
      for (const { name, listener } of listeners) document.removeEventListener(name, listener);
    };
  }, []);
}

/** While a cell is edited, its field has the clipboard. */
function isInGrid(grid: HTMLElement | null): boolean {
  const { activeElement } = document;
  return grid !== null && grid.contains(activeElement) && !isField(activeElement);
}

function numberIn(shape: GridShape, cell: Cell): number | null {
  const minutes = minutesIn(shape, cell);
  return minutes === 'varies' ? null : minutes;
}
