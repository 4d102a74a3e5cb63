import { adherenceWords, shareOf } from '../../../shared/checklist/adherence';
import type { WeekReview } from '../../../shared/ledger/week-review-in';
import type { WeekLine } from '../../../shared/time/week';
import { useFormat } from '../../stores/stores-context';
import { Table } from '../../ui/table';
import styles from './week-part.module.css';
import { balanceWords, scoreWords, unknownWords } from './week-words';

type WeekTablesProps = { readonly review: WeekReview };

/** Plan and minutes, what was done of the activities, what the scores were; nothing says that one made the other. */
export function WeekTables({ review }: WeekTablesProps) {
  const format = useFormat();
  const unknown = unknownWords(review.daysWithoutEntries, format);
  return (
    <>
      {unknown !== null && <p className={styles['words']}>{unknown}</p>}
      <h3>Minutes</h3>
      <Minutes time={review.time} />
      <h3>Activities</h3>
      <Activities review={review} />
      <h3>Outcomes and scores</h3>
      <Scores scores={review.scores} />
    </>
  );
}

function Minutes({ time }: Pick<WeekReview, 'time'>) {
  const format = useFormat();
  const used = time.rows.filter(({ total }) => total.spent > 0 || (total.budget ?? 0) > 0);
  if (used.length === 0) return <p className={styles['words']}>No minutes were planned, and none were entered.</p>;
  const line = (key: string, name: string, of: WeekLine) => ({
    key,
    cells: [
      name,
      of.total.budget === null ? '–' : format.number(of.total.budget),
      format.number(of.total.spent),
      format.words(balanceWords(of)),
    ],
  });
  return (
    <Table
      caption="Minutes planned and spent"
      isCaptionHidden
      columns={[
        { key: 'platform', text: 'Platform' },
        { key: 'planned', text: 'Planned', isNumber: true },
        { key: 'spent', text: 'Spent', isNumber: true },
        { key: 'balance', text: 'Left or over' },
      ]}
      rows={[
        ...used.map((row) => line(row.platform.id, row.platform.name, row)),
        // A cap for the whole day may be less than what its platforms have together.
        line('whole', 'The whole day', time.whole),
      ]}
    />
  );
}

function Activities({ review: { activities, adherence } }: Pick<WeekTablesProps, 'review'>) {
  const format = useFormat();
  if (activities.length === 0) return <p className={styles['words']}>Nothing was due in this week.</p>;
  const line = (key: string, name: string, of: typeof adherence) => {
    const share = shareOf(of);
    return { key, cells: [name, share === null ? '–' : format.percent(share), format.words(adherenceWords(of))] };
  };
  return (
    <Table
      caption="What was done of the activities"
      isCaptionHidden
      columns={[
        { key: 'activity', text: 'Activity' },
        { key: 'share', text: 'Done', isNumber: true },
        { key: 'sum', text: 'Of' },
      ]}
      rows={[
        ...activities.map((one) => line(one.activity.id, one.activity.title, one.adherence)),
        line('together', 'Together', adherence),
      ]}
    />
  );
}

function Scores({ scores }: Pick<WeekReview, 'scores'>) {
  const format = useFormat();
  if (scores.length === 0) return <p className={styles['words']}>There are no readings in this week or before it.</p>;
  return (
    <Table
      caption="Outcomes and scores at the start and the end"
      isCaptionHidden
      columns={[
        { key: 'score', text: 'Score' },
        { key: 'start', text: 'At the start', isNumber: true },
        { key: 'end', text: 'At the end', isNumber: true },
        { key: 'change', text: 'Change', isNumber: true },
      ]}
      rows={scores.map((one) => {
        const { start, end, change } = scoreWords(one, format);
        return { key: one.score.id, cells: [one.score.name, start, end, change] };
      })}
    />
  );
}
