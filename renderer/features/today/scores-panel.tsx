import { useId, type ReactNode } from 'react';
import { Plus } from 'lucide-react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { breaksOf, type Event } from '../../../shared/scores/event';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { Button } from '../../ui/button';
import { ScoreItem } from './score-item';
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
  /** What there is to say of scores that are no longer read. */
  readonly children?: ReactNode;
};

export function ScoresPanel(props: ScoresPanelProps) {
  const { scores, onAdd, children } = props;
  const observedId = useId();
  const followed = scores.filter(({ isObservedOnly }) => !isObservedOnly);
  const observed = scores.filter(({ isObservedOnly }) => isObservedOnly);
  return (
    <section aria-label="Scores" className={styles['panel']}>
      <h2>{followed.some(({ isOutcome }) => isOutcome) ? 'Outcomes and scores' : 'Scores'}</h2>
      {scores.length === 0 && (
        <p className={styles['empty']}>
          A score is a number that somebody reports about you, or what you are really after: new clients, visits. Add
          one to see it beside what you do.
        </p>
      )}
      {followed.length > 0 && <ul>{followed.map((score) => itemOf(score, props))}</ul>}
      {observed.length > 0 && (
        <div className={styles['quiet']}>
          <h3 id={observedId}>Only observed</h3>
          <ul aria-labelledby={observedId}>{observed.map((score) => itemOf(score, props))}</ul>
        </div>
      )}
      {children}
      <Button changes onClick={onAdd}>
        <Plus aria-hidden /> Add a score
      </Button>
    </section>
  );
}

function itemOf(score: Score, { readingsByScore, events, day, isReadOnly, onLog }: ScoresPanelProps) {
  return (
    <ScoreItem
      key={score.id}
      score={score}
      series={readingsByScore.get(score.id) ?? []}
      breaks={breaksOf(events, score.id)}
      day={day}
      onLog={isReadOnly ? null : () => onLog(score)}
    />
  );
}
