import { useId } from 'react';
import styles from './minutes-share.module.css';
import type { DraftPlatform } from './draft-platforms';

type MinutesShareProps = { readonly platform: DraftPlatform; readonly onChange: (text: string) => void };

/** The minutes of one platform, in a line that fits beside others. */
export function MinutesShare({ platform, onChange }: MinutesShareProps) {
  const id = useId();
  const { name, hue, text, isWrong } = platform;
  return (
    <div className={styles['share']}>
      <span className={styles['dot']} style={{ background: `var(--hue-${hue})` }} />
      <label htmlFor={id} dir="auto">
        {name}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-unit`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <span id={`${id}-unit`}>{isWrong ? 'not whole minutes' : 'min'}</span>
    </div>
  );
}
