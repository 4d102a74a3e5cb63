import { useRef, useState, type ReactNode } from 'react';
import { Pencil } from 'lucide-react';
import { Button, IconButton } from '../../ui/button';
import styles from './list.module.css';

type ListRowProps = {
  readonly name: string;
  /** Under the name. */
  readonly words: string;
  readonly chip?: string;
  /** A CSS colour that goes with it. */
  readonly colour?: string;
  /** Archived or retired: it can only be brought back. */
  readonly isGone: boolean;
  readonly onBringBack: () => void;
  /** What its editor holds. Each control in it saves by itself. */
  readonly children: ReactNode;
};

/** One thing in a list, with its editor when that is open. */
export function ListRow({ name, words, chip, colour, isGone, onBringBack, children }: ListRowProps) {
  const pencil = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // The button that had the focus goes when the thing comes or goes; the one in its place then takes it.
  const [wasTouched, setWasTouched] = useState(false);
  return (
    <li className={styles['row']} data-gone={isGone}>
      <span className={styles['title']}>
        {colour !== undefined && <span className={styles['dot']} style={{ background: colour }} aria-hidden />}
        <span className={styles['name']}>
          {name}
          {chip !== undefined && <span className={styles['chip']}>{chip}</span>}
        </span>
        {words !== '' && <span className={styles['words']}>{words}</span>}
      </span>
      {isGone ? (
        <Button
          aria-label={`Bring back ${name}`}
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
          ref={pencil}
          look="quiet"
          label={`Edit ${name}`}
          aria-expanded={isOpen}
          autoFocus={wasTouched}
          onClick={() => {
            setWasTouched(true);
            setIsOpen(!isOpen);
          }}
        >
          <Pencil aria-hidden />
        </IconButton>
      )}
      {isOpen && !isGone && (
        <div className={styles['editor']} role="group" aria-label={name}>
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
    </li>
  );
}
