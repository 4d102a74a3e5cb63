import type { Day } from '../../../shared/base/day';
import type { Score } from '../../../shared/scores/score';
import { useFormat, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
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
        <section aria-label="What was different" className={styles['different']}>
          <h3>{`${format.day(from)} to ${format.day(to)}`}</h3>
          <ul>
            {different.map(({ activityId, sentence }) => (
              <li key={activityId}>
                <SentenceWords of={sentence} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
