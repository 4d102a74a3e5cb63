import styles from './trend-bars.module.css';

const BAR = 4;
const GAP = 2;
const HEIGHT = 18;
const LEAST = 1.5;

/** The last few shares of something, earliest first, beside their number: a picture only, so it has no name. */
export function TrendBars({ shares, most }: { readonly shares: readonly number[]; readonly most: number }) {
  const width = most * (BAR + GAP) - GAP;
  const left = width - (shares.length * (BAR + GAP) - GAP);
  const barAt = (share: number, index: number) => {
    const height = Math.max(LEAST, share * HEIGHT).toFixed(1);
    return `M${String(left + index * (BAR + GAP))} ${String(HEIGHT)}v-${height}h${String(BAR)}v${height}z`;
  };
  // Two pictures for all bars: a page of sixty rows would otherwise draw five hundred.
  return (
    <svg width={width} height={HEIGHT} aria-hidden className={styles['bars']}>
      <path d={shares.slice(0, -1).map(barAt).join('')} />
      <path
        d={shares
          .slice(-1)
          .map((share) => barAt(share, shares.length - 1))
          .join('')}
      />
    </svg>
  );
}
