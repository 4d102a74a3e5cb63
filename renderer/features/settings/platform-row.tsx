import { useRef, useState, type ReactNode } from 'react';
import { Pencil } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import { Button, IconButton } from '../../ui/button';
import { ListRow } from '../../ui/list-row';
import styles from './list.module.css';

type PlatformRowProps = {
  readonly name: string;
  /** Under the name. */
  readonly words: string;
  /** A CSS colour that goes with it. */
  readonly colour: string;
  /** Archived: it can only be brought back. */
  readonly isGone: boolean;
  readonly onBringBack: () => void;
  /** What its editor holds. Each control in it saves by itself. */
  readonly children: ReactNode;
};

/** One platform, with its editor when that is open. */
export function PlatformRow({ name, words, colour, isGone, onBringBack, children }: PlatformRowProps) {
  const pencil = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // The button that had the focus goes when the thing comes or goes; the one in its place then takes it.
  const [wasTouched, setWasTouched] = useState(false);
  const action = isGone ? (
    <Button
      changes
      aria-label={`Bring back ${isolated(name)}`}
      autoFocus={wasTouched}
      onClick={() => {
        setIsOpen(false);
        onBringBack();
      }}
    >
      Bring back
    </Button>
  ) : (
    <IconButton
      changes
      ref={pencil}
      look="quiet"
      label={`Edit ${isolated(name)}`}
      aria-expanded={isOpen}
      autoFocus={wasTouched}
      onClick={() => {
        setWasTouched(true);
        setIsOpen(!isOpen);
      }}
    >
      <Pencil aria-hidden />
    </IconButton>
  );
  return (
    <ListRow name={name} words={words} colour={colour} isGone={isGone} actions={action}>
      {isOpen && !isGone && (
        <div className={styles['editor']} role="group" aria-label={isolated(name)}>
          {children}
          <Button
            className={styles['done'] ?? ''}
            onClick={() => {
              setIsOpen(false);
              pencil.current?.focus();
            }}
          >
            Done
          </Button>
        </div>
      )}
    </ListRow>
  );
}
