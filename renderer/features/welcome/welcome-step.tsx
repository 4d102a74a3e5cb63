import { useId, type ReactNode } from 'react';
import { useFormat } from '../../stores/stores-context';
import styles from './welcome-step.module.css';

type WelcomeStepProps = {
  readonly number: number;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
};

export function WelcomeStep({ number, title, hint, children }: WelcomeStepProps) {
  const format = useFormat();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles['step']}>
      <header>
        <span aria-hidden>{format.number(number)}</span>
        <h2 id={titleId}>{title}</h2>
        <p>{hint}</p>
      </header>
      {children}
    </section>
  );
}
