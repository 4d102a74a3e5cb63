import styles from './trend-bars.module.css';

const BAR = 4;
const GAP = 2;
const HEIGHT = 18;
const LEAST = 1.5;

/** The last few shares of something, earliest first, beside their number: a picture only, so it has no name. */
export function TrendBars({ shares, most }: { readonly shares: readonly number[]; readonly most: number }) {
  const width = most * (BAR + GAP) - GAP;
  const left = width - (shares.length * (BAR + GAP) - GAP);
  return (
    <svg width={width} height={HEIGHT} aria-hidden className={styles['bars']}>
      {shares.map((share, index) => {
        const height = Math.max(LEAST, share * HEIGHT);
        // The place in time is all that tells one bar from another.
        return (
          <rect key={index} x={left + index * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height} rx="1" />
        );
      })}
    </svg>
  );
}
