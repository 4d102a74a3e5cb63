import { useId, type ReactNode } from 'react';
import { useFormat } from '../../stores/stores-context';
import styles from './exchange.module.css';

type StepProps = { readonly number: number; readonly title: string; readonly children: ReactNode };

export function Step({ number, title, children }: StepProps) {
  const format = useFormat();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['step']}>
      <h3 id={id}>
        <span aria-hidden>{format.number(number)}</span>
        {title}
      </h3>
      {children}
    </section>
  );
}
