import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Day } from '../../../shared/base/day';
import { createAim } from './create-aim';
import { createTurns, type Turns } from './create-turns';
import type { Slot } from './drawn-in-turn';
import styles from './day-stream.module.css';
import { loadFonts } from './load-fonts';
import { indexOfDay, itemKey, type StreamItem } from './stream-items';

/** A day to go to, null for the top of the page; another object for the same day goes there again. */
export type Goal = { readonly day: Day | null };

type Kept = Pick<ReadonlySet<string>, 'has' | 'keys'>;

type DayStreamProps = {
  readonly items: readonly StreamItem[];
  /** Gone to as soon as it is given, and again whenever it is another object. */
  readonly goal: Goal | null;
  /** How much of the window's top is covered by what stays there. */
  readonly covered: number;
  /** Rows that stay in the page wherever it is scrolled to: something in them is not saved yet. */
  readonly kept: Kept;
  readonly onSight: (rows: readonly StreamItem[]) => void;
  /** The first row that nothing covers, once the page stands still. */
  readonly onTop: (row: StreamItem) => void;
  /** The same function as long as nothing in the rows is to be drawn anew. */
  readonly children: RowContent;
};

type RowContent = (item: StreamItem, slot: Slot) => ReactNode;

const OVERSCAN = 2;

/**
 * Ten years of rows of which only those near the window are in the page. What changes its size above the window moves the
 * window along, so that nothing that is read moves.
 */
export function DayStream({ items, goal, covered, kept, onSight, onTop, children }: DayStreamProps) {
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);

  const keys = useMemo(() => items.map(itemKey), [items]);
  const getItemKey = useCallback((index: number) => keys[index] ?? String(index), [keys]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const held = [...kept.keys(), ...(focused === null ? [] : [focused])].map((key) => keys.indexOf(key));
      const indexes = new Set([...defaultRangeExtractor(range), ...held.filter((index) => index !== -1)]);
      return [...indexes].sort((one, other) => one - other);
    },
    [keys, focused, kept],
  );
  const [aim] = useState(createAim);
  const [turns] = useState(() => createTurns(loadFonts()));
  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    count: items.length,
    estimateSize: (index) => estimatedHeight(items[index]),
    getItemKey,
    rangeExtractor,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: covered,
    useFlushSync: false,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    onChange: (instance) => {
      aim.follow(instance);
    },
  });

  // Banners and what is searched for come and go above the list.
  const measureTop = useEffectEvent(() => {
    setMargin(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
  });
  const { isScrolling } = virtualizer;
  useLayoutEffect(() => {
    if (!isScrolling) measureTop();
  }, [isScrolling, items, covered]);

  useLayoutEffect(() => {
    keepInPlace(virtualizer, covered, kept);
  }, [virtualizer, covered, kept]);

  const goTo = useEffectEvent((day: Day | null) => {
    // Today is the first row: above it is the head of the page.
    const index = day === null ? 0 : indexOfDay(items, day);
    if (index <= 0) window.scrollTo(0, 0);
    else aim.at(virtualizer, getItemKey(index));
  });
  useEffect(() => {
    if (goal === null) return undefined;
    // After the page has settled at its top, which it does when it takes the place of another.
    const frame = requestAnimationFrame(() => {
      goTo(goal.day);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [goal]);

  useEffect(() => aim.watch(), [aim]);

  const rows = virtualizer.getVirtualItems();
  const { range } = virtualizer;
  const tellSight = useEffectEvent((from: number, to: number) => {
    onSight(items.slice(from, to + 1));
  });
  const [from, to] = [range?.startIndex ?? 0, range?.endIndex ?? 0];
  useEffect(() => {
    tellSight(from, to);
  }, [from, to, items]);

  const tellTop = useEffectEvent(() => {
    const row = virtualizer.getVirtualItemForOffset((virtualizer.scrollOffset ?? 0) + covered + 1);
    const item = row === undefined ? undefined : items[row.index];
    if (item !== undefined) onTop(item);
  });
  useEffect(() => {
    if (!isScrolling) tellTop();
  }, [isScrolling, items, covered]);

  return (
    <div
      ref={(node) => {
        list.current = node;
        virtualizer.containerRef(node);
      }}
      className={styles['stream']}
      onFocus={(event) => {
        setFocused(rowKeyOf(event.target));
      }}
    >
      {rows.map((row) => {
        const item = items[row.index];
        if (item === undefined) return null;
        return (
          <Row
            key={row.key}
            measure={virtualizer.measureElement}
            index={row.index}
            item={item}
            height={row.size}
            turns={turns}
            content={children}
          />
        );
      })}
    </div>
  );
}

type RowProps = {
  readonly measure: (node: HTMLDivElement | null) => void;
  readonly index: number;
  readonly item: StreamItem;
  readonly height: number;
  readonly turns: Turns;
  readonly content: RowContent;
};

const Row = memo(function Row({ measure, index, item, height, turns, content }: RowProps) {
  return (
    <div ref={measure} data-index={index} data-key={itemKey(item)} className={styles['row']}>
      {content(item, { place: index, height, turns })}
    </div>
  );
});

/** What is above the part that is read moves the window along; a note that is being written grows where it is. */
function keepInPlace(virtualizer: Virtualizer<Window, HTMLDivElement>, covered: number, kept: Kept): void {
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item) =>
    item.start < (virtualizer.scrollOffset ?? 0) + covered && !kept.has(String(item.key));
}

function rowKeyOf(element: Element): string | null {
  return element.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
}

const HEIGHTS = { note: 236, plain: 132, empty: 128, quiet: 49, unreadable: 108 } as const;

/** Until a row is measured: near enough that the scrollbar hardly changes its mind. */
function estimatedHeight(item: StreamItem | undefined): number {
  if (item?.kind !== 'day') return HEIGHTS[item?.kind ?? 'quiet'];
  return HEIGHTS[item.hasNote ? 'note' : item.isEmpty ? 'empty' : 'plain'];
}
