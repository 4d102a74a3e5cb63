import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where nothing has been laid out yet, and where nothing ever is. */
const UNMEASURED = 860;
/** Narrower, names and numbers leave no room to draw in; the picture is shrunk instead. */
const LEAST = 280;

/** How wide the element is, in whole pixels, and again whenever that changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = () => {
      const now = Math.floor(measured.clientWidth);
      if (now > 0) setWidth(Math.max(LEAST, now));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
