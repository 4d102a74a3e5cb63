import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

type FoldProps = { readonly title: ReactNode; readonly isOpenAtFirst?: boolean; readonly children: ReactNode };

/** What is read only by who asks for it. */
export function Fold({ title, isOpenAtFirst = false, children }: FoldProps) {
  return (
    <details className={styles['fold']} open={isOpenAtFirst}>
      <summary>
        <ChevronRight aria-hidden />
        {title}
      </summary>
      {children}
    </details>
  );
}
