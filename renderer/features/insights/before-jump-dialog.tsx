import type { Day } from '../../../shared/base/day';
import type { Score } from '../../../shared/scores/score';
import { useFormat, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { Table } from '../../ui/table';
import { Answered } from './answered';
import styles from './insights.module.css';
import type { BeforeJumpReply } from './insights-requests';
import { SentenceWords } from './sentence-words';
import { useAnswer } from './use-answer';

type BeforeJumpDialogProps = { readonly score: Score; readonly day: Day; readonly onClose: () => void };

/** What was unusual in the days before a jump: candidates, not reasons. */
export function BeforeJumpDialog({ score, day, onClose }: BeforeJumpDialogProps) {
  const format = useFormat();
  const requests = useStores().insights;
  const asked = useAnswer(`jump ${score.id} ${day}`, () => requests.beforeJump(score.id, day));
  return (
    <Dialog title={`What was different before ${format.day(day)}?`} isWide onClose={onClose}>
      <div className={styles['answer']}>
        <Answered asked={asked} what="The days before" room="lines">
          {(value) => <BeforeJump of={value} />}
        </Answered>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>Close</Button>
      </DialogButtons>
    </Dialog>
  );
}

function BeforeJump({ of: { from, to, different, sentences } }: { readonly of: BeforeJumpReply }) {
  const format = useFormat();
  return (
    <>
      {sentences.map((sentence, index) => (
        <p key={index}>
          <SentenceWords of={sentence} />
        </p>
      ))}
      {different.length > 0 && (
        <Table
          caption={`Unusual from ${format.day(from)} to ${format.day(to)}`}
          columns={[
            { key: 'activity', text: 'Activity' },
            { key: 'amount', text: 'In these days', isNumber: true },
            { key: 'before', text: 'Before', isNumber: true },
            { key: 'sentence', text: 'In words' },
          ]}
          rows={different.map(({ activityId, title, amount, before, sentence }) => ({
            key: activityId,
            cells: [
              <bdi key="title">{title}</bdi>,
              format.number(amount),
              before === null ? '–' : format.number(before),
              <SentenceWords key="sentence" of={sentence} />,
            ],
          }))}
        />
      )}
    </>
  );
}
