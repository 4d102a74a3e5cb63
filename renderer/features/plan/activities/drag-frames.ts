import { useEffect, useEffectEvent } from 'react';

type Listeners = { readonly onFrame: () => void; readonly onEscape: () => void };

/** Calls back before each frame that is drawn, and for Escape, for as long as something is dragged. */
export function useWhileDragging(isDragging: boolean, { onFrame, onEscape }: Listeners): void {
  const handleFrame = useEffectEvent(onFrame);
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape();
  });

  useEffect(() => {
    if (!isDragging) return undefined;
    let request = requestAnimationFrame(function next() {
      handleFrame();
      request = requestAnimationFrame(next);
    });
    const listener = (event: KeyboardEvent) => {
      handleKey(event);
    };
    document.addEventListener('keydown', listener);
    return () => {
      cancelAnimationFrame(request);
      document.removeEventListener('keydown', listener);
    };
  }, [isDragging]);
}
