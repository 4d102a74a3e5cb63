import { useId } from 'react';
import type { Breaks } from '../../../shared/scores/event';
import type { Score } from '../../../shared/scores/score';
import { Choice } from '../../ui/choice';
import { CheckField } from '../../ui/field';
import { breaksOfDraft, type EventDraft } from './event-draft';
import styles from './events.module.css';

type BreakFieldsProps = {
  readonly draft: EventDraft;
  readonly scores: readonly Score[];
  readonly problem: string | null;
  readonly onChange: (fields: Pick<EventDraft, 'breaks' | 'scoreIds'>) => void;
};

const BREAKS: readonly { readonly value: Breaks['kind']; readonly text: string; readonly about?: string }[] = [
  { value: 'none', text: 'No series' },
  { value: 'all', text: 'Every series' },
  { value: 'scores', text: 'Some scores', about: 'Readings before it are not compared with those after.' },
];

/** Across which series nothing is reckoned from before the event to after it. */
export function BreakFields({ draft, scores, problem, onChange }: BreakFieldsProps) {
  const id = useId();
  const breaks = breaksOfDraft(draft);
  const { scoreIds } = draft;
  return (
    <div className={styles['breaks']} data-wrong={problem !== null}>
      <Choice
        label="What it breaks"
        value={breaks}
        options={BREAKS}
        onChange={(chosen) => onChange({ breaks: chosen, scoreIds })}
      />
      {breaks === 'scores' && (
        <fieldset className={styles['scores']} aria-describedby={id}>
          <legend className="visually-hidden">Scores whose series it breaks</legend>
          {scores.map((score) => (
            <CheckField
              key={score.id}
              label={score.name}
              isChecked={scoreIds.includes(score.id)}
              onChange={(isChecked) =>
                onChange({
                  breaks,
                  scoreIds: isChecked ? [...scoreIds, score.id] : scoreIds.filter((other) => other !== score.id),
                })
              }
            />
          ))}
          <p id={id} role={problem === null ? undefined : 'alert'} data-problem={problem !== null}>
            {problem ?? (scores.length === 0 ? 'There are no scores yet.' : '')}
          </p>
        </fieldset>
      )}
    </div>
  );
}
