import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

type SectionProps = { readonly title: string; readonly about?: string; readonly children: ReactNode };

export function Section({ title, about, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>{title}</h2>
      {about !== undefined && <p className={styles['about']}>{about}</p>}
      {children}
    </section>
  );
}
