import { useFormat } from '../../stores/stores-context';
import styles from './day-entry.module.css';
import type { DayView } from './day-view';
import { doneWords, minutesWords, readingsWords, skippedWords } from './day-words';

/** What the sum of a day is made of: what was done and skipped, the minutes of each platform, what the scores were. */
export function DayDetails({ view }: { readonly view: DayView }) {
  const format = useFormat();
  // One text each: a row of little pieces takes the browser several times as long.
  const lines = [
    { name: 'Done', words: doneWords(view, 'done', format) },
    { name: 'Partly done', words: doneWords(view, 'partly-done', format) },
    { name: 'Skipped', words: skippedWords(view) },
    { name: 'Time', words: minutesWords(view, format) },
    { name: 'Readings', words: readingsWords(view, format) },
  ].filter(({ words }) => words !== '');
  if (lines.length === 0) return null;
  return (
    <dl className={styles['details']}>
      {lines.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
