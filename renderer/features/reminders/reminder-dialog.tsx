import { clockMinutes, parseClockTime, type DayStart } from '../../../shared/base/clock-time';
import type { Reminder } from '../../../shared/reminders/reminder';
import { useDialogDraft } from '../../lib/use-dialog-draft';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { AboutFields, type AboutChoices } from './about-fields';
import { newReminderDraft, readReminderDraft, reminderDraftOf, type ReminderFields } from './reminder-draft';
import { WeekdaysField } from './weekdays-field';

type ReminderDialogProps = {
  /** The one to edit, or null for a new one. */
  readonly reminder: Reminder | null;
  readonly choices: AboutChoices;
  readonly dayStart: DayStart;
  /** Resolves to why it was refused, or to null. */
  readonly onSave: (fields: ReminderFields) => Promise<string | null>;
  readonly onClose: () => void;
};

/** What it is about, when, and on which days. */
export function ReminderDialog({ reminder, choices, dayStart, onSave, onClose }: ReminderDialogProps) {
  const { draft, change, problemOf, submit } = useDialogDraft({
    start: () => (reminder === null ? newReminderDraft(choices) : reminderDraftOf(reminder, choices)),
    read: readReminderDraft,
    onSave,
    refusedAt: 'weekdays',
  });

  return (
    <Dialog title={reminder === null ? 'Add a reminder' : 'Edit the reminder'} onClose={onClose}>
      <form onSubmit={submit}>
        <AboutFields draft={draft} choices={choices} onChange={change} />
        <TextField
          label="Time"
          hint={timeHint(draft.time, dayStart)}
          problem={problemOf('time')}
          value={draft.time}
          onChange={(time) => change({ time })}
        />
        <WeekdaysField
          chosen={draft.weekdays}
          problem={problemOf('weekdays')}
          onChange={(weekdays) => change({ weekdays })}
        />
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {reminder === null ? 'Add' : 'Save'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function timeHint(typed: string, dayStart: DayStart): string {
  const time = parseClockTime(typed);
  return time !== null && clockMinutes(time) < clockMinutes(dayStart)
    ? `Your day begins at ${dayStart}: this belongs to the evening before.`
    : 'Such as 9:00 or 9.30.';
}
