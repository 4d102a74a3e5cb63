import type { ReactNode } from 'react';
import styles from './notice-page.module.css';

type NoticePageProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** The frame's `main` stands around it already. */
  readonly isFramed?: boolean;
};

/** A whole page that says one thing. */
export function NoticePage({ title, children, isFramed = false }: NoticePageProps) {
  const Place = isFramed ? 'div' : 'main';
  return (
    <Place className={styles['notice']}>
      <div role="alert">
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
    </Place>
  );
}
