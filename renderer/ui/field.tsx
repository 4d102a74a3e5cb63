import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

type FieldProps = {
  readonly label: string;
  /** Said under the field; a problem takes its place. */
  readonly hint?: string;
  readonly problem?: string | null;
  readonly children: (attributes: FieldAttributes) => ReactNode;
};

/** What the control of a field is given, so that its label, hint and problem belong to it. */
type FieldAttributes = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly className: string;
};

/** A labelled control with room for a hint or for what is wrong. */
export function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  const below = problem ?? hint;
  const describedBy = below === undefined ? undefined : `${id}-below`;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>
        <bdi>{label}</bdi>
      </label>
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': problem !== null,
        className: styles['control'] ?? '',
      })}
      {below !== undefined && (
        <p
          id={describedBy}
          className={problem === null ? styles['hint'] : styles['problem']}
          role={problem === null ? undefined : 'alert'}
        >
          {below}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly onChange: (text: string) => void;
};

export function TextField({ label, hint, problem, onChange, ...rest }: TextFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...(problem === undefined ? {} : { problem })}>
      {(attributes) => (
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          {...rest}
          {...attributes}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

type SelectFieldProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
};

export function SelectField<Value extends string>({ label, hint, value, options, onChange }: SelectFieldProps<Value>) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} dir="auto">
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type CheckFieldProps = {
  readonly label: string;
  /** What it means, under the label. */
  readonly about?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** A tick, with room to say what it means. */
export function CheckField({ label, about, isChecked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={isChecked}
        aria-labelledby={id}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <bdi id={id}>{label}</bdi>
      {about !== undefined && (
        <span id={`${id}-about`} className={styles['about']}>
          {about}
        </span>
      )}
    </label>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}
