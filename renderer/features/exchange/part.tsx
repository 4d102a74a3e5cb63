import { useId, type ReactNode, type Ref } from 'react';
import styles from './exchange.module.css';

type PartProps = {
  readonly title: string;
  readonly about: string;
  /** Where the focus goes when what it was on is gone. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
};

/** One of the two things that this page is for. Its tables need the whole width. */
export function Part({ title, about, headingRef, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <div className={styles['head']}>
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        <p>{about}</p>
      </div>
      {children}
    </section>
  );
}
