import { seriesOf, type Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './log-reading-dialog.module.css';
import { enteredWords } from './reading-words';

type ReadingsOfDayProps = {
  readonly score: Score;
  /** Of one day; may hold other scores. */
  readonly readings: readonly Reading[];
  readonly onRemove: (reading: Reading) => void;
};

/** What was entered for a day already: all of it is kept, and of two that were seen the later counts. */
export function ReadingsOfDay({ score, readings, onRemove }: ReadingsOfDayProps) {
  const format = useFormat();
  const present = readings.filter(({ scoreId }) => scoreId === score.id);
  const [first] = present;
  if (first === undefined) return null;
  const counting = seriesOf(present, score.id, first.day).at(-1);
  return (
    <ul className={styles['present']} aria-label="Readings of this day">
      {present.toSorted(byEntry).map((reading) => {
        const words = wordsOf(reading, score, format);
        const isPassed = reading.basis === 'seen' && reading.id !== counting?.id;
        return (
          <li key={reading.id}>
            <span>
              {words}, entered {format.timestamp(reading.at, reading.zone)}
              {isPassed && ' · a later one counts'}
            </span>
            <Button changes look="quiet" aria-label={`Remove ${words}`} onClick={() => onRemove(reading)}>
              Remove
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** One that somebody keeps checking is not shown here either: only that it was entered. */
function wordsOf(reading: Reading, { isHidden }: Score, format: Format): string {
  if (!isHidden) return enteredWords(reading, format);
  return reading.basis === 'restated' ? 'a restated value' : 'a value';
}

function byEntry(one: Reading, other: Reading): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}
