import type { Breaks } from '../../../shared/scores/event';
import type { Score } from '../../../shared/scores/score';
import { CheckGroup } from '../../ui/check-group';
import { Choice } from '../../ui/choice';
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
        <div className={styles['scores']}>
          <CheckGroup
            label="Scores whose series it breaks"
            options={scores.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={scoreIds}
            problem={problem}
            {...(scores.length === 0 && { hint: 'There are no scores yet.' })}
            onChange={(ids) => onChange({ breaks, scoreIds: ids })}
          />
        </div>
      )}
    </div>
  );
}
