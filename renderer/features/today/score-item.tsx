import { daysBetween, type Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { erasOf } from '../../../shared/scores/era';
import type { Event } from '../../../shared/scores/event';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Sparkline } from '../../ui/sparkline';
import { readingWords, valueWords } from './reading-words';
import styles from './scores-panel.module.css';

type ScoreItemProps = {
  readonly score: Score;
  /** Earliest first. */
  readonly series: readonly Reading[];
  /** What breaks it. */
  readonly breaks: readonly Event[];
  readonly day: Day;
  /** Null on a day that has not come yet. */
  readonly onLog: (() => void) | null;
};

/** One score: how it stands, how it went and what changed; of one that somebody keeps checking only its name. */
export function ScoreItem({ score, series, breaks, day, onLog }: ScoreItemProps) {
  const format = useFormat();
  const { name, isHidden, measures } = score;
  const last = series.at(-1);
  return (
    <li data-hidden={isHidden}>
      <div className={styles['line']}>
        <span dir="auto" className={styles['name']}>
          {name}
        </span>
        {!isHidden && (
          <span className={styles['value']}>
            <Sparkline runs={runsOf(series, breaks)} />
            <b>{last === undefined ? '–' : valueWords(last, format)}</b>
          </span>
        )}
      </div>
      <div className={styles['line']}>
        <span className={styles['words']}>
          {isHidden ? 'shown where it is entered' : readingWords(series, { day, format, measures, breaks })}
        </span>
        {onLog !== null && (
          <Button changes aria-label={`Log ${isolated(name)}`} onClick={onLog}>
            Log
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where each reading stands, by era: nothing is drawn across a break. */
function runsOf(series: readonly Reading[], breaks: readonly Event[]) {
  const first = series[0]?.day;
  return erasOf(series, breaks).map(({ readings }) =>
    readings.map((reading) => ({
      at: first === undefined ? 0 : daysBetween(first, reading.day),
      value: reading.value,
    })),
  );
}
