import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import styles from './autosaved-field.module.css';
import { Button } from './button';
import { useChangeLock } from './change-lock';
import { onSaveTyped } from './save-typed';

type AutosavedFieldProps = {
  readonly label: string;
  /** As it is saved. */
  readonly text: string;
  readonly maxLength: number;
  readonly isReadOnly: boolean;
  /** When it becomes so, what could not be saved is saved again. */
  readonly isConnected: boolean;
  /** `second` stands below another one and is softer. */
  readonly look?: 'first' | 'second';
  readonly onSave: (text: string) => Promise<boolean>;
  /** Told when something is typed, and when all that was typed is saved. */
  readonly onUnsaved?: (isUnsaved: boolean) => void;
};

type Timer = ReturnType<typeof setTimeout>;
type Typed = { readonly text: string; readonly timer: Timer };

const PAUSE_BEFORE_SAVING = 700;
/** Somebody who types without a pause loses no more than this, whatever ends. */
const LONGEST_UNSAVED = 5_000;

/**
 * Saved as it is typed: after a pause, at the latest after some seconds, on leaving the field, when the page goes, and
 * when the shell asks for it. What was typed stays in the field until it is saved, whatever happens.
 */
export function AutosavedField(props: AutosavedFieldProps) {
  const { label, text, maxLength, isReadOnly, look = 'first' } = props;
  const id = useId();
  const lock = useChangeLock();
  const { area, draft, hasFailed, save, type, leave } = useAutosaving(props);
  return (
    <div className={styles['field']} data-look={look}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        dir="auto"
        rows={look === 'first' ? 3 : 2}
        maxLength={maxLength}
        readOnly={isReadOnly || lock !== null}
        title={lock?.reason}
        value={draft ?? text}
        onChange={(event) => {
          type(event.target.value);
        }}
        onBlur={leave}
      />
      {hasFailed && (
        <p role="alert">
          Not saved yet. Your text is still here. <Button onClick={() => void save()}>Save again</Button>
        </p>
      )}
    </div>
  );
}

function useAutosaving({
  isConnected,
  onSave,
  onUnsaved,
}: Pick<AutosavedFieldProps, 'isConnected' | 'onSave' | 'onUnsaved'>) {
  /** What is typed and may not be saved yet; null when the field shows what is saved. */
  const [draft, setDraft] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  /** What was typed and is neither saved nor on its way. */
  const latest = useRef<Typed | null>(null);
  /** Runs from the first letter that is not saved. */
  const longest = useRef<Timer | null>(null);
  /** What was typed last, wherever it is: only how its saving ends counts. */
  const newest = useRef<Typed | null>(null);

  async function save(): Promise<void> {
    const typed = latest.current;
    if (typed === null) return;
    clearTimeout(typed.timer);
    if (longest.current !== null) clearTimeout(longest.current);
    longest.current = null;
    latest.current = null;
    const isSaved = await onSave(typed.text.toWellFormed());
    if (newest.current !== typed) return;
    setHasFailed(!isSaved);
    if (isSaved) {
      leaveUnlessTyping();
      return onUnsaved?.(false);
    }
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
    longest.current ??= setTimeout(() => void save(), LONGEST_UNSAVED);
    newest.current = latest.current;
    setDraft(typed);
    onUnsaved?.(true);
  }

  const saveNow = useEffectEvent(save);
  useEffect(() => {
    if (isConnected) void saveNow();
  }, [isConnected]);
  useEffect(() => {
    const leave = () => void saveNow();
    const stop = onSaveTyped(window, () => saveNow());
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);

  const leave = () => {
    void save().then(leaveUnlessTyping);
  };
  return { area, draft, hasFailed, save, type, leave };
}
