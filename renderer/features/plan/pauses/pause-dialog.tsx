import type { Day } from '../../../../shared/base/day';
import type { Platform } from '../../../../shared/time/platform';
import { useDialogDraft } from '../../../lib/use-dialog-draft';
import { Button } from '../../../ui/button';
import { DayField } from '../../../ui/day-field';
import { CheckGroup } from '../../../ui/check-group';
import { Dialog, DialogButtons } from '../../../ui/dialog';
import { FieldRow, TextField } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { newPauseDraft, pauseDraftOf, readPauseDraft, type PauseFacts } from './pause-draft';

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
  const { draft, change, problemOf, submit } = useDialogDraft({
    start: () => (pause === null ? newPauseDraft(today) : pauseDraftOf(pause)),
    read: readPauseDraft,
    onSave,
    refusedAt: 'to',
  });

  return (
    <Dialog title={pause === null ? 'Pause' : 'Edit the pause'} onClose={onClose}>
      <form onSubmit={submit}>
        <FieldRow>
          <DayField
            autoFocus
            label="First day"
            hint="It may be over already."
            problem={problemOf('from')}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
          <DayField
            label="Last day"
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
          <CheckGroup
            label="Platforms that pause"
            options={platforms.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={draft.platformIds}
            hint="What is on no platform goes on."
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
