/** A moment at which the browser has nothing else to do. */
export function whenIdle(page: Window & typeof globalThis): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such callback; a pause stands for it.
    if ('requestIdleCallback' in page) page.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    else setTimeout(resolve, PAUSE);
  });
}

/** On a page that never rests, such as a hidden one, in milliseconds. */
const LONGEST_WAIT = 4_000;
const PAUSE = 200;
