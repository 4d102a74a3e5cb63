import { Plus } from 'lucide-react';
import { huesFor } from '../../../shared/ledger/starter-plans';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { PlatformChip } from './platform-chip';
import styles from './platforms-step.module.css';
import { LONGEST_PLATFORM_NAME, platformNames, withPlatform, withTypedPlatform } from './draft-platforms';
import type { WelcomeDraft } from './welcome-draft';
import { WelcomeStep } from './welcome-step';

type PlatformsStepProps = {
  readonly draft: WelcomeDraft;
  readonly onChange: (draft: WelcomeDraft) => void;
};

export function PlatformsStep({ draft, onChange }: PlatformsStepProps) {
  const names = platformNames(draft);
  const hues = huesFor(names);
  return (
    <WelcomeStep number={1} title="Platforms you use" hint="Where your networking time goes. None is fine too.">
      <fieldset className={styles['chips']}>
        <legend className="visually-hidden">Platforms you use</legend>
        {names.map((name) => (
          <PlatformChip
            key={name}
            name={name}
            hue={hues.get(name) ?? 'stone'}
            isChosen={draft.chosen.has(name)}
            onChange={(isChosen) => {
              onChange(withPlatform(draft, name, isChosen));
            }}
          />
        ))}
      </fieldset>
      <form
        className={styles['other']}
        onSubmit={(event) => {
          event.preventDefault();
          onChange(withTypedPlatform(draft));
        }}
      >
        <TextField
          label="Another platform"
          placeholder="A forum, a newsletter …"
          maxLength={LONGEST_PLATFORM_NAME}
          value={draft.typedName}
          onChange={(typedName) => {
            onChange({ ...draft, typedName });
          }}
        />
        <Button type="submit" aria-label="Add the platform">
          <Plus aria-hidden />
          Add
        </Button>
      </form>
    </WelcomeStep>
  );
}
