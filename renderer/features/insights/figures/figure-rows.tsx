import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Table } from '../../../ui/table';
import styles from './figure-frame.module.css';
import { metaWords, type FigureMeta, type FigureTable } from './figure-table';

/** More rows than somebody reads at once take a second to draw. */
const AT_FIRST = 400;

/** Shown where rows differ in them; the caption has those of the whole. */
const META_COLUMNS = [
  { key: 'era', text: 'Era' },
  { key: 'n', text: 'n', isNumber: true },
] as const;

type FigureRowsProps = {
  readonly table: FigureTable;
  readonly meta: FigureMeta;
  readonly number: (value: number) => string;
};

/** What a figure is drawn from, in a frame that scrolls. */
export function FigureRows({ table, meta, number }: FigureRowsProps) {
  const [isWhole, setIsWhole] = useState(false);
  const rows = isWhole ? table.rows : table.rows.slice(0, AT_FIRST);
  const hasOwn = table.rows.some((row) => row.meta !== undefined);
  const left = table.rows.length - rows.length;
  return (
    <div className={styles['rows']}>
      <Table
        caption={`${table.caption}, ${metaWords(meta, number)}`}
        columns={hasOwn ? [...table.columns, ...META_COLUMNS] : table.columns}
        rows={rows.map(({ key, cells, meta: own = meta }) => ({
          key,
          cells: [...cells.map(({ shown }) => shown), ...(hasOwn ? [own.era, number(own.n)] : [])],
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
