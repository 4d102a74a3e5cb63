import { useId } from 'react';
import styles from './scores.module.css';

type SwitchFieldProps = {
  readonly label: string;
  /** What it means, under the label. */
  readonly about?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** A tick with room to say what it means. */
export function SwitchField({ label, about, isChecked, onChange }: SwitchFieldProps) {
  const id = useId();
  return (
    <label className={styles['switch']}>
      <input
        type="checkbox"
        checked={isChecked}
        aria-labelledby={id}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span id={id}>{label}</span>
      {about !== undefined && (
        <span id={`${id}-about`} className={styles['about']}>
          {about}
        </span>
      )}
    </label>
  );
}
