import type { Day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import type { PageCommand } from '../../../shared/ledger/command';
import { useFormat, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { DialogButtons } from '../../ui/dialog';
import styles from './activity-panel.module.css';
import { ChangeQuestion } from './change-question';
import { Question } from './question';
import type { PastQuestion } from './use-change';

type SheetFootProps = {
  /** Null for a new one. */
  readonly activity: Activity | null;
  /** The day from which an archived one is out of the plan. */
  readonly day: Day;
  readonly question: PastQuestion | 'leaving' | null;
  readonly actions: {
    readonly onArchive: () => void;
    readonly onAnswer: (command: PageCommand, onDone: () => void) => void;
    /** Back to what is typed. */
    readonly onKeep: () => void;
    readonly onThrowAway: () => void;
  };
};

/** The buttons at the end, or a question in their place. */
export function SheetFoot({ activity, day, question, actions }: SheetFootProps) {
  return (
    <>
      <div className={styles['foot']} hidden={question !== null}>
        <DialogButtons>
          {activity !== null && (
            <Button look="danger" className={styles['archive'] ?? ''} onClick={actions.onArchive}>
              <ArchiveWords activity={activity} day={day} />
            </Button>
          )}
          <Button onClick={actions.onThrowAway}>Cancel</Button>
          <Button type="submit" look="primary">
            {activity === null ? 'Add' : 'Save'}
          </Button>
        </DialogButtons>
      </div>
      {question === 'leaving' && (
        <Question title="Throw away what you typed?" sentences={['It has not been saved.']}>
          <Button onClick={actions.onThrowAway}>Throw away</Button>
          <Button look="primary" onClick={actions.onKeep}>
            Keep editing
          </Button>
        </Question>
      )}
      {question !== null && question !== 'leaving' && (
        <ChangeQuestion question={question} onAnswer={actions.onAnswer} onCancel={actions.onKeep} />
      )}
    </>
  );
}

function ArchiveWords({ activity, day }: { readonly activity: Activity; readonly day: Day }) {
  const format = useFormat();
  const today = useToday();
  if (activity.archivedOn !== null) return 'Bring back';
  return day === today ? 'Archive' : `Archive from ${format.shortDay(day)} on`;
}
