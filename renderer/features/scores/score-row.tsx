import { useState } from 'react';
import { Pencil } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import type { Score } from '../../../shared/scores/score';
import { Button, IconButton } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { ListRow } from '../../ui/list-row';

type ScoreRowProps = {
  readonly score: Score;
  /** Under the name. */
  readonly words: string;
  readonly onEdit: () => void;
  readonly onRetire: () => void;
  readonly onBringBack: () => void;
};

/** One score, and what can be done with it. */
export function ScoreRow({ score, words, onEdit, onRetire, onBringBack }: ScoreRowProps) {
  // The button that was pressed goes with what it does; the one in its place then takes the focus.
  const [wasTouched, setWasTouched] = useState(false);
  const { name, isOutcome, retired } = score;
  const withChip = (
    <>
      <span>
        <bdi>{name}</bdi>
      </span>
      <Chip tone="good">outcome</Chip>
    </>
  );
  return (
    <ListRow
      name={isOutcome ? withChip : name}
      words={words}
      isGone={retired !== null}
      actions={
        <>
          {retired === null ? (
            <Button
              changes
              look="quiet"
              aria-label={`Retire ${isolated(name)}`}
              autoFocus={wasTouched}
              onClick={() => {
                setWasTouched(true);
                onRetire();
              }}
            >
              Retire …
            </Button>
          ) : (
            <Button
              changes
              aria-label={`Bring back ${isolated(name)}`}
              autoFocus={wasTouched}
              onClick={() => {
                setWasTouched(true);
                onBringBack();
              }}
            >
              Bring back
            </Button>
          )}
          <IconButton changes look="quiet" label={`Edit ${isolated(name)}`} onClick={onEdit}>
            <Pencil aria-hidden />
          </IconButton>
        </>
      }
    />
  );
}
