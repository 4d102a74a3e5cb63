import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

type SectionProps = { readonly title: string; readonly about?: string; readonly children: ReactNode };

/** What it is about on the left, the controls beside it, or below where there is no room. */
export function Section({ title, about, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <div className={styles['words']}>
        <h2 id={id}>{title}</h2>
        {about !== undefined && <p>{about}</p>}
      </div>
      <div className={styles['controls']}>{children}</div>
    </section>
  );
}
