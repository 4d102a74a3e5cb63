import { useState } from 'react';
import type { Score } from '../../../shared/scores/score';
import type { EventEditor } from '../../lib/event-editor';
import { useHello, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './insights.module.css';
import type { ReadScore } from './insights-requests';
import { SentenceWords } from './sentence-words';

type Suggested = ReadScore['suggestedBreaks'][number];

type BreakQuestionsProps = {
  readonly score: Score;
  readonly suggested: readonly Suggested[];
  readonly eventEditor?: EventEditor;
};

/** Changes that may be breaks which nobody has marked, each asked about once. Nothing is marked by itself. */
export function BreakQuestions({ score, suggested, eventEditor }: BreakQuestionsProps) {
  const stores = useStores();
  const { readOnly } = useHello();
  const [marked, setMarked] = useState<Suggested | null>(null);
  // What was refused is gone at once; the answer that says so, too, is on its way.
  const open = suggested.filter(
    ({ from, to }) => !score.refusedBreaks.some((refused) => refused.from === from && refused.to === to),
  );
  return (
    <>
      {open.map((one) => (
        <div
          key={`${one.from} ${one.to}`}
          role="group"
          aria-label="A change far beyond the usual"
          className={styles['strip']}
        >
          <p>
            <SentenceWords of={one.sentence} />
          </p>
          {readOnly === null && (
            <div className={styles['actions']}>
              {eventEditor !== undefined && (
                <Button aria-haspopup="dialog" onClick={() => setMarked(one)}>
                  Mark as an event
                </Button>
              )}
              <Button
                look="quiet"
                onClick={() =>
                  void stores.carryOut({ type: 'score.refuse-break', id: score.id, from: one.from, to: one.to })
                }
              >
                No
              </Button>
            </div>
          )}
        </div>
      ))}
      {marked !== null &&
        eventEditor?.({
          start: { from: marked.from, to: marked.to, size: marked.change, scoreIds: [score.id] },
          onClose: () => setMarked(null),
        })}
    </>
  );
}
