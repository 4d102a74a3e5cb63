import { useEffect } from 'react';

/** A page that takes the place of another begins at its top, not where that one was scrolled to. */
export function useTopOfPage(page: string): void {
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [page]);
}
