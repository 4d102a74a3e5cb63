import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button';
import { useLateCode } from '../../../ui/late';
import { Notice } from '../../../ui/notice';
import styles from './plot-view.module.css';
import { asPicture, plotCode, type Plot } from './plot';

/** Draws at this width, in pixels. */
type Draw = (plot: Plot, width: number) => Element;

type PlotViewProps = {
  /** The same function until what it draws changes. */
  readonly draw: Draw;
  /** The main facts of the picture in words. */
  readonly summary: string;
  readonly width: number;
  /** Kept free from the start, so that nothing moves when the picture comes. */
  readonly height: number;
};

/** A picture that Plot draws. */
export function PlotView({ draw, summary, width, height }: PlotViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { present: plot, hasFailed, retry } = useLateCode(plotCode);
  useEffect(() => {
    if (plot === null) return;
    frame.current?.replaceChildren(asPicture(draw(plot, width), summary));
  }, [plot, draw, summary, width]);
  if (hasFailed)
    return (
      <Notice kind="problem">
        The picture could not be drawn. Its numbers can be read as a table.
        <Button onClick={retry}>Try again</Button>
      </Notice>
    );
  return <div ref={frame} className={styles['plot']} style={{ minHeight: height }} />;
}
