import { useState } from 'react';
import type { ClockTime } from '../../../shared/base/clock-time';
import type { Day } from '../../../shared/base/day';
import { clockTimeOf } from '../../../shared/base/day-of';
import type { Id } from '../../../shared/base/id';
import { parseTypedTime, spanOfTyped } from '../../../shared/time/parse-span';
import type { Platform } from '../../../shared/time/platform';
import type { Session, Span } from '../../../shared/time/session';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { FieldRow, SelectField, TextField } from '../../ui/field';

type SessionDialogProps = {
  readonly platforms: readonly Platform[];
  /** The session to edit, or the platform that a new one begins with. */
  readonly start: { readonly session: Session } | { readonly platformId: Id };
  readonly of: { readonly day: Day; readonly zone: string; readonly dayStart: ClockTime };
  /** Resolves to why it was refused, or to null. */
  readonly onSave: (typed: { readonly platformId: Id; readonly span: Span }) => Promise<string | null>;
  readonly onClose: () => void;
};

export function SessionDialog({ platforms, start, of, onSave, onClose }: SessionDialogProps) {
  const [platformId, setPlatformId] = useState<Id>('session' in start ? start.session.platformId : start.platformId);
  const [typed, setTyped] = useState('session' in start ? spanText(start.session) : '');
  const [problem, setProblem] = useState<string | null>(null);

  function readTyped(): { readonly span: Span } | { readonly problem: string } {
    if ('session' in start && typed === spanText(start.session)) return { span: start.session.span };
    const time = parseTypedTime(typed);
    if (time === null) return { problem: 'Type minutes, such as 15, or a time from and to, such as 9:10–9:25.' };
    // Times are shown and typed by the clock of where the session was.
    const zone = 'session' in start ? start.session.zone : of.zone;
    const span = spanOfTyped(time, of.day, { ...of, zone });
    return span === null
      ? { problem: `It has to end by ${of.dayStart}, when the next day begins, and after it starts.` }
      : { span };
  }

  async function save(): Promise<void> {
    const read = readTyped();
    if ('problem' in read) return setProblem(read.problem);
    setProblem(await onSave({ platformId, span: read.span }));
  }

  return (
    <Dialog title={'session' in start ? 'Edit the session' : 'Add minutes'} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FieldRow>
          <SelectField
            label="Platform"
            value={platformId}
            options={platforms.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={setPlatformId}
          />
          <TextField
            autoFocus
            label="Minutes, or from–to"
            hint="15, 1 h 20, 9:10–9:25"
            problem={problem}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setProblem(null);
            }}
          />
        </FieldRow>
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

function spanText({ span, zone }: Session): string {
  if (span.kind === 'minutes') return String(span.minutes);
  return `${clockTimeOf(span.startAt, zone)}–${clockTimeOf(span.endAt, zone)}`;
}
