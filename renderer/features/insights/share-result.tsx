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
        {(value) => <Answer value={value} source={source} months={months} />}
      </Answered>
    </div>
  );
}

type AnswerProps = {
  readonly value: ShareReply;
  readonly source: ShareSource;
  readonly months: ShareMonths;
};

function Answer({ value, source: { name, score }, months }: AnswerProps) {
  const format = useFormat();
  const scope = { score, months, today: useToday() };
  const rows = shareRows(value, scope);
  const restsOn = restsOnWords(rows, scope, format);
  const { columns, rows: lines, caption } = shareTable(name, rows, format);
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
        columns={columns}
        rows={lines.map(({ key, cells }) => ({ key, cells: cells.map(({ shown }) => shown) }))}
      />
      <ShareFigure name={name} rows={rows} />
    </>
  );
}
