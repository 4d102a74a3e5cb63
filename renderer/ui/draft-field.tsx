import { useState } from 'react';
import { useChangeLock } from './change-lock';
import { TextField } from './field';

type DraftFieldProps<Value extends string> = {
  readonly label: string;
  /** As it is saved. */
  readonly value: string;
  /** As it is written, where that differs. */
  readonly shown?: string;
  /** What the typed text means; null when it means nothing. */
  readonly parse: (typed: string) => Value | null;
  /** Said when it means nothing. */
  readonly problem: string;
  readonly hint?: string;
  readonly onSave: (value: Value) => void;
};

/** A field that saves when it is left or Enter is pressed, and goes back to what is saved with Escape. */
export function DraftField<Value extends string>({
  label,
  value,
  shown = value,
  parse,
  problem,
  onSave,
  ...rest
}: DraftFieldProps<Value>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const lock = useChangeLock();

  function take(): void {
    if (draft === null) return;
    const parsed = parse(draft);
    setIsWrong(parsed === null);
    if (parsed === null) return;
    setDraft(null);
    if (parsed !== value) onSave(parsed);
  }

  return (
    <TextField
      {...rest}
      label={label}
      value={draft ?? shown}
      readOnly={lock !== null}
      title={lock?.reason}
      problem={isWrong ? problem : null}
      onChange={(text) => {
        setDraft(text);
        setIsWrong(false);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key !== 'Escape') return;
        setDraft(null);
        setIsWrong(false);
      }}
    />
  );
}
