import { useState } from 'react';
import { isolated } from '../../../shared/base/isolated';
import type { Score } from '../../../shared/scores/score';
import { useFormat } from '../../stores/stores-context';
import { FieldRow, SelectField, TextField } from '../../ui/field';
import styles from './log-reading-dialog.module.css';
import { partField, totalText, type ReadingProblem, type TypedReading } from './reading-draft';

type ValueFieldsProps = {
  readonly scores: readonly Score[];
  readonly score: Score;
  readonly typed: TypedReading;
  readonly problem: ReadingProblem | null;
  readonly onScore: (score: Score) => void;
  readonly onChange: (fields: Partial<TypedReading>) => void;
};

/** The score and its value; of one with parts each of them, and the total that they add up to. */
export function ValueFields({ scores, score, typed, problem, onScore, onChange }: ValueFieldsProps) {
  const format = useFormat();
  // Whoever goes through the scores stays where she chooses them.
  const [hasChosen, setHasChosen] = useState(false);
  const hasParts = score.parts.length > 0;
  const problemAt = (field: string) => (problem?.field === field ? problem.text : null);
  const scoreField = (
    <SelectField
      label="Score"
      value={score.id}
      options={scores.map(({ id, name }) => ({ value: id, text: name }))}
      onChange={(id) => {
        setHasChosen(true);
        onScore(scores.find((one) => one.id === id) ?? score);
      }}
    />
  );
  const total = (
    <TextField
      autoFocus={!hasParts && !hasChosen}
      label={hasParts ? 'Total' : 'Value'}
      inputMode="decimal"
      problem={problemAt('value')}
      value={totalText(typed, score, format)}
      onChange={(text) => onChange({ total: text })}
      onBlur={() => {
        // Left empty, it follows the parts again.
        if (typed.total === '') onChange({ total: null });
      }}
    />
  );
  return (
    <>
      <FieldRow>
        {scoreField}
        {!hasParts && total}
      </FieldRow>
      {hasParts && (
        <div className={styles['parts']}>
          {score.parts.map((part, index) => (
            <TextField
              key={part.id}
              autoFocus={index === 0 && !hasChosen}
              label={part.most === null ? part.name : `${isolated(part.name)}, of ${format.number(part.most)}`}
              inputMode="decimal"
              problem={problemAt(partField(part))}
              value={typed.parts.get(part.id) ?? ''}
              onChange={(text) => onChange({ parts: new Map([...typed.parts, [part.id, text]]) })}
            />
          ))}
          {total}
        </div>
      )}
    </>
  );
}
