import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { isolated } from '../../shared/base/isolated';
import { useLockedButton } from './change-lock';
import styles from './editable-text.module.css';

type EditableTextProps = {
  readonly label: string;
  /** As it is saved, and as it is typed. */
  readonly text: string;
  /** As it is shown. */
  readonly shown: string;
  /** Said while it is edited; a problem takes its place. */
  readonly hint: string;
  /** Whether Tab stops here; in a grid only one cell is stopped at. */
  readonly isTabStop: boolean;
  /** Takes what was typed: the sentence why not, or null when it is taken. */
  readonly onSave: (typed: string) => string | null;
};

/**
 * Text that becomes a field by a click, Enter or F2, and is text again after Enter or when it is left. Escape gives up.
 * What was typed wrong stays, with the reason.
 */
export function EditableText({ label, text, shown, hint, isTabStop, onSave }: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  // After a key it takes the focus back; after a click elsewhere that has it already.
  const [takesFocus, setTakesFocus] = useState(false);
  const locked = useLockedButton(true);
  if (draft === null) {
    return (
      <button
        type="button"
        className={styles['text']}
        aria-label={`${label}: ${isolated(shown)}`}
        data-empty={text === ''}
        tabIndex={isTabStop ? 0 : -1}
        autoFocus={takesFocus}
        onClick={() => {
          setDraft(text);
        }}
        {...locked}
      >
        <bdi>{shown}</bdi>
      </button>
    );
  }
  return (
    <EditedField
      label={label}
      hint={hint}
      draft={draft}
      onDraft={setDraft}
      onSave={onSave}
      onEnd={(by) => {
        setTakesFocus(by === 'key');
        setDraft(null);
      }}
    />
  );
}

type EditedFieldProps = Pick<EditableTextProps, 'label' | 'hint' | 'onSave'> & {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onEnd: (by: 'key' | 'leaving') => void;
};

function EditedField({ label, hint, draft, onDraft, onSave, onEnd }: EditedFieldProps) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  // A field that goes away while it has the focus is left as well, in some browsers.
  const hasEnded = useRef(false);

  function end(by: 'key' | 'leaving'): void {
    hasEnded.current = true;
    onEnd(by);
  }

  function take(by: 'key' | 'leaving'): void {
    if (hasEnded.current) return;
    const refusal = onSave(draft);
    setProblem(refusal);
    if (refusal === null) end(by);
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The key would go on to the button that comes in place of the field.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') take('key');
    else end('key');
  }

  return (
    <span className={styles['editing']}>
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        autoFocus
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={id}
        value={draft}
        onChange={(event) => {
          onDraft(event.target.value);
          setProblem(null);
        }}
        onFocus={(event) => {
          event.target.select();
        }}
        onBlur={() => {
          take('leaving');
        }}
        onKeyDown={handleKey}
      />
      <span
        id={id}
        className={styles['note']}
        data-problem={problem !== null}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? hint}
      </span>
    </span>
  );
}
