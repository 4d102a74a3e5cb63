import type { ReactNode } from 'react';
import styles from './notice-page.module.css';

type NoticePageProps = { readonly title: string; readonly children: ReactNode };

/** A whole page that says one thing. */
export function NoticePage({ title, children }: NoticePageProps) {
  return (
    <main className={styles['notice']} role="main">
      <div role="alert">
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
    </main>
  );
}
