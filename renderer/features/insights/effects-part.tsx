import { useMemo, useState } from 'react';
import { parseId, type Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { ScoreInsight } from '../../../shared/insights/effects-of-score';
import type { InsightRow } from '../../../shared/insights/insight-row';
import { comparedWord } from '../../../shared/insights/measure-words';
import type { Score } from '../../../shared/scores/score';
import { failureText } from '../../lib/failure-text';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { ExamplesDialog } from './examples-dialog';
import { ForestPlot } from './figures/forest-plot';
import type { ForestRow } from './figures/forest-row-data';
import { forestRows, forestWords } from './forest-rows';
import styles from './insights.module.css';
import { fileNameOf, isNotCompared, nextLookWords } from './insights-words';
import type { ReadScore } from './insights-requests';
import { LimitsFold } from './limits-fold';
import { MissingFold } from './missing-fold';
import { NothingYet } from './nothing-yet';
import { comparedSpan } from './score-about';
import { SentenceWords, useSentenceFormat } from './sentence-words';
import { Unanswered } from './unanswered';
import { UnreadableMonths } from './unreadable-months';
import { useEffectsOfScore, type AskedEffects } from './use-effects-of-score';
import { useLasting } from '../../lib/use-lasting';

type EffectsPartProps = {
  readonly score: Score;
  readonly read: ReadScore;
  readonly shownActivity: Id | null;
  readonly onShowActivity: (activityId: Id | null) => void;
};

/** What can be said of the score and each activity, and what cannot. */
export function EffectsPart(props: EffectsPartProps) {
  const { score, read } = props;
  if (score.isObservedOnly) {
    return (
      <section className={styles['effects']} aria-label="What goes with it">
        <p className={styles['lead']}>
          You only watch <bdi>{score.name}</bdi>: nothing is planned for it, and nothing you do is compared with it.
        </p>
      </section>
    );
  }
  return (
    <section className={styles['effects']} aria-label="What goes with it">
      {read.checkpoint.checkpoint === null && <NothingYet score={score} usable={read.checkpoint.usable} />}
      <Compared {...props} />
      <LimitsFold />
    </section>
  );
}

function Compared({ score, read, shownActivity, onShowActivity }: EffectsPartProps) {
  const format = useFormat();
  const asked = useEffectsOfScore(score.id);
  const insight = asked.value?.kind === 'insight' ? asked.value.insight : null;
  const { checkpoint, usable, next } = read.checkpoint;
  return (
    <>
      <EffectsState asked={asked} />
      {insight === null && asked.isAsking && (
        <div aria-busy className={styles['waiting']} data-room={checkpoint === null ? 'fold' : 'figure'} />
      )}
      {insight !== null && (
        <>
          {checkpoint !== null && (
            <p className={styles['lead']}>
              <SentenceWords of={insight.summarySentence} />
            </p>
          )}
          <Rows
            score={score}
            read={read}
            insight={insight}
            shownActivity={shownActivity}
            onShowActivity={onShowActivity}
          />
          {checkpoint !== null && (
            <p className={styles['aside']}>{nextLookWords({ next, usable, what: comparedWord(score) }, format)}</p>
          )}
        </>
      )}
    </>
  );
}

/** How far it is, what is missing in it, and why it is not there. */
function EffectsState({ asked }: { readonly asked: AskedEffects }) {
  const { value, failure } = asked;
  return (
    <>
      <EffectsProgress asked={asked} />
      {failure?.code === 'cancelled' && (
        <Notice kind="note">
          <p>The comparison was stopped. Nothing was changed.</p>
          <Button onClick={asked.again}>Compare again</Button>
        </Notice>
      )}
      {failure !== null && failure.code !== 'cancelled' && (
        <Unanswered what="The comparison" failure={failure} onRetry={asked.again} />
      )}
      {value?.kind === 'insight' && (
        <>
          <UnreadableMonths months={value.unreadable} />
          {value.notKept !== null && (
            <Notice kind="note">
              What was found at this checkpoint could not be written down, so it is not called a first sign yet.{' '}
              {failureText(value.notKept)}
            </Notice>
          )}
        </>
      )}
    </>
  );
}

function EffectsProgress({ asked: { isAsking, progress, cancel } }: { readonly asked: AskedEffects }) {
  const format = useFormat();
  const isLasting = useLasting(isAsking);
  if (!isLasting || progress === null) return null;
  return (
    <Progress
      label="Comparing your days with the score"
      share={progress.share}
      percent={format.percent}
      canCancel={progress.canCancel}
      onCancel={cancel}
    />
  );
}

type ForestProps = EffectsPartProps & { readonly insight: ScoreInsight };

/** A picture only where there is something to draw. */
function Rows(props: ForestProps) {
  const { rows } = props.insight;
  if (rows.length === 0)
    return <p className={styles['aside']}>There is no activity yet that could be compared with it.</p>;
  return rows.every(isNotCompared) ? <MissingFold rows={rows} /> : <Forest {...props} />;
}

function Forest({ score, read, insight, shownActivity, onShowActivity }: ForestProps) {
  const format = useFormat();
  const sentenceFormat = useSentenceFormat();
  const [examplesOf, setExamplesOf] = useState<InsightRow | null>(null);
  const span = comparedSpan(read);
  const rows = useMemo(() => forestRows(insight.rows, sentenceFormat), [insight, sentenceFormat]);
  const rowOf = (activityId: string) => insight.rows.find((row) => row.activityId === activityId) ?? null;
  const toggle = (activityId: string) => {
    onShowActivity(activityId === shownActivity ? null : parseId(activityId));
  };
  const actionsOf = ({ id: activityId, name, tone }: ForestRow) => {
    const row = rowOf(activityId);
    if (row === null || tone === 'missing') return null;
    const words = againstWords(row, score.isHigherBetter);
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`${words}: ${isolated(name)}`}
        className={styles['row-action']}
        onClick={() => setExamplesOf(row)}
      >
        {words}
      </button>
    );
  };
  if (span === null) return null;
  return (
    <>
      <ForestPlot
        rows={rows}
        words={forestWords(score, { rows: insight.rows, span }, format)}
        meta={{ era: erasWords(insight, format.number), n: insight.changes.used }}
        format={format}
        fileName={fileNameOf(score.name, 'what goes with it')}
        selectedId={shownActivity}
        onSelect={toggle}
        actionsOf={actionsOf}
      />
      {examplesOf !== null && <ExamplesDialog score={score} row={examplesOf} onClose={() => setExamplesOf(null)} />}
    </>
  );
}

/** What speaks against a link is on the other side where the score went the worse way with the activity. */
function againstWords({ direction }: InsightRow, isHigherBetter: boolean): string {
  const isForTheWorse = direction !== null && (direction === 'up') !== isHigherBetter;
  return isForTheWorse ? 'Worst days without it' : 'Best days without it';
}

function erasWords({ changes: { eras } }: ScoreInsight, number: (value: number) => string): string {
  return eras === 1 ? '1 era' : `${number(eras)} eras, none compared with another`;
}
