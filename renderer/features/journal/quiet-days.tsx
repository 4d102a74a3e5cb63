import { ChevronDown } from 'lucide-react';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { quietWords } from './day-words';
import styles from './quiet-days.module.css';
import type { StreamItem } from './stream-items';

type QuietDaysProps = {
  readonly item: Extract<StreamItem, { readonly kind: 'quiet' }>;
  /** Null where nothing can be entered. */
  readonly onOpen: (() => void) | null;
};

/** Days of which nothing was entered, in one line. */
export function QuietDays({ item: { from, to, count }, onOpen }: QuietDaysProps) {
  const format = useFormat();
  const span = count === 1 ? format.day(from) : `${format.day(from)} to ${format.day(to)}`;
  const words = quietWords(count, format);
  return (
    <p className={styles['quiet']}>
      {words} <span>{span}</span>
      {onOpen !== null && (
        <Button look="quiet" aria-label={`Show ${words}, ${span}`} onClick={onOpen}>
          <ChevronDown aria-hidden /> Show
        </Button>
      )}
    </p>
  );
}

type UnreadableMonthProps = { readonly item: Extract<StreamItem, { readonly kind: 'unreadable' }> };

export function UnreadableMonth({ item: { month } }: UnreadableMonthProps) {
  const format = useFormat();
  return (
    <p className={styles['unreadable']}>
      <b>{format.month(month)} cannot be read.</b> Its file was left exactly as it is, and the other months are whole.
      Settings → Backups says what can be brought back.
    </p>
  );
}
