import type { InsightRow } from '../../../shared/insights/insight-row';
import type { Score } from '../../../shared/scores/score';
import { parseId } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import { fail } from '../../../shared/base/outcome';
import { useFormat, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { Table } from '../../ui/table';
import { Answered } from './answered';
import styles from './insights.module.css';
import type { CounterExamplesReply } from './insights-requests';
import { SentenceWords } from './sentence-words';
import { useAnswer } from './use-answer';

type ExamplesDialogProps = { readonly score: Score; readonly row: InsightRow; readonly onClose: () => void };

/** What speaks against a link: the best days without the activity, the worst with it. */
export function ExamplesDialog({ score, row, onClose }: ExamplesDialogProps) {
  const requests = useStores().insights;
  const asked = useAnswer(`examples ${score.id} ${row.activityId} ${String(row.lag)}`, () => {
    const activityId = parseId(row.activityId);
    if (activityId === null) return Promise.resolve(fail({ code: 'not-found', kind: 'activity' }));
    return requests.counterExamples(score.id, activityId, row.lag);
  });
  return (
    <Dialog title={`${isolated(row.title)}: what speaks against a link`} isWide onClose={onClose}>
      <div className={styles['answer']}>
        <Answered asked={asked} what="These days" room="lines">
          {(value) => <Examples of={value} row={row} />}
        </Answered>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>Close</Button>
      </DialogButtons>
    </Dialog>
  );
}

type ExamplesProps = { readonly of: CounterExamplesReply; readonly row: InsightRow };

function Examples({ of, row }: ExamplesProps) {
  const { withoutWords, withWords, bestWithout, worstWith, sentence } = of;
  return (
    <>
      <ExampleTable caption={withoutWords} examples={bestWithout} row={row} />
      <ExampleTable caption={withWords} examples={worstWith} row={row} />
      {bestWithout.length + worstWith.length === 0 && <p>No such day is in the record.</p>}
      {sentence !== null && (
        <section className={styles['different']}>
          <h3>The largest change for the better, whatever you did</h3>
          <p>
            <SentenceWords of={sentence} />
          </p>
        </section>
      )}
    </>
  );
}

type ExampleTableProps = {
  readonly caption: string;
  readonly examples: CounterExamplesReply['bestWithout'];
  readonly row: InsightRow;
};

function ExampleTable({ caption, examples, row }: ExampleTableProps) {
  const format = useFormat();
  if (examples.length === 0) return null;
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'days', text: 'Days' },
        { key: 'change', text: 'Change', isNumber: true },
        { key: 'level', text: 'Score at the end', isNumber: true },
        { key: 'amount', text: row.unit === null ? 'Done, a day' : `${isolated(row.unit)} a day`, isNumber: true },
      ]}
      rows={examples.map(({ from, to, change, level, amount }) => ({
        key: `${from} ${to}`,
        cells: [
          from === to ? format.day(from) : `${format.day(from)} to ${format.day(to)}`,
          format.signed(change),
          format.number(level),
          format.number(amount),
        ],
      }))}
    />
  );
}
