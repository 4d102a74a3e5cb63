import type { Day } from '../../../shared/base/day';
import { parseDay } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { tidyLine } from '../../../shared/base/text';
import type { Score } from '../../../shared/scores/score';
import { useDialogDraft } from '../../lib/use-dialog-draft';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import styles from './scores.module.css';

export type Retirement = { readonly on: Day; readonly reason: string | null };

type RetireDialogProps = {
  readonly score: Score;
  readonly today: Day;
  /** Resolves to why it was refused, or to null. */
  readonly onRetire: (retirement: Retirement) => Promise<string | null>;
  readonly onClose: () => void;
};

const LONGEST_REASON = 200;

/** From which day on a score is no longer read, and why. */
export function RetireDialog({ score, today, onRetire, onClose }: RetireDialogProps) {
  const { draft, change, problemOf, submit } = useDialogDraft({
    start: (): { on: string; reason: string } => ({ on: today, reason: '' }),
    read: ({ on, reason }) => {
      const day = parseDay(on);
      if (day === null) return { field: 'on' as const, text: 'Choose the first day without it.' };
      const tidy = tidyLine(reason);
      return { on: day, reason: tidy === '' ? null : tidy };
    },
    onSave: onRetire,
    refusedAt: 'on',
  });
  return (
    <Dialog title={`Retire “${isolated(score.name)}”`} onClose={onClose}>
      <form onSubmit={submit}>
        <p className={styles['about']}>
          It is no longer asked for. Its readings stay, and it can come back. Two weeks later Today shows what was
          entered in the two weeks before and in the two weeks without it.
        </p>
        <DayField
          autoFocus
          label="First day without it"
          problem={problemOf('on')}
          value={draft.on}
          onChange={(on) => change({ on })}
        />
        <TextField
          label="Why it is no longer read (if you like)"
          placeholder="The service closed"
          maxLength={LONGEST_REASON}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Retire
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
