import { useState } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Platform } from '../../../shared/time/platform';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { FieldRow, TextField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import {
  newPauseDraft,
  pauseDraftOf,
  readPauseDraft,
  type PauseDraft,
  type PauseFacts,
  type PauseProblem,
} from './pause-draft';
import { PausePlatforms } from './pause-platforms';

type PauseDialogProps = {
  /** The pause to edit, or null for a new one. */
  readonly pause: PauseFacts | null;
  readonly platforms: readonly Platform[];
  readonly today: Day;
  /** Resolves to why it was refused, or to null. */
  readonly onSave: (facts: PauseFacts) => Promise<string | null>;
  readonly onClose: () => void;
};

const LONGEST_REASON = 200;

/** A span, what of the plan it holds for, and why. */
export function PauseDialog({ pause, platforms, today, onSave, onClose }: PauseDialogProps) {
  const [draft, setDraft] = useState<PauseDraft>(() => (pause === null ? newPauseDraft(today) : pauseDraftOf(pause)));
  const [problem, setProblem] = useState<PauseProblem | null>(null);
  const problemOf = (field: PauseProblem['field']) => (problem?.field === field ? problem.text : null);
  const change = (fields: Partial<PauseDraft>) => {
    setDraft({ ...draft, ...fields });
    setProblem(null);
  };

  async function save(): Promise<void> {
    const read = readPauseDraft(draft);
    if ('field' in read) return setProblem(read);
    const refusal = await onSave(read);
    if (refusal !== null) setProblem({ field: 'to', text: refusal });
  }

  return (
    <Dialog title={pause === null ? 'Pause' : 'Edit the pause'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FieldRow>
          <TextField
            autoFocus
            label="First day"
            type="date"
            hint="It may be over already."
            problem={problemOf('from')}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
          <TextField
            label="Last day"
            type="date"
            hint="Empty: until I end it."
            problem={problemOf('to')}
            value={draft.to}
            onChange={(to) => change({ to })}
          />
        </FieldRow>
        {platforms.length > 0 && (
          <Segmented
            label="What pauses"
            value={draft.what}
            options={[
              { value: 'everything', text: 'Everything' },
              { value: 'platforms', text: 'Some platforms' },
            ]}
            onChange={(what) => change({ what })}
          />
        )}
        {draft.what === 'platforms' && (
          <PausePlatforms
            platforms={platforms}
            chosen={draft.platformIds}
            problem={problemOf('platforms')}
            onChange={(platformIds) => change({ platformIds })}
          />
        )}
        <TextField
          label="Reason (if you like)"
          maxLength={LONGEST_REASON}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {pause === null ? 'Pause' : 'Save'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
