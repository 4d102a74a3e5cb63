import styles from './sparkline.module.css';

type SparklineProps = {
  /** Stretches that no line is drawn between. Where each point stands: `at` from 0 on, in any even unit, earliest first. */
  readonly runs: readonly (readonly { readonly at: number; readonly value: number }[])[];
};

const WIDTH = 96;
const HEIGHT = 28;
const MARGIN = 3;

/** The shape of a series, beside its numbers: a picture only, so it has no name. */
export function Sparkline({ runs }: SparklineProps) {
  const points = runs.flat();
  const [start, end] = [points[0], points.at(-1)];
  if (start === undefined || end === undefined || start === end) return null;
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => MARGIN + ((WIDTH - 2 * MARGIN) * (at - start.at)) / Math.max(end.at - start.at, 1);
  const y = (value: number) =>
    most === least ? HEIGHT / 2 : HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * (value - least)) / (most - least);
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden className={styles['sparkline']}>
      {runs.map((run) => {
        const [only] = run;
        if (run.length === 1 && only !== undefined && only !== end)
          return <circle key={only.at} data-alone cx={x(only.at)} cy={y(only.value)} r="1.4" />;
        return (
          <polyline
            key={only?.at}
            points={run.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
          />
        );
      })}
      <circle cx={x(end.at)} cy={y(end.value)} r="2.2" />
    </svg>
  );
}
