import { useId } from 'react';
import styles from './choice.module.css';

type ChoiceProps<Value extends string> = {
  readonly label: string;
  /** The label is only read out: something in sight says it already. */
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly about?: string }[];
  /** While nothing can be chosen any more. */
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
};

/** One of several, below each other, with room to say what each of them means. */
export function Choice<Value extends string>({
  label,
  isLabelHidden,
  value,
  options,
  isDisabled = false,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']} disabled={isDisabled}>
      <legend className={isLabelHidden === true ? 'visually-hidden' : undefined}>{label}</legend>
      {options.map((option, index) => (
        <label key={option.value} data-chosen={option.value === value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            aria-labelledby={`${name}-${String(index)}`}
            aria-describedby={option.about === undefined ? undefined : `${name}-${String(index)}-about`}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span id={`${name}-${String(index)}`}>
            <bdi>{option.text}</bdi>
          </span>
          {option.about !== undefined && (
            <span id={`${name}-${String(index)}-about`} className={styles['about']}>
              <bdi>{option.about}</bdi>
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
