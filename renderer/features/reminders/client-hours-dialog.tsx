import { clockMinutes, parseClockTime } from '../../../shared/base/clock-time';
import type { ClientHours } from '../../../shared/reminders/reminding';
import { useFormat } from '../../stores/stores-context';
import { useDialogDraft } from '../../lib/use-dialog-draft';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { FieldRow, TextField } from '../../ui/field';
import { newHoursDraft, readHoursDraft, type HoursDraft } from './hours-draft';
import { WeekdaysField } from './weekdays-field';

type ClientHoursDialogProps = {
  /** Those to edit, or null for new ones. */
  readonly hours: ClientHours | null;
  /** Resolves to why they were refused, or to null. */
  readonly onSave: (hours: ClientHours) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Days of the week, and from when to when on them. */
export function ClientHoursDialog({ hours, onSave, onClose }: ClientHoursDialogProps) {
  const { words } = useFormat();
  const { draft, change, problemOf, submit } = useDialogDraft({
    start: () => hours ?? newHoursDraft(),
    read: readHoursDraft,
    onSave,
    refusedAt: 'to',
  });

  return (
    <Dialog title={hours === null ? 'Add client hours' : 'Edit the client hours'} onClose={onClose}>
      <form onSubmit={submit}>
        <WeekdaysField
          chosen={draft.weekdays}
          problem={problemOf('weekdays')}
          onChange={(weekdays) => change({ weekdays })}
        />
        <FieldRow>
          <TextField
            label="From"
            problem={problemOf('from')}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
          <TextField
            label="To"
            hint={words(endHint(draft))}
            problem={problemOf('to')}
            value={draft.to}
            onChange={(to) => change({ to })}
          />
        </FieldRow>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {hours === null ? 'Add' : 'Save'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function endHint(draft: HoursDraft): string {
  const [from, to] = [parseClockTime(draft.from), parseClockTime(draft.to)];
  if (from === null || to === null || clockMinutes(to) > clockMinutes(from)) return 'Such as 12:30 or 12.30.';
  return from === to ? 'That is the whole day.' : 'That is on the next day.';
}
