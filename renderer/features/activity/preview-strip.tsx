import { useId } from 'react';
import { weekdayOf } from '../../../shared/base/day';
import { dateOf } from '../../../shared/base/day-words';
import type { PreviewDay } from '../../../shared/checklist/preview-days';
import { useFormat } from '../../stores/stores-context';
import styles from './preview-strip.module.css';
import { markWords, previewSummary } from './preview-words';

/** `days` is null while there is nothing to look at yet. */
type PreviewStripProps = { readonly days: readonly PreviewDay[] | null };

/** What the plan makes of the next days, in signs and in words. */
export function PreviewStrip({ days }: PreviewStripProps) {
  const format = useFormat();
  const id = useId();
  const first = days?.[0];
  return (
    <section aria-labelledby={id} className={styles['preview']}>
      <h3 id={id}>
        {first === undefined
          ? format.words('The next 14 days')
          : `${format.words('14 days')} from ${format.day(first.day)}`}
      </h3>
      {days === null ? (
        <p>The days are shown here once all that is above is understood.</p>
      ) : (
        <>
          <ol aria-labelledby={id}>
            {days.map((shown) => (
              <li key={shown.day} data-kind={shown.kind}>
                <span className="visually-hidden">
                  {`${format.weekday(weekdayOf(shown.day))} ${format.shortDay(shown.day)}: ${format.words(markWords(shown))}`}
                </span>
                <span aria-hidden>{format.weekday(weekdayOf(shown.day))}</span>
                <span aria-hidden className={styles['date']}>
                  {format.number(dateOf(shown.day))}
                </span>
                <span aria-hidden className={styles['sign']} />
                <span aria-hidden>{format.words(markWords(shown))}</span>
              </li>
            ))}
          </ol>
          <p>{format.words(previewSummary(days))}</p>
        </>
      )}
    </section>
  );
}
