import { useId } from 'react';
import styles from './segmented.module.css';

type SegmentedProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
};

/** One of a few, all in sight. Radio buttons underneath, so arrows and screen readers know it. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['segmented']}>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} dir="auto" data-chosen={option.value === value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
