import { Plus } from 'lucide-react';
import { daysBetween, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { breaksOf, type Event } from '../../../shared/scores/event';
import { lastReading, type Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Sparkline } from '../../ui/sparkline';
import { readingWords, valueWords } from './reading-words';
import styles from './scores-panel.module.css';

type ScoresPanelProps = {
  /** Outcomes first. */
  readonly scores: readonly Score[];
  readonly readingsByScore: ReadonlyMap<Id, readonly Reading[]>;
  readonly events: readonly Event[];
  readonly day: Day;
  readonly isReadOnly: boolean;
  readonly onLog: (score: Score) => void;
  readonly onAdd: () => void;
};

export function ScoresPanel({ scores, readingsByScore, events, day, isReadOnly, onLog, onAdd }: ScoresPanelProps) {
  const format = useFormat();
  return (
    <section aria-label="Scores" className={styles['panel']}>
      <h2>{scores.some(({ isOutcome }) => isOutcome) ? 'Outcomes and scores' : 'Scores'}</h2>
      {scores.length === 0 && (
        <p className={styles['empty']}>
          A score is a number that somebody reports about you, or what you are really after: new clients, visits. Add
          one to see it beside what you do.
        </p>
      )}
      <ul>
        {scores.map((score) => {
          const series = readingsByScore.get(score.id) ?? [];
          const last = lastReading(series, breaksOf(events, score.id));
          return (
            <li key={score.id}>
              <span className={styles['name']}>{score.name}</span>
              <span className={styles['value']}>
                <Sparkline points={pointsOf(series)} />
                <b>{last === null ? '–' : valueWords(last.reading, format)}</b>
              </span>
              <span className={styles['words']}>{readingWords(last, { day, format })}</span>
              {!isReadOnly && (
                <Button
                  look="quiet"
                  aria-label={`Log ${score.name}`}
                  onClick={() => {
                    onLog(score);
                  }}
                >
                  Log
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Button onClick={onAdd}>
        <Plus aria-hidden /> Add a score
      </Button>
    </section>
  );
}

function pointsOf(series: readonly Reading[]) {
  const first = series[0]?.day;
  return series.map((reading) => ({
    at: first === undefined ? 0 : daysBetween(first, reading.day),
    value: reading.value,
  }));
}
