import type { Format } from '../../lib/format';
import type { JournalFound } from './journal-answers';

/** `12 hits on 9 days`; that nothing is known yet is said without words. */
export function foundWords(found: JournalFound | null, format: Format): string {
  if (found === null) return '';
  const { total, days, unreadable } = found;
  const without =
    unreadable.length === 0
      ? ''
      : `, without ${format.number(unreadable.length)} ${unreadable.length === 1 ? 'month' : 'months'} that cannot be read`;
  if (total === 0) return `Nothing found${without}.`;
  const hits = `${format.number(total)} ${total === 1 ? 'hit' : 'hits'}`;
  return `${hits} on ${format.number(days)} ${days === 1 ? 'day' : 'days'}${without}`;
}
