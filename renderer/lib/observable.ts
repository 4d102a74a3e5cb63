/** A value that tells when it changes. */
export type Observable<T> = {
  readonly get: () => T;
  readonly set: (next: T) => void;
  /** Calls `listener` at once with the value that is, and with every later one, until the returned function is called. */
  readonly observe: (listener: (value: T) => void) => () => void;
};

export function createObservable<T>(first: T): Observable<T> {
  const listeners = new Set<(value: T) => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const listener of [...listeners]) listener(next);
    },
    observe: (listener) => {
      listeners.add(listener);
      listener(value);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
