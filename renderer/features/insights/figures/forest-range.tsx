import styles from './forest-plot.module.css';
import { forestPlace } from './forest-axis';
import type { ForestEstimate } from './forest-row-data';
import { shareOf, type ValueAxis } from './value-axis';

const HEIGHT = 42;
const MIDDLE = HEIGHT / 2;

type ForestRangeProps = {
  readonly axis: ValueAxis;
  readonly estimate: ForestEstimate | null;
  readonly isSign: boolean;
  /** The same in words. */
  readonly words: string;
};

/** The point and its range on the shared axis, as wide as there is room. */
export function ForestRange({ axis, estimate, isSign, words }: ForestRangeProps) {
  const zero = percent(shareOf(axis, 0));
  const place = estimate === null ? null : forestPlace(axis, estimate);
  const colour = isSign ? 'var(--accent)' : 'var(--ink-faint)';
  return (
    <svg role="img" aria-label={words} width="100%" height={HEIGHT} className={styles['range']}>
      <line x1={zero} x2={zero} y1="0" y2={HEIGHT} stroke="var(--edge)" strokeDasharray="2 3" />
      {place !== null && (
        <>
          <line
            x1={percent(place.from)}
            x2={percent(place.to)}
            y1={MIDDLE}
            y2={MIDDLE}
            stroke={colour}
            strokeWidth="2.5"
            strokeLinecap="round"
          />
          {place.isCutLeft && <Arrow at={place.from} colour={colour} direction={-1} />}
          {place.isCutRight && <Arrow at={place.to} colour={colour} direction={1} />}
          <circle
            cx={percent(place.point)}
            cy={MIDDLE}
            r="5"
            fill={isSign ? colour : 'var(--paper)'}
            stroke={colour}
            strokeWidth="2"
          />
        </>
      )}
    </svg>
  );
}

type ArrowProps = { readonly at: number; readonly colour: string; readonly direction: 1 | -1 };

/** The range goes on beyond the picture. */
function Arrow({ at, colour, direction }: ArrowProps) {
  const back = String(-5 * direction);
  return (
    <svg x={percent(at)} y={MIDDLE} overflow="visible">
      <path d={`M${back} -5L0 0L${back} 5`} fill="none" stroke={colour} strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** The numbers over the ranges, with their unit in a line of its own: behind the last of them there may be no room. */
export function ForestScale({ axis, unit, write }: ForestScaleProps) {
  return (
    <svg aria-hidden width="100%" height="30" className={styles['scale']}>
      <text x="100%" y="11" textAnchor="end">
        {unit}
      </text>
      {axis.ticks.map((tick) => (
        <text key={tick} x={percent(shareOf(axis, tick))} y="26" textAnchor="middle">
          {write(tick)}
        </text>
      ))}
    </svg>
  );
}

type ForestScaleProps = {
  readonly axis: ValueAxis;
  readonly unit: string;
  readonly write: (value: number) => string;
};
