import { useMemo, useState } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';
import type { EventEditor } from '../../lib/event-editor';
import { useFormat, useLedger } from '../../stores/stores-context';
import { Answered } from './answered';
import { BeforeJumpDialog } from './before-jump-dialog';
import { BreakQuestions } from './break-questions';
import { EffectsPart } from './effects-part';
import { ScoreFigure } from './score-figure';
import { MOST_JUMPS, scoreLineOf } from './score-line-of';
import styles from './insights.module.css';
import type { ReadScore } from './insights-requests';
import { SentenceWords } from './sentence-words';
import { ScoreWithoutReadings } from './score-without-readings';
import type { Asked } from './use-answer';

type ScorePartProps = {
  readonly score: Score;
  readonly read: Asked<ReadScore | null>;
  readonly eventEditor?: EventEditor;
};

/** A score over time, what is asked about it, and what can be said of it and each activity. */
export function ScorePart({ score, read, eventEditor }: ScorePartProps) {
  return (
    <div className={styles['part']}>
      <Answered asked={read} what="The readings">
        {(value) => (
          <>
            <BreakQuestions score={score} suggested={value.suggestedBreaks} {...(eventEditor && { eventEditor })} />
            {value.readings.length === 0 ? (
              <ScoreWithoutReadings score={score} />
            ) : (
              <ScoreWithReadings score={score} read={value} />
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

type ScoreWithReadingsProps = { readonly score: Score; readonly read: ReadScore };

function ScoreWithReadings({ score, read }: ScoreWithReadingsProps) {
  const format = useFormat();
  const events = useLedger((state) => state.documents.catalog.events);
  const [jumpOn, setJumpOn] = useState<Day | null>(null);
  const [shownActivity, setShownActivity] = useState<Id | null>(null);
  const line = useMemo(() => scoreLineOf({ score, read, events }, format), [score, read, events, format]);
  return (
    <>
      <ScoreFigure line={line} activityId={shownActivity} onJump={setJumpOn} />
      {read.jumps.length > MOST_JUMPS && <p className={styles['aside']}>{jumpWords(read.jumps.length, format)}</p>}
      {read.ordinaryChange !== null && (
        <p className={styles['aside']}>
          <SentenceWords of={read.ordinaryChange} />
        </p>
      )}
      <EffectsPart score={score} read={read} shownActivity={shownActivity} onShowActivity={setShownActivity} />
      {jumpOn !== null && <BeforeJumpDialog score={score} day={jumpOn} onClose={() => setJumpOn(null)} />}
    </>
  );
}

function jumpWords(count: number, format: Format): string {
  return `Of ${format.number(count)} unusual changes, the ${format.number(MOST_JUMPS)} largest are marked. Choose one to see what was different before it.`;
}
