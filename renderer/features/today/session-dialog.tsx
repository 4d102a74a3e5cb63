import { useState } from 'react';
import type { ClockTime } from '../../../shared/base/clock-time';
import type { Day, Weekday } from '../../../shared/base/day';
import { clockTimeOf } from '../../../shared/base/day-of';
import type { Id } from '../../../shared/base/id';
import type { Platform } from '../../../shared/time/platform';
import type { Session } from '../../../shared/time/session';
import type { Stretch } from '../../../shared/time/spent';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { FieldRow, SelectField, TextField } from '../../ui/field';
import styles from './session-dialog.module.css';
import { readEdited, readWritten, writtenWords, type ReadSession } from './session-words';

type SessionDialogProps = {
  readonly platforms: readonly Platform[];
  /** The session to edit, or the platform that a new one begins with. */
  readonly start: { readonly session: Session } | { readonly platformId: Id };
  readonly of: {
    readonly day: Day;
    readonly today: Day;
    readonly zone: string;
    readonly dayStart: ClockTime;
    readonly weekStart: Weekday;
  };
  /** Resolves to why it was refused, or to null. One that goes on past the start of a day is two. */
  readonly onSave: (stretches: readonly Stretch[]) => Promise<string | null>;
  readonly onClose: () => void;
};

export function SessionDialog({ platforms, start, of, onSave, onClose }: SessionDialogProps) {
  const format = useFormat();
  const { edited, platformId } = startOf(start);
  const [chosenId, setChosenId] = useState<Id>(platformId);
  const [typed, setTyped] = useState(edited === null ? '' : spanText(edited));
  const [problem, setProblem] = useState<string | null>(null);
  const read = readNow();

  function readNow(): ReadSession {
    if (edited === null) return readWritten(typed, { ...of, platforms, platformId: chosenId });
    if (typed === spanText(edited))
      return { ok: true, stretches: [{ day: edited.day, platformId: chosenId, span: edited.span }] };
    // Times are shown and typed by the clock of where the session was.
    return readEdited(typed, { ...of, zone: edited.zone, platformId: chosenId });
  }

  async function save(): Promise<void> {
    setProblem(read.ok ? await onSave(read.stretches) : read.problem);
  }

  return (
    <Dialog title={edited === null ? 'Add minutes' : 'Edit the session'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FieldRow>
          <SelectField
            label="Platform"
            value={platformOf(read) ?? chosenId}
            options={platforms.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={setChosenId}
          />
          <TextField
            autoFocus
            label="Minutes, or from–to"
            hint={format.words(edited === null ? '15, 9:10–9:25, or 15 X yesterday' : '15, 1 h 20, 9:10–9:25')}
            problem={problem}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setProblem(null);
            }}
          />
        </FieldRow>
        {/* The room is there from the start, so that nothing moves while it is typed. */}
        <p className={styles['read']} aria-live="polite">
          {edited === null && read.ok ? writtenWords(read.stretches, { format, platforms, ...of }) : ''}
        </p>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Save
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

/** The one that is named in what was typed. */
function platformOf(read: ReadSession): Id | null {
  return read.ok ? (read.stretches[0]?.platformId ?? null) : null;
}

function startOf(start: SessionDialogProps['start']): { readonly edited: Session | null; readonly platformId: Id } {
  if ('session' in start) return { edited: start.session, platformId: start.session.platformId };
  return { edited: null, platformId: start.platformId };
}

function spanText({ span, zone }: Session): string {
  if (span.kind === 'minutes') return String(span.minutes);
  return `${clockTimeOf(span.startAt, zone)}–${clockTimeOf(span.endAt, zone)}`;
}
