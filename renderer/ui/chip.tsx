import type { ReactNode } from 'react';
import styles from './chip.module.css';

type ChipProps = {
  /** `good` where it is as it should be, or is so now; `bad` where something has to be done about it. */
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly children: ReactNode;
};

/** A word or two beside a name: what it is at present. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return (
    <span className={styles['chip']} data-tone={tone}>
      {children}
    </span>
  );
}
