import { useRef } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { ListRow } from '../../../ui/list-row';
import type { PauseState } from './pause-words';

type PauseRowProps = {
  /** Its days, as they name it. */
  readonly days: string;
  /** What pauses, and why. */
  readonly words: string;
  readonly state: PauseState;
  readonly onEdit: () => void;
  /** Null where today cannot be its last day. */
  readonly onEnd: (() => void) | null;
  readonly onRemove: () => void;
};

/** One pause, and what can be done with it. */
export function PauseRow({ days, words, state, onEdit, onEnd, onRemove }: PauseRowProps) {
  const pencil = useRef<HTMLButtonElement>(null);
  return (
    <ListRow
      name={
        <>
          {days} <Chip tone={state === 'now' ? 'good' : 'plain'}>{state}</Chip>
        </>
      }
      words={<bdi>{words}</bdi>}
      isGone={state === 'over'}
      actions={
        <>
          {onEnd !== null && (
            <Button
              changes
              aria-label={`End today: ${days}`}
              title="Today is then its last day"
              onClick={() => {
                // The button goes with what it does; the focus stays in the row.
                pencil.current?.focus();
                onEnd();
              }}
            >
              End today
            </Button>
          )}
          <IconButton changes ref={pencil} look="quiet" label={`Edit ${days}`} onClick={onEdit}>
            <Pencil aria-hidden />
          </IconButton>
          <IconButton changes look="quiet" label={`Remove ${days}`} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        </>
      }
    />
  );
}
