import { useId } from 'react';
import styles from './check-group.module.css';
import { CheckField } from './field';

type CheckGroupProps<Value extends string> = {
  /** Only read out: something in sight says it already. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: readonly Value[];
  /** Said under the checks; a problem takes its place. */
  readonly hint?: string;
  readonly problem?: string | null;
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Any number of several, beside each other where there is room. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>) {
  const { label, options, chosen, hint, problem = null, onChange } = props;
  const id = useId();
  const below = problem ?? hint;
  return (
    <fieldset className={styles['group']} aria-describedby={below === undefined ? undefined : id}>
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value, text }) => (
        <CheckField
          key={value}
          label={text}
          isChecked={chosen.includes(value)}
          onChange={(isChecked) => {
            onChange(isChecked ? [...chosen, value] : chosen.filter((other) => other !== value));
          }}
        />
      ))}
      {below !== undefined && (
        <p id={id} role={problem === null ? undefined : 'alert'} data-problem={problem !== null}>
          {below}
        </p>
      )}
    </fieldset>
  );
}
