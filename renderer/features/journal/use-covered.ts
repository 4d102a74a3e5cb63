import { useLayoutEffect, useState, type RefObject } from 'react';

/** How much of the window's top stays covered by what sticks to it, in whole pixels, and again whenever that changes. */
export function useCovered(element: RefObject<HTMLElement | null>): number {
  const [covered, setCovered] = useState(0);
  useLayoutEffect(() => {
    const stuck = element.current;
    if (stuck === null) return undefined;
    const measure = () => {
      // So much may scroll away where there is little height.
      const first = stuck.firstElementChild;
      if (first instanceof HTMLElement)
        stuck.style.setProperty('--strip', `${String(first.offsetTop + first.offsetHeight)}px`);
      const top = parseFloat(getComputedStyle(stuck).top);
      setCovered(Math.max(0, Math.round(stuck.offsetHeight + (Number.isNaN(top) ? 0 : top))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(stuck);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return covered;
}
