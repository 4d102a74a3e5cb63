import { useState } from 'react';
import { parseDay, type Day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import type { Platform } from '../../../shared/time/platform';
import { useWeekStart } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { FieldRow, SelectField, TextField } from '../../ui/field';
import styles from './activity-dialog.module.css';
import { draftOf, newDraft, readDraft, type ActivityDraft, type DraftProblem, type ReadDraft } from './activity-draft';
import { TargetFields } from './target-fields';

type ActivityDialogProps = {
  readonly platforms: readonly Platform[];
  /** The activity to edit, or null for a new one. */
  readonly activity: Activity | null;
  readonly day: Day;
  /** Resolves to why it was refused, or to null. */
  readonly onSave: (read: ReadDraft) => Promise<string | null>;
  readonly onArchive: () => void;
  readonly onClose: () => void;
};

const ANYWHERE = 'anywhere';
const LONGEST_TITLE = 200;

export function ActivityDialog({ platforms, activity, day, onSave, onArchive, onClose }: ActivityDialogProps) {
  const weekStart = useWeekStart();
  const [draft, setDraft] = useState<ActivityDraft>(() =>
    activity === null ? newDraft(platforms[0]?.id ?? null, day, weekStart) : draftOf(activity, day, weekStart),
  );
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const problemOf = (field: DraftProblem['field']) => (problem?.field === field ? problem.text : null);
  const change = (fields: Partial<ActivityDraft>) => {
    setDraft({ ...draft, ...fields });
    setProblem(null);
  };

  async function save(): Promise<void> {
    const read = readDraft(draft);
    if ('field' in read) return setProblem(read);
    const refusal = await onSave(read);
    if (refusal !== null) setProblem({ field: 'title', text: refusal });
  }

  return (
    <Dialog title={activity === null ? 'Add an activity' : 'Edit the activity'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          autoFocus
          label="What to do"
          maxLength={LONGEST_TITLE}
          problem={problemOf('title')}
          value={draft.title}
          onChange={(title) => {
            change({ title });
          }}
        />
        <FieldRow>
          <SelectField
            label="Platform"
            value={draft.platformId ?? ANYWHERE}
            options={[
              ...platforms.map(({ id, name }) => ({ value: id, text: name })),
              { value: ANYWHERE, text: 'Anywhere' },
            ]}
            onChange={(value) => {
              change({ platformId: platforms.find(({ id }) => id === value)?.id ?? null });
            }}
          />
          <TextField
            label="About how many minutes"
            inputMode="numeric"
            hint="Leave empty if you cannot say."
            problem={problemOf('minutes')}
            value={draft.minutes}
            onChange={(minutes) => {
              change({ minutes });
            }}
          />
        </FieldRow>
        <TextField
          label="Due"
          problem={problemOf('schedule')}
          value={draft.schedule}
          onChange={(schedule) => {
            change({ schedule });
          }}
        />
        <TargetFields draft={draft} problem={problemOf('amount')} onChange={change} />
        <TextField
          label={activity === null ? 'First day' : 'A new schedule or target holds from'}
          type="date"
          required
          hint={activity === null ? 'It is not due before.' : 'The days before keep the plan that they had.'}
          value={draft.from}
          onChange={(text) => {
            change({ from: parseDay(text) ?? draft.from });
          }}
        />
        <DialogButtons>
          {activity !== null && (
            <Button look="danger" className={styles['archive'] ?? ''} onClick={onArchive}>
              Archive
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {activity === null ? 'Add' : 'Save'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
