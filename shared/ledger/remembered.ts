import type { Day, Month } from '../base/day';
import type { Documents } from './documents';

type Work<T> = (documents: Documents, day: Day) => T;

/**
 * `work` for who asks the same every second: it is done anew only when the day, the catalog or one of `months`, on which
 * the work rests, is another. What is read of other years changes nothing.
 */
export function remembered<T>(months: (day: Day) => readonly Month[], work: Work<T>): Work<T> {
  let last: { readonly day: Day; readonly from: readonly unknown[]; readonly found: T } | null = null;
  return (documents, day) => {
    const from = [documents.catalog, ...months(day).map((month) => documents.months.get(month))];
    if (last?.day !== day || from.some((part, index) => part !== last?.from[index]))
      last = { day, from, found: work(documents, day) };
    return last.found;
  };
}
