import { useLayoutEffect, useRef, type RefObject } from 'react';
import styles from './budget-grid.module.css';
import { elementOf } from './budget-focus';
import type { Cell } from './budget-moves';

type CellProblemProps = {
  readonly id: string;
  /** The grid, and the box that scrolls it sideways. */
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly cell: Cell;
  readonly text: string;
};

/** What a cell takes, right under it and over what is below, so that nothing moves. */
export function CellProblem({ id, grid, cell, text }: CellProblemProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const { row, column } = cell;

  useLayoutEffect(() => {
    const scroller = grid.current?.parentElement;
    function place(): void {
      const of = elementOf(grid.current, { row, column })?.getBoundingClientRect();
      const frame = box.current?.offsetParent?.getBoundingClientRect();
      if (of === undefined || frame === undefined || box.current === null) return;
      const most = frame.width - box.current.offsetWidth;
      box.current.style.left = `${String(Math.max(0, Math.min(of.left - frame.left, most)))}px`;
      box.current.style.top = `${String(of.bottom - frame.top)}px`;
    }
    place();
    scroller?.addEventListener('scroll', place);
    window.addEventListener('resize', place);
    return () => {
      scroller?.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [grid, row, column]);

  return (
    <p ref={box} id={id} role="alert" className={styles['wrong']}>
      {text}
    </p>
  );
}
