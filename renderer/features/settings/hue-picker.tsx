import { useId } from 'react';
import { HUES, type Hue } from '../../../shared/time/platform';
import styles from './hue-picker.module.css';

type HuePickerProps = { readonly label: string; readonly hue: Hue; readonly onChange: (hue: Hue) => void };

export function HuePicker({ label, hue, onChange }: HuePickerProps) {
  const name = useId();
  return (
    <fieldset className={styles['hues']}>
      <legend>{label}</legend>
      <div>
        {HUES.map((one) => (
          <label key={one} title={one}>
            <input
              type="radio"
              name={name}
              aria-label={one}
              checked={one === hue}
              onChange={() => {
                onChange(one);
              }}
            />
            <span style={{ backgroundColor: `var(--hue-${one})` }} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
