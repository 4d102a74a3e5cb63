import { useRef, useState } from 'react';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { LogReadingForm } from './log-reading-form';
import styles from './log-reading-dialog.module.css';
import type { LogReadingProps, ReadingDraft } from './log-reading-props';
import { valueWords } from './reading-words';

/** Logs a reading. What looks like a slip is asked about, not refused: the same button, pressed again, takes it. */
export function LogReadingDialog(props: LogReadingProps) {
  const { of, actions } = props;
  const format = useFormat();
  const isSaving = useRef(false);
  const [logged, setLogged] = useState<ReadingDraft | null>(null);

  /** Enter pressed twice is one reading, not two: the second waits for nothing. */
  async function save(draft: ReadingDraft): Promise<string | null> {
    if (isSaving.current) return null;
    isSaving.current = true;
    const refusal = await actions.onSave(draft);
    isSaving.current = false;
    if (refusal !== null) return refusal;
    // It is shown nowhere else, so it is shown here once.
    if (draft.score.isHidden) setLogged(draft);
    else actions.onClose();
    return null;
  }

  return (
    <Dialog title={`Log a reading for ${format.shortDay(logged?.day ?? of.day)}`} onClose={actions.onClose}>
      {logged === null ? (
        <LogReadingForm {...props} onSave={save} />
      ) : (
        <>
          <p className={styles['logged']} role="status">
            <bdi>{logged.score.name}</bdi> <b>{valueWords(logged, format)}</b>
          </p>
          <p className={styles['about']}>It is logged, and shown on no page.</p>
          <DialogButtons>
            <Button look="primary" autoFocus onClick={actions.onClose}>
              Done
            </Button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  );
}
