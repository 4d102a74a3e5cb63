/** A page that ends again so soon would end for ever. */
const SOON_MILLISECONDS = 60_000;

/** Whether a page that has just ended is loaded again without a word: not when the one before ended a moment ago. */
export function createPageRestarts(now: () => number): { readonly mayRestart: () => boolean } {
  let lastGoneAt = -Infinity;
  return {
    mayRestart: () => {
      const isSecond = now() - lastGoneAt < SOON_MILLISECONDS;
      lastGoneAt = now();
      return !isSecond;
    },
  };
}
