import type { Stores } from '../stores/create-stores';

type Drawing = Pick<Window, 'requestAnimationFrame' | 'setTimeout'>;

/** A hidden page draws nothing; in milliseconds. */
const LONGEST_WAIT = 500;

/** Until the open ledger is there to be seen for the first time, or it is said why there is none. */
export function whenDrawn(page: Drawing, { app, ledger }: Stores): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isKnown()) return;
      for (const stop of stops) stop();
      page.setTimeout(resolve, LONGEST_WAIT);
      // The task after a frame's callbacks begins when the frame is drawn.
      page.requestAnimationFrame(() => page.setTimeout(resolve, 0));
    };
    const isKnown = (): boolean => {
      const { hello } = app.store.getState();
      const { isOpen, failure } = ledger.store.getState();
      return isOpen || failure !== null || hello?.isRecovering === true || (hello?.problem ?? null) !== null;
    };
    const stops = [app.store.subscribe(look), ledger.store.subscribe(look)];
    look();
  });
}
