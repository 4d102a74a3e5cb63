import type { LockHolder } from './ports';

/** Who has the ledger, in words that can follow "open in". */
export function lockHolderWords(holder: LockHolder | null): string {
  if (holder === null) return 'another process';
  const shell = holder.shell === 'desktop' ? 'the desktop app' : 'a browser';
  return `${shell} on ${holder.host} (process ${String(holder.pid)})`;
}
