import type { Direction, Target } from '../../../shared/checklist/target';
import { SelectField, TextField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import styles from './activity-panel.module.css';
import type { ActivityDraft } from './activity-draft';

type TargetFieldsProps = {
  readonly draft: ActivityDraft;
  readonly problem: string | null;
  readonly onChange: (fields: Partial<ActivityDraft>) => void;
};

const KINDS: readonly { readonly value: Target['kind']; readonly text: string }[] = [
  { value: 'tick', text: 'A tick' },
  { value: 'count', text: 'A count' },
  { value: 'minutes', text: 'Minutes' },
];
const DIRECTIONS: readonly { readonly value: Direction; readonly text: string }[] = [
  { value: 'at-least', text: 'At least (a goal)' },
  { value: 'at-most', text: 'At most (an allowance)' },
];

/** When it counts as done. */
export function TargetFields({ draft, problem, onChange }: TargetFieldsProps) {
  return (
    <>
      <Segmented
        label="Done by"
        value={draft.targetKind}
        options={KINDS}
        onChange={(targetKind) => {
          onChange({ targetKind });
        }}
      />
      {draft.targetKind !== 'tick' && (
        <div className={styles['target']}>
          <SelectField
            label="Goal or allowance"
            value={draft.direction}
            options={DIRECTIONS}
            onChange={(direction) => {
              onChange({ direction });
            }}
          />
          <TextField
            label={draft.targetKind === 'count' ? 'How many' : 'How many minutes'}
            inputMode="numeric"
            problem={problem}
            value={draft.amount}
            onChange={(amount) => {
              onChange({ amount });
            }}
          />
          {draft.targetKind === 'count' && (
            <TextField
              label="Of what"
              placeholder="comments"
              maxLength={40}
              value={draft.unit}
              onChange={(unit) => {
                onChange({ unit });
              }}
            />
          )}
        </div>
      )}
      {draft.targetKind !== 'tick' && draft.direction === 'at-most' && (
        <p className={styles['about']}>Using less is fine. More can be logged, and is shown as over.</p>
      )}
    </>
  );
}
