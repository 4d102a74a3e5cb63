import { Button } from './button';
import styles from './progress.module.css';

type ProgressProps = {
  /** What is being done, such as `Making a backup`. */
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** Writes a share as `42 %`. */
  readonly percent: (share: number) => string;
  /** False once it is too late. */
  readonly canCancel: boolean;
  readonly onCancel: () => void;
};

/** How far a long piece of work is, with a way to stop it. Screen readers hear each quarter, not each percent. */
export function Progress({ label, share, percent, canCancel, onCancel }: ProgressProps) {
  const done = (part: number) => `${percent(part)} done`;
  return (
    <div className={styles['progress']}>
      <span className={styles['label']}>
        {label}
        <span aria-hidden>: {done(share)}</span>
      </span>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={done(share)}
        className={styles['bar']}
      >
        <span style={{ width: `${String(Math.round(share * 100))}%` }} />
      </span>
      <Button disabled={!canCancel} onClick={onCancel}>
        Cancel
      </Button>
      <span className="visually-hidden" role="status">
        {`${label}: ${done(Math.floor(share * 4) / 4)}`}
      </span>
    </div>
  );
}
