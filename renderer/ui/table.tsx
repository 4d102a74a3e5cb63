import type { ReactNode } from 'react';
import styles from './table.module.css';

type TableProps = {
  readonly caption: string;
  /** It is only read out: something in sight says it already. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly { readonly key: string; readonly text: string; readonly isNumber?: boolean }[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/** Rows and columns that scroll sideways in their own frame where there is no room. */
export function Table({ caption, isCaptionHidden = false, columns, rows }: TableProps) {
  const kindOf = (index: number) => (columns[index]?.isNumber === true ? 'number' : 'text');
  return (
    <div className={styles['frame']} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, text }, index) => (
              <th key={key} scope="col" data-kind={kindOf(index)}>
                {setApart(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              <th scope="row">{setApart(cells[0])}</th>
              {cells.slice(1).map((cell, index) => (
                <td key={columns[index + 1]?.key} data-kind={kindOf(index + 1)}>
                  {setApart(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is text may be a name, in the direction of its own. */
function setApart(cell: ReactNode): ReactNode {
  return typeof cell === 'string' ? <bdi>{cell}</bdi> : cell;
}
