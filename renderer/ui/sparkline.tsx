import styles from './sparkline.module.css';

type SparklineProps = {
  /** Where each point stands: `at` from 0 on, in any even unit, earliest first. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
};

const WIDTH = 96;
const HEIGHT = 28;
const MARGIN = 3;

/** The shape of a series, beside its numbers: a picture only, so it has no name. */
export function Sparkline({ points }: SparklineProps) {
  if (points.length < 2) return null;
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => MARGIN + ((WIDTH - 2 * MARGIN) * (at - first)) / Math.max(last - first, 1);
  const y = (value: number) =>
    most === least ? HEIGHT / 2 : HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * (value - least)) / (most - least);
  const line = points.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const end = points.at(-1);
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden className={styles['sparkline']}>
      <polyline points={line} />
      {end !== undefined && <circle cx={x(end.at)} cy={y(end.value)} r="2.2" />}
    </svg>
  );
}
