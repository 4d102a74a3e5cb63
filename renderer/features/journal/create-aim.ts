import type { Virtualizer } from '@tanstack/react-virtual';

type Rows = Virtualizer<Window, HTMLDivElement>;

/** By then the months around are read. A scrollbar that is dragged tells the page of no hand. */
const AIMED_FOR = 2_000;

/** What a person does to go on from where she was brought. */
const HANDS = ['wheel', 'touchmove', 'keydown', 'mousedown'] as const;

/**
 * Going to a row whose own height and that of its neighbours is not known yet: for a moment, and until somebody scrolls
 * or types, the row is gone to again whenever the rows have changed their size. Near the end of the page it could not be
 * reached at first.
 */
export function createAim() {
  let key: string | null = null;
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function letGo(): void {
    clearTimeout(timer);
    key = null;
  }

  function goThere(rows: Rows): void {
    const { count, getItemKey } = rows.options;
    for (let index = 0; index < count; index += 1)
      if (getItemKey(index) === key) return rows.scrollToIndex(index, { align: 'start' });
  }

  return {
    at: (rows: Rows, rowKey: string): void => {
      letGo();
      key = rowKey;
      timer = setTimeout(letGo, AIMED_FOR);
      goThere(rows);
    },
    follow: (rows: Rows): void => {
      const now = rows.getTotalSize();
      if (now === size) return;
      size = now;
      if (key !== null) requestAnimationFrame(() => goThere(rows));
    },
    watch: (): (() => void) => {
      for (const hand of HANDS) window.addEventListener(hand, letGo, { capture: true, passive: true });
      return () => {
        letGo();
        for (const hand of HANDS) window.removeEventListener(hand, letGo, { capture: true });
      };
    },
  };
}
