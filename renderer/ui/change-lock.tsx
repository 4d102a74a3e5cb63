import { createContext, useContext, type ReactNode } from 'react';

/** Why nothing can be changed on the page, and what says so to somebody who tries. */
type ChangeLock = { readonly reason: string; readonly onRefused: () => void };

const Context = createContext<ChangeLock | null>(null);

type ProviderProps = { readonly lock: ChangeLock | null; readonly children: ReactNode };

/** Tells everything on the page that changes something whether it may. */
export function ChangeLockProvider({ lock, children }: ProviderProps) {
  return <Context.Provider value={lock}>{children}</Context.Provider>;
}

/** Null while everything may be changed. */
export function useChangeLock(): ChangeLock | null {
  return useContext(Context);
}

/** What a button that changes something is given: while nothing may, it stays in reach, looks so, and says why. */
export function useLockedButton(changes: boolean) {
  const lock = useChangeLock();
  if (!changes || lock === null) return {};
  return { 'aria-disabled': true, title: lock.reason, onClick: lock.onRefused } as const;
}
