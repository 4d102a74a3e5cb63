import type { ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeProps = {
  /** `problem` interrupts whoever listens. */
  readonly kind: 'problem' | 'note';
  readonly children: ReactNode;
};

/** Something that has to be known here, set off from what is around it. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div className={styles['notice']} data-kind={kind} role={kind === 'problem' ? 'alert' : undefined}>
      {children}
    </div>
  );
}
