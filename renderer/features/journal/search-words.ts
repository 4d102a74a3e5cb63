import type { Format } from '../../lib/format';
import type { JournalFound } from './journal-answers';

/** `12 hits on 9 days`; that nothing is known yet is said without words. */
export function foundWords(found: JournalFound | null, format: Format): string {
  if (found === null) return '';
  const { total, days, unreadable } = found;
  const without =
    unreadable.length === 0
      ? ''
      : `, without ${String(unreadable.length)} months that cannot be read`.replace('1 months', '1 month');
  if (total === 0) return `Nothing found${without}.`;
  const hits = total === 1 ? '1 hit' : `${format.number(total)} hits`;
  return `${hits} on ${days === 1 ? '1 day' : `${format.number(days)} days`}${without}`;
}
