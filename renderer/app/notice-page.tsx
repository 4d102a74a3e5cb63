import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import styles from './notice-page.module.css';

type NoticePageProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done about it here. */
  readonly action?: { readonly text: string; readonly onClick: () => void };
  /** The frame's `main` stands around it already. */
  readonly isFramed?: boolean;
};

/** A whole page that says one thing. */
export function NoticePage({ title, children, action, isFramed = false }: NoticePageProps) {
  const Place = isFramed ? 'div' : 'main';
  return (
    <Place className={styles['notice']}>
      <div role="alert">
        <h1>{title}</h1>
        <p>{children}</p>
        {action !== undefined && <Button onClick={action.onClick}>{action.text}</Button>}
      </div>
    </Place>
  );
}
