import { Check, Plus } from 'lucide-react';
import { Button, IconButton } from '../ui/button';
import { ChangeLockProvider } from '../ui/change-lock';
import { FileButton } from '../ui/file-button';
import styles from './gallery.module.css';
import { Group } from './group';
import { nothing, Specimens, State } from './specimen';
import type { Words } from './words';

const LOOKS = ['plain', 'primary', 'quiet', 'danger'] as const;

export function ButtonSpecimens({ words }: { readonly words: Words }) {
  return (
    <Group title="Buttons">
      <ButtonStates words={words} />
      <Specimens of="IconButton">
        <State name="Default" note="hover for its name">
          <div className={styles['line']}>
            <IconButton label="Add" onClick={nothing}>
              <Plus aria-hidden />
            </IconButton>
            <IconButton look="quiet" label="Add without a frame" onClick={nothing}>
              <Plus aria-hidden />
            </IconButton>
          </div>
        </State>
        <State name="Disabled">
          <div className={styles['line']}>
            <IconButton label="Add, disabled" disabled>
              <Plus aria-hidden />
            </IconButton>
            <IconButton look="quiet" label="Add without a frame, disabled" disabled>
              <Plus aria-hidden />
            </IconButton>
          </div>
        </State>
        <State name="Beside a button, at the same height">
          <div className={styles['line']}>
            <Button onClick={nothing}>Log</Button>
            <IconButton label="Add beside a button" onClick={nothing}>
              <Plus aria-hidden />
            </IconButton>
            <FileButton label="Choose a file …" accept=".json" onChoose={nothing} />
          </div>
        </State>
      </Specimens>
      <Specimens of="FileButton">
        <State name="Default" note="Tab shows its ring on the whole button">
          <FileButton label="Choose a backup …" accept=".json" onChoose={nothing} />
        </State>
        <State name="Disabled">
          <FileButton label="Choose a backup …" accept=".json" isDisabled onChoose={nothing} />
        </State>
        <State name="Long name">
          <FileButton label={words.longName} accept=".json" onChoose={nothing} />
        </State>
      </Specimens>
    </Group>
  );
}

function ButtonStates({ words }: { readonly words: Words }) {
  return (
    <Specimens of="Button">
      <State name="Default" note="hover darkens, Tab shows a ring">
        <div className={styles['line']}>
          {LOOKS.map((look) => (
            <Button key={look} look={look} onClick={nothing}>
              {look}
            </Button>
          ))}
        </div>
      </State>
      <State name="Disabled">
        <div className={styles['line']}>
          {LOOKS.map((look) => (
            <Button key={look} look={look} disabled>
              {look}
            </Button>
          ))}
        </div>
      </State>
      <State name="Busy" note="keeps the focus, does nothing">
        <div className={styles['line']}>
          {LOOKS.map((look) => (
            <Button key={look} look={look} aria-disabled aria-busy onClick={nothing}>
              {look}
            </Button>
          ))}
        </div>
      </State>
      <State name="Locked" note="nothing may be changed: its tooltip and a press say why">
        <ChangeLockProvider lock={{ reason: 'Somebody else has it open.', onRefused: nothing }}>
          <div className={styles['line']}>
            {LOOKS.map((look) => (
              <Button key={look} look={look} changes onClick={nothing}>
                {look}
              </Button>
            ))}
          </div>
        </ChangeLockProvider>
      </State>
      <State name="With a picture">
        <div className={styles['line']}>
          <Button onClick={nothing}>
            <Check aria-hidden />
            Done
          </Button>
          <Button look="primary" onClick={nothing}>
            <Plus aria-hidden />
            Add
          </Button>
        </div>
      </State>
      <State name="Long name">
        <Button onClick={nothing}>{words.longName}</Button>
      </State>
      <State name="Long name without a place to break it">
        <Button onClick={nothing}>{words.unbrokenName}</Button>
      </State>
    </Specimens>
  );
}
