import styles from './meter.module.css';

type MeterProps = {
  readonly label: string;
  readonly value: number;
  /** Null when there is nothing to measure against: the bar then stays empty. */
  readonly most: number | null;
  readonly valueText: string;
  /** A CSS colour; the accent when not given. Over the most it is the colour for that. */
  readonly colour?: string;
};

/** How much of an amount is used. What is over it is shown by colour and pattern, and said in `valueText`. */
export function Meter({ label, value, most, valueText, colour = 'var(--accent)' }: MeterProps) {
  const share = most === null ? 0 : most === 0 ? Math.min(value, 1) : Math.min(value / most, 1);
  const isOver = most !== null && value > most;
  return (
    <span
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(most ?? value, 1)}
      aria-valuenow={most === null ? value : Math.min(value, Math.max(most, 1))}
      aria-valuetext={valueText}
      className={styles['meter']}
      data-over={isOver}
    >
      <span style={{ width: `${String(Math.round(share * 100))}%`, background: isOver ? undefined : colour }} />
    </span>
  );
}
