import { useEffect, useRef } from 'react';
import { focusMain, isFocusLost } from '../ui/main-focus';

/** A page that takes the place of another begins at its top, not where that one was scrolled to. */
export function useTopOfPage(page: string): void {
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [page]);
}

/** Where what had the focus went with the place that was left, the page that is there now has it. */
export function useFocusInPage(place: string): void {
  const last = useRef(place);
  useEffect(() => {
    if (place !== last.current && isFocusLost()) focusMain();
    last.current = place;
  }, [place]);
}
