import { Check } from 'lucide-react';
import type { Hue } from '../../../shared/time/platform';
import styles from './platform-chip.module.css';

type PlatformChipProps = {
  readonly name: string;
  readonly hue: Hue;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
};

export function PlatformChip({ name, hue, isChosen, onChange }: PlatformChipProps) {
  return (
    <label dir="auto" className={styles['chip']}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span className={styles['sign']} style={{ backgroundColor: `var(--hue-${hue})` }}>
        {isChosen && <Check aria-hidden />}
      </span>
      {name}
    </label>
  );
}
