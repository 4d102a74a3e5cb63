import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Table } from '../../../ui/table';
import styles from './figure-frame.module.css';
import { metaWords, type FigureMeta, type FigureTable } from './figure-table';

/** More rows than somebody reads at once take a second to draw. */
const AT_FIRST = 400;

/** So many letters stand on one line, so that a table without room scrolls and breaks no word. */
const SHORT = 20;
const LONG = 40;

type FigureRowsProps = {
  readonly table: FigureTable;
  readonly meta: FigureMeta;
  readonly number: (value: number) => string;
};

/** What a figure is drawn from, in a frame that scrolls. */
export function FigureRows({ table, meta, number }: FigureRowsProps) {
  const [isWhole, setIsWhole] = useState(false);
  const rows = isWhole ? table.rows : table.rows.slice(0, AT_FIRST);
  const own = metaColumns(table, meta, number);
  const left = table.rows.length - rows.length;
  return (
    <div className={styles['rows']}>
      <p aria-hidden>{metaWords(meta, number)}</p>
      <Table
        caption={`${table.caption}, ${metaWords(meta, number)}`}
        isCaptionHidden
        columns={[...table.columns, ...own]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [...row.cells.map(({ shown }) => cellOf(shown)), ...own.map(({ of }) => of(row.meta ?? meta))],
        }))}
      />
      {left > 0 && (
        <Button
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {`Show ${number(left)} more ${left === 1 ? 'row' : 'rows'}`}
        </Button>
      )}
    </div>
  );
}

/** Era and n where rows differ in them; those of the whole stand over the table. */
function metaColumns({ rows }: FigureTable, meta: FigureMeta, number: FigureRowsProps['number']) {
  const differs = (of: (own: FigureMeta) => unknown) => new Set(rows.map((row) => of(row.meta ?? meta))).size > 1;
  const era = { key: 'era', text: 'Era', isNumber: false, of: (own: FigureMeta) => wholeOf(own.era) };
  const n = { key: 'n', text: 'n', isNumber: true, of: (own: FigureMeta) => number(own.n) };
  return [...(differs((own) => own.era) ? [era] : []), ...(differs((own) => own.n) ? [n] : [])];
}

function cellOf(text: string) {
  if (text.length > LONG) return <span className={styles['long']}>{text}</span>;
  return text.length <= SHORT ? wholeOf(text) : text;
}

function wholeOf(text: string) {
  return text === '' ? '' : <span className={styles['whole']}>{text}</span>;
}
