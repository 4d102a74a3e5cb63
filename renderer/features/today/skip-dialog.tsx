import { useState } from 'react';
import { isolated } from '../../../shared/base/isolated';
import { tidyLine } from '../../../shared/base/text';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { TextField } from '../../ui/field';

type SkipDialogProps = {
  readonly title: string;
  readonly reason: string;
  readonly onSkip: (reason: string | null) => void;
  readonly onClose: () => void;
};

const LONGEST_REASON = 200;

/** Skips an item, with a reason if there is one to give. */
export function SkipDialog({ title, reason, onSkip, onClose }: SkipDialogProps) {
  const [typed, setTyped] = useState(reason);
  return (
    <Dialog title={`Skip “${isolated(title)}”`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const tidy = tidyLine(typed);
          onSkip(tidy === '' ? null : tidy);
        }}
      >
        <TextField
          autoFocus
          label="Reason (if you like)"
          hint="A skipped day is never counted as a miss."
          maxLength={LONGEST_REASON}
          value={typed}
          onChange={setTyped}
        />
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Skip
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
