import { startTransition, useEffect, useState, type ReactNode } from 'react';
import type { Turns } from './create-turns';
import styles from './day-stream.module.css';

/** The place of a row, and how tall it is taken to be until it is drawn. */
export type Slot = { readonly place: number; readonly height: number; readonly turns: Turns };

type DrawnInTurnProps = {
  readonly slot: Slot;
  /** What is in it is there. */
  readonly isReady: boolean;
  readonly children: ReactNode;
};

/**
 * A row is empty until what is in it is there and it is its turn: of the years that somebody drags through nothing is
 * drawn, and what is empty can grow without anything that is read being moved.
 */
export function DrawnInTurn({ slot: { place, height, turns }, isReady, children }: DrawnInTurnProps) {
  const [isDrawn, setIsDrawn] = useState(false);
  const isWaiting = isReady && !isDrawn;
  useEffect(() => {
    if (!isWaiting) return undefined;
    return turns.wait(place, () => {
      startTransition(() => setIsDrawn(true));
    });
  }, [turns, place, isWaiting]);
  return isDrawn ? children : <div className={styles['empty']} style={{ height }} />;
}
