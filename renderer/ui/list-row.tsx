import type { ReactNode } from 'react';
import styles from './list-row.module.css';

type ListRowProps = {
  /** What it is called, and what stands beside the name. */
  readonly name: ReactNode;
  /** Under the name. */
  readonly words?: ReactNode;
  /** A CSS colour that goes with it. */
  readonly colour?: string;
  /** Archived or retired: it stands back. */
  readonly isGone?: boolean;
  /** What can be done with it, at the end of the line or under the name where there is no room. */
  readonly actions: ReactNode;
  /** Below, as wide as the list: an editor, or how far something is. */
  readonly children?: ReactNode;
};

/** One thing in a list: its name, a line about it, and what can be done with it. */
export function ListRow({ name, words, colour, isGone = false, actions, children }: ListRowProps) {
  return (
    <li className={styles['row']} data-gone={isGone} data-coloured={colour !== undefined}>
      <span className={styles['title']}>
        {colour !== undefined && <span className={styles['dot']} style={{ background: colour }} aria-hidden />}
        <span className={styles['name']}>{typeof name === 'string' ? atStart(name) : name}</span>
        {words !== undefined && <span className={styles['words']}>{words}</span>}
      </span>
      <span className={styles['actions']}>{actions}</span>
      {children}
    </li>
  );
}

/** A name that runs over lines from right to left would else begin at the far end of the row. */
function atStart(name: string): ReactNode {
  return (
    <span>
      <bdi>{name}</bdi>
    </span>
  );
}
