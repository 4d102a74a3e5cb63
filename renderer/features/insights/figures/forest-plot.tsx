import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { Format } from '../../../lib/format';
import { Fold } from '../../../ui/fold';
import { FigureFrame, type SaveBlob } from './figure-frame';
import type { FigureMeta } from './figure-table';
import { forestAxis } from './forest-axis';
import { forestImage } from './forest-image';
import styles from './forest-plot.module.css';
import { ForestRange, ForestScale } from './forest-range';
import type { ForestRow, ForestWords } from './forest-row-data';
import { estimateWords, forestSummary, forestTable, qWords, savedSubtitle } from './forest-words';
import type { ValueAxis } from './value-axis';

type ForestPlotProps = {
  /** In the order in which they stand. */
  readonly rows: readonly ForestRow[];
  readonly words: ForestWords;
  readonly meta: FigureMeta;
  readonly format: Format;
  /** Without its ending. */
  readonly fileName: string;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** What can be done about a row, after its sentence. */
  readonly actionsOf?: (row: ForestRow) => ReactNode;
  readonly save?: SaveBlob;
};

/** A row for each activity: the point, its plausible range on one axis, and what that says in a sentence. */
export function ForestPlot(props: ForestPlotProps) {
  const { rows, words, meta, format, fileName, save } = props;
  const axis = useMemo(() => forestAxis(rows), [rows]);
  const [found, missing] = [rows.filter(isFound), rows.filter((row) => !isFound(row))];
  return (
    <FigureFrame
      title={words.title}
      subtitle={`${words.note} ${words.hint}`}
      meta={meta}
      table={forestTable(rows, { words, meta, format })}
      fileName={fileName}
      number={format.number}
      renderImage={() =>
        Promise.resolve({
          drawing: forestImage({ rows: found, axis, unit: words.unit, format }),
          summary: forestSummary(rows, words, format),
          subtitle: savedSubtitle(words, format),
          notes: [
            words.note,
            ...(missing.length === 0 ? [] : [`Not enough data: ${missing.map(({ name }) => name).join(', ')}`]),
          ],
        })
      }
      {...(save === undefined ? {} : { save })}
    >
      <div className={styles['forest']} onKeyDown={handleArrows}>
        {found.length > 0 && (
          <div className={styles['axis']}>
            <ForestScale axis={axis} unit={words.unit} write={format.signed} />
          </div>
        )}
        <ForestRows {...props} rows={found} axis={axis} />
        {missing.length > 0 && (
          <Fold title={<>Not enough data ({format.number(missing.length)})</>} isOpenAtFirst={found.length === 0}>
            <ForestRows {...props} rows={missing} axis={axis} />
          </Fold>
        )}
      </div>
    </FigureFrame>
  );
}

type ForestRowsProps = ForestPlotProps & { readonly axis: ValueAxis };

function ForestRows({ rows, words, axis, format, selectedId, onSelect, actionsOf }: ForestRowsProps) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={styles['row']} data-selected={row.id === selectedId}>
          <div className={styles['name']}>
            <button
              type="button"
              data-forest-name
              aria-current={row.id === selectedId}
              onClick={() => {
                onSelect(row.id);
              }}
            >
              <bdi>{row.name}</bdi>
            </button>
            <span className={styles['chip']} data-tone={row.tone}>
              {row.verdict}
            </span>
            {row.per !== null && <span className={styles['per']}>{row.per}</span>}
          </div>
          <div className={styles['picture']}>
            <ForestRange
              axis={axis}
              estimate={row.estimate}
              isSign={row.tone === 'sign'}
              words={estimateWords(row, words.unit, format)}
            />
          </div>
          <p className={styles['q']}>{qWords(row, format)}</p>
          <div className={styles['sentence']}>
            <p>{row.sentence}</p>
            {actionsOf?.(row)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function isFound({ tone }: ForestRow): boolean {
  return tone !== 'missing';
}

/** From row to row; rows in the closed fold are not in the way. */
function handleArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-forest-name]')].filter(
    (name) => name.closest('details:not([open])') === null,
  );
  const at = names.findIndex((name) => name === event.target);
  if (at < 0) return;
  event.preventDefault();
  names[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
