import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { LONGEST_NOTE } from '../../../shared/journal/note';
import { Button } from '../../ui/button';
import styles from './note-panel.module.css';

type NoteFieldProps = {
  readonly label: string;
  /** As it is saved. */
  readonly text: string;
  readonly isReadOnly: boolean;
  /** When it becomes so, what could not be saved is saved again. */
  readonly isConnected: boolean;
  readonly isGuess?: boolean;
  readonly onSave: (text: string) => Promise<boolean>;
};

type Typed = { readonly text: string; readonly timer: ReturnType<typeof setTimeout> };

const PAUSE_BEFORE_SAVING = 700;

/**
 * Saved as it is typed: after a pause, on leaving the field, and when the page goes. What was typed stays in the field
 * until it is saved, whatever happens.
 */
export function NoteField({ label, text, isReadOnly, isConnected, isGuess = false, onSave }: NoteFieldProps) {
  const id = useId();
  /** What is typed and may not be saved yet; null when the field shows what is saved. */
  const [draft, setDraft] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  /** What was typed and is neither saved nor on its way. */
  const latest = useRef<Typed | null>(null);
  /** What was typed last, wherever it is: only how its saving ends counts. */
  const newest = useRef<Typed | null>(null);

  async function save(): Promise<void> {
    const typed = latest.current;
    if (typed === null) return;
    clearTimeout(typed.timer);
    latest.current = null;
    const isSaved = await onSave(typed.text.toWellFormed());
    if (newest.current !== typed) return;
    setHasFailed(!isSaved);
    if (isSaved) return leaveUnlessTyping();
    latest.current = typed;
    setDraft(typed.text);
  }

  /** Shows what is saved again, wherever it was written. */
  function leaveUnlessTyping(): void {
    if (latest.current === null && document.activeElement !== area.current) setDraft(null);
  }

  function type(typed: string): void {
    clearTimeout(latest.current?.timer);
    latest.current = { text: typed, timer: setTimeout(() => void save(), PAUSE_BEFORE_SAVING) };
    newest.current = latest.current;
    setDraft(typed);
  }

  const saveNow = useEffectEvent(() => void save());
  useEffect(() => {
    if (isConnected) saveNow();
  }, [isConnected]);
  useEffect(() => {
    const leave = () => {
      saveNow();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);

  return (
    <div className={styles['field']} data-guess={isGuess}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        rows={isGuess ? 2 : 3}
        maxLength={LONGEST_NOTE}
        readOnly={isReadOnly}
        value={draft ?? text}
        onChange={(event) => {
          type(event.target.value);
        }}
        onBlur={() => {
          void save().then(leaveUnlessTyping);
        }}
      />
      {hasFailed && (
        <p role="alert">
          Not saved yet. Your text is still here. <Button onClick={() => void save()}>Save again</Button>
        </p>
      )}
    </div>
  );
}
