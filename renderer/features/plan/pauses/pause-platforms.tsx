import { useId } from 'react';
import type { Id } from '../../../../shared/base/id';
import type { Platform } from '../../../../shared/time/platform';
import { CheckField } from '../../../ui/field';
import styles from './pauses-part.module.css';

type PausePlatformsProps = {
  readonly platforms: readonly Platform[];
  readonly chosen: readonly Id[];
  readonly problem: string | null;
  readonly onChange: (chosen: readonly Id[]) => void;
};

/** Which platforms a pause holds for. */
export function PausePlatforms({ platforms, chosen, problem, onChange }: PausePlatformsProps) {
  const id = useId();
  return (
    <fieldset className={styles['platforms']} aria-describedby={id}>
      <legend className="visually-hidden">Platforms that pause</legend>
      {platforms.map((platform) => (
        <CheckField
          key={platform.id}
          label={platform.name}
          isChecked={chosen.includes(platform.id)}
          onChange={(isChecked) => {
            onChange(isChecked ? [...chosen, platform.id] : chosen.filter((other) => other !== platform.id));
          }}
        />
      ))}
      <p id={id} role={problem === null ? undefined : 'alert'} data-problem={problem !== null}>
        {problem ?? 'What is on no platform goes on.'}
      </p>
    </fieldset>
  );
}
