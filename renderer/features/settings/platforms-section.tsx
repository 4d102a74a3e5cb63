import { useState } from 'react';
import { inOrder } from '../../../shared/base/in-order';
import { tidyLine } from '../../../shared/base/text';
import { HUES, type Hue, type Platform } from '../../../shared/time/platform';
import { useLedger, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { DraftField } from './draft-field';
import styles from './list.module.css';
import { Section } from './section';

const LONGEST_NAME = 60;

export function PlatformsSection() {
  const stores = useStores();
  const today = useToday();
  const platforms = inOrder(useLedger((state) => state.documents.catalog.platforms));
  const [typed, setTyped] = useState('');

  function add(): void {
    const name = tidyLine(typed);
    if (name === '') return;
    const taken = new Set(platforms.map(({ hue }) => hue));
    const hue = HUES.find((one) => !taken.has(one)) ?? HUES[platforms.length % HUES.length] ?? 'stone';
    void stores.carryOut({ type: 'platform.add', id: stores.newId(), name, hue });
    setTyped('');
  }

  return (
    <Section
      title="Platforms"
      about="A new name applies everywhere. An archived platform leaves the lists; its history stays."
    >
      <ul className={styles['list']}>
        {platforms.map((platform) => (
          <PlatformRow
            key={platform.id}
            platform={platform}
            onRename={(name) => void stores.carryOut({ type: 'platform.edit', id: platform.id, name })}
            onHue={(hue) => void stores.carryOut({ type: 'platform.edit', id: platform.id, hue })}
            onArchive={(isArchived) =>
              void stores.carryOut(
                isArchived
                  ? { type: 'platform.archive', id: platform.id, on: today }
                  : { type: 'platform.bring-back', id: platform.id },
              )
            }
          />
        ))}
      </ul>
      <form
        className={styles['add']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label="Another platform" maxLength={LONGEST_NAME} value={typed} onChange={setTyped} />
        <Button type="submit">Add the platform</Button>
      </form>
    </Section>
  );
}

type PlatformRowProps = {
  readonly platform: Platform;
  readonly onRename: (name: string) => void;
  readonly onHue: (hue: Hue) => void;
  readonly onArchive: (isArchived: boolean) => void;
};

function PlatformRow({ platform, onRename, onHue, onArchive }: PlatformRowProps) {
  const isArchived = platform.archivedOn !== null;
  return (
    <li>
      <span className={styles['dot']} style={{ background: `var(--hue-${platform.hue})` }} aria-hidden />
      <DraftField
        label={`Name of ${platform.name}`}
        value={platform.name}
        parse={(typed) => (tidyLine(typed) === '' || typed.length > LONGEST_NAME ? null : tidyLine(typed))}
        problem="Give it a name of at most 60 characters."
        onSave={onRename}
      />
      <SelectField
        label={`Colour of ${platform.name}`}
        value={platform.hue}
        options={HUES.map((hue) => ({ value: hue, text: hue }))}
        onChange={onHue}
      />
      <Button
        aria-label={`${isArchived ? 'Bring back' : 'Archive'} ${platform.name}`}
        onClick={() => {
          onArchive(!isArchived);
        }}
      >
        {isArchived ? 'Bring back' : 'Archive'}
      </Button>
    </li>
  );
}
