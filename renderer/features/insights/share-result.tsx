import type { Score } from '../../../shared/scores/score';
import { useFormat, useStores, useToday } from '../../stores/stores-context';
import { Table } from '../../ui/table';
import { Answered } from './answered';
import styles from './insights.module.css';
import type { ShareReply } from './insights-requests';
import { SentenceWords } from './sentence-words';
import type { ShareMonths, ShareSource } from './share-choices';
import { ShareFigure } from './share-figure';
import { restsOnWords, shareRows, shareTable } from './share-rows';
import { useAnswer } from './use-answer';

type ShareResultProps = { readonly source: ShareSource; readonly total: Score | null; readonly months: ShareMonths };

/** Amount and share together: in a sentence, in numbers, and as bars. */
export function ShareResult({ source, total, months }: ShareResultProps) {
  const requests = useStores().insights;
  const question = {
    sourceScoreId: source.score.id,
    sourcePartId: source.partId,
    totalScoreId: total?.id ?? null,
    ...months,
  };
  const asked = useAnswer(`share ${JSON.stringify(question)}`, () => requests.share(question));
  return (
    <div className={styles['share']}>
      <Answered asked={asked} what="The share" room="lines">
        {(value) => <Answer value={value} source={source} hasTotal={total !== null} months={months} />}
      </Answered>
    </div>
  );
}

type AnswerProps = {
  readonly value: ShareReply;
  readonly source: ShareSource;
  readonly hasTotal: boolean;
  readonly months: ShareMonths;
};

/** Columns of nothing but dashes where no total was chosen. */
const OF_TOTAL = ['total', 'share'];

function Answer({ value, source: { name, score }, hasTotal, months }: AnswerProps) {
  const format = useFormat();
  const scope = { score, months, today: useToday() };
  const rows = shareRows(value, scope);
  const restsOn = restsOnWords(rows, scope, format);
  const { columns, rows: lines, caption } = shareTable(name, rows, format);
  const isShown = columns.map(({ key }) => hasTotal || !OF_TOTAL.includes(key));
  return (
    <>
      {value.sentence === null ? (
        <p className={styles['lead']}>One of these months has no reading of it, so they cannot be compared.</p>
      ) : (
        <p className={styles['lead']} data-kind="share-sentence">
          <SentenceWords of={value.sentence} />
        </p>
      )}
      {restsOn !== '' && <p className={styles['aside']}>{restsOn}</p>}
      <Table
        caption={caption}
        isCaptionHidden
        columns={columns.filter((_, index) => isShown[index])}
        rows={lines.map(({ key, cells }) => ({
          key,
          cells: cells.filter((_, index) => isShown[index]).map(({ shown }) => shown),
        }))}
      />
      <ShareFigure name={name} rows={rows} />
    </>
  );
}
