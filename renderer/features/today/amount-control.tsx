import { useState } from 'react';
import { Minus, Plus } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import { MOST_OF_A_TARGET } from '../../../shared/checklist/target';
import { useFormat } from '../../stores/stores-context';
import styles from './amount-control.module.css';

type AmountControlProps = {
  readonly title: string;
  readonly amount: number;
  /** `of 10 +Ks` */
  readonly ofTarget: string;
  readonly isDisabled: boolean;
  readonly onChange: (amount: number) => void;
};

/** One less, a number that can be typed, one more. */
export function AmountControl({ title, amount, ofTarget, isDisabled, onChange }: AmountControlProps) {
  const { typed, parseNumber } = useFormat();
  /** What is being typed; null while nothing is. */
  const [draft, setDraft] = useState<string | null>(null);

  function take(text: string): void {
    setDraft(null);
    const whole = wholeNumber(parseNumber(text)) ?? amount;
    const next = Math.min(whole, MOST_OF_A_TARGET);
    if (next !== amount) onChange(next);
  }

  return (
    <span className={styles['amount']}>
      <button
        type="button"
        aria-label={`One less: ${isolated(title)}`}
        disabled={isDisabled || amount === 0}
        onClick={() => {
          onChange(amount - 1);
        }}
      >
        <Minus aria-hidden />
      </button>
      <input
        inputMode="numeric"
        aria-label={`Amount: ${isolated(title)}`}
        disabled={isDisabled}
        value={draft ?? typed(amount)}
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={() => {
          if (draft !== null) take(draft);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && draft !== null) take(draft);
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <button
        type="button"
        aria-label={`One more: ${isolated(title)}`}
        disabled={isDisabled || amount >= MOST_OF_A_TARGET}
        onClick={() => {
          onChange(amount + 1);
        }}
      >
        <Plus aria-hidden />
      </button>
      <span className={styles['of']}>{ofTarget}</span>
    </span>
  );
}

/** Null for what is none, and for one so large that it is a slip. */
function wholeNumber(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && value >= 0 && value < 10 * MOST_OF_A_TARGET ? value : null;
}
