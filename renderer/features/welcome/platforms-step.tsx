import { Plus } from 'lucide-react';
import { huesFor } from '../../../shared/ledger/starter-plans';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { PlatformChip } from './platform-chip';
import styles from './platforms-step.module.css';
import { LONGEST_PLATFORM_NAME, platformNames, withPlatform, type WelcomeDraft } from './welcome-draft';
import { WelcomeStep } from './welcome-step';

type PlatformsStepProps = {
  readonly draft: WelcomeDraft;
  readonly typedName: string;
  readonly onType: (name: string) => void;
  readonly onAdd: () => void;
  readonly onChange: (draft: WelcomeDraft) => void;
};

export function PlatformsStep({ draft, typedName, onType, onAdd, onChange }: PlatformsStepProps) {
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
          onAdd();
        }}
      >
        <TextField
          label="Another platform"
          placeholder="A forum, a newsletter …"
          maxLength={LONGEST_PLATFORM_NAME}
          value={typedName}
          onChange={onType}
        />
        <Button type="submit" aria-label="Add the platform">
          <Plus aria-hidden />
          Add
        </Button>
      </form>
    </WelcomeStep>
  );
}
