import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './question.module.css';

type QuestionProps = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly children: ReactNode;
};

/** Asks before something happens. It has the focus itself, so that Enter pressed once too often answers nothing. */
export function Question({ title, sentences, children }: QuestionProps) {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);

  // Before the browser takes the focus away from what is hidden meanwhile.
  useLayoutEffect(() => {
    const before = document.activeElement;
    region.current?.focus();
    return () => {
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, []);

  return (
    <div
      ref={region}
      role="group"
      tabIndex={-1}
      aria-labelledby={id}
      aria-describedby={`${id}-about`}
      className={styles['question']}
    >
      <h3 id={id}>{title}</h3>
      <div id={`${id}-about`}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className={styles['buttons']}>{children}</div>
    </div>
  );
}
