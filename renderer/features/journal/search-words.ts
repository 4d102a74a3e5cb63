import type { Format } from '../../lib/format';
import type { JournalFound } from './journal-answers';

const GOING_ON = 'Older notes are being searched.';

/** `12 hits on 9 days`; that nothing is known yet is said without words. */
export function foundWords(found: JournalFound | null, format: Format): string {
  if (found === null) return '';
  const { total, days, isWhole, unreadable } = found;
  const without =
    unreadable.length === 0
      ? ''
      : `, without ${format.number(unreadable.length)} ${unreadable.length === 1 ? 'month' : 'months'} that cannot be read`;
  if (total === 0) return isWhole ? `Nothing found${without}.` : GOING_ON;
  const hits = `${format.number(total)} ${total === 1 ? 'hit' : 'hits'}`;
  const onDays = `${hits} on ${format.number(days)} ${days === 1 ? 'day' : 'days'}`;
  return isWhole ? `${onDays}${without}` : `${onDays} so far. ${GOING_ON}`;
}
