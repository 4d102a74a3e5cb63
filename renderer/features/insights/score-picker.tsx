import { ChevronDown } from 'lucide-react';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { Score } from '../../../shared/scores/score';
import styles from './insights.module.css';
import type { ScoreChoices } from './score-choices';

type ScorePickerProps = {
  readonly choices: ScoreChoices;
  /** Whether those are listed, too, that the person does not want to see. */
  readonly areHiddenShown: boolean;
  /** Null where only hidden ones are left. */
  readonly chosen: Id | null;
  readonly onChoose: (score: Score) => void;
};

/** Outcomes first, then the others; under a line what is no longer read. */
export function ScorePicker({ choices, areHiddenShown, chosen, onChoose }: ScorePickerProps) {
  const { present, retired, hidden } = choices;
  const groups = [
    { name: 'No longer read', scores: retired },
    { name: 'Hidden', scores: areHiddenShown ? hidden : [] },
  ].filter(({ scores }) => scores.length > 0);
  const all = [...present, ...groups.flatMap(({ scores }) => scores)];
  if (all.length === 0) return null;
  return (
    <span className={styles['picker']}>
      <select
        aria-label="Score"
        value={chosen ?? ''}
        onChange={(event) => {
          const score = all.find(({ id }) => id === event.target.value);
          if (score !== undefined) onChoose(score);
        }}
      >
        {present.map(optionOf)}
        {groups.map(({ name, scores }, index) => [
          (index > 0 || present.length > 0) && <hr key={`${name} line`} />,
          <optgroup key={name} label={name}>
            {scores.map(optionOf)}
          </optgroup>,
        ])}
      </select>
      <ChevronDown aria-hidden />
    </span>
  );
}

function optionOf({ id, name, isOutcome }: Score) {
  return (
    <option key={id} value={id} dir="auto">
      {isOutcome ? `${isolated(name)} (outcome)` : name}
    </option>
  );
}
