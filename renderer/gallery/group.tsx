import { useId, type ReactNode } from 'react';
import styles from './gallery.module.css';

/** Primitives that are of a kind. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['group']}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
