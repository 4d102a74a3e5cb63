import type { Address } from '../stores/place-store';

/** The fragment of an address with its history, in memory. */
export function createFakeAddress(
  first = '',
): Address & { readonly back: () => void; readonly history: readonly string[] } {
  const history = [first];
  const listeners = new Set<() => void>();
  return {
    history,
    hash: () => history.at(-1) ?? '',
    go: (hash) => {
      if (history.at(-1) !== hash) history.push(hash);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    back: () => {
      if (history.length > 1) history.pop();
      for (const listener of [...listeners]) listener();
    },
  };
}
