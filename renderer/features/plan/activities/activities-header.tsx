import { Plus, Redo2, Undo2 } from 'lucide-react';
import { useFormat } from '../../../stores/stores-context';
import { Button, IconButton } from '../../../ui/button';
import styles from './activities-header.module.css';
import type { Overall } from './activities-view';
import { overallAdherenceWords, overallStrengthWords } from './activities-words';

type ActivitiesHeaderProps = {
  /** Null before it is known, and for a plan without anything. */
  readonly overall: Overall | null;
  readonly history: { readonly undo: string | null; readonly redo: string | null };
  readonly actions: { readonly onUndo: () => void; readonly onRedo: () => void; readonly onAdd: () => void };
};

/** How well the whole plan is kept up, in words; and what can be done above it. */
export function ActivitiesHeader({ overall, history, actions }: ActivitiesHeaderProps) {
  const format = useFormat();
  return (
    <div className={styles['header']}>
      <div className={styles['words']}>
        {overall !== null && (
          <>
            <p>
              <b>Done:</b> {overallAdherenceWords(overall, format)}
            </p>
            <p>
              <b>Strength:</b> {overallStrengthWords(overall, format)}
            </p>
          </>
        )}
      </div>
      <div className={styles['tools']}>
        <IconButton
          changes
          look="quiet"
          label={history.undo === null ? 'Nothing to undo' : `Undo: ${history.undo}`}
          disabled={history.undo === null}
          onClick={actions.onUndo}
        >
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton
          changes
          look="quiet"
          label={history.redo === null ? 'Nothing to redo' : `Redo: ${history.redo}`}
          disabled={history.redo === null}
          onClick={actions.onRedo}
        >
          <Redo2 aria-hidden />
        </IconButton>
        <Button changes data-add-activity onClick={actions.onAdd}>
          <Plus aria-hidden /> New activity
        </Button>
      </div>
    </div>
  );
}
