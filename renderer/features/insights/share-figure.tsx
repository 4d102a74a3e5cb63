import { useEffect, useRef } from 'react';
import { isolated } from '../../../shared/base/isolated';
import { useFormat } from '../../stores/stores-context';
import { FigureFrame } from './figures/figure-frame';
import { asPicture } from './figures/plot';
import { useWidth } from './figures/use-width';
import { fileNameOf } from './insights-words';
import styles from './insights.module.css';
import { shareBars, SHARE_HEIGHT } from './share-bars';
import { monthWords, shareSummary, shareTable, type ShareRow } from './share-rows';

type ShareFigureProps = { readonly name: string; readonly rows: readonly ShareRow[] };

const SAVED_WIDTH = 720;

/** A bar for each month: the source, and the others up to the total. */
export function ShareFigure({ name, rows }: ShareFigureProps) {
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const summary = shareSummary(name, rows, format);
  const hasTotal = rows.some(({ total }) => total !== null);
  const each = rows.some(({ isByDay }) => isByDay) ? ' a day' : '';
  useEffect(() => {
    place.current?.replaceChildren(asPicture(shareBars(rows, width, format), summary));
  }, [rows, width, format, summary]);
  return (
    <FigureFrame
      title={`${isolated(name)} in two months`}
      subtitle={hasTotal ? `its own amount${each}, and the others up to the total` : `its own amount${each}`}
      meta={{
        era: rows.map((row) => monthWords(row, format)).join(' and '),
        n: rows.reduce((sum, { readings }) => sum + readings, 0),
      }}
      table={shareTable(name, rows, format)}
      fileName={fileNameOf(name, 'share and amount')}
      number={format.number}
      renderImage={() => Promise.resolve({ drawing: shareBars(rows, SAVED_WIDTH, format), summary })}
    >
      <div ref={place} style={{ minHeight: SHARE_HEIGHT }} className={styles['bars']} />
    </FigureFrame>
  );
}
