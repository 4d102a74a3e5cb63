import type { Day } from '../base/day';
import type { Documents } from './documents';

/** `work` for who asks the same every second: it is done anew only when the ledger or the day is another. */
export function remembered<T>(work: (documents: Documents, day: Day) => T): (documents: Documents, day: Day) => T {
  let last: { readonly documents: Documents; readonly day: Day; readonly found: T } | null = null;
  return (documents, day) => {
    if (last?.documents !== documents || last.day !== day) last = { documents, day, found: work(documents, day) };
    return last.found;
  };
}
