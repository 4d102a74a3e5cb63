import { useState } from 'react';

type MinutesCellProps = {
  readonly label: string;
  /** Null shows as empty. */
  readonly minutes: number | null;
  readonly onSave: (minutes: number | null) => void;
};

const LONGEST_DAY = 1440;

/** One cell of the grid; saved when it is left or Enter is pressed. What is no number of minutes goes back. */
export function MinutesCell({ label, minutes, onSave }: MinutesCellProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const saved = minutes === null ? '' : String(minutes);
  const parsed = draft === null ? minutes : parseMinutes(draft);

  function take(): void {
    setDraft(null);
    if (parsed !== undefined && parsed !== minutes) onSave(parsed);
  }

  return (
    <input
      inputMode="numeric"
      aria-label={label}
      aria-invalid={parsed === undefined}
      value={draft ?? saved}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

/** Null for nothing, undefined for what is no number of minutes in a day. */
function parseMinutes(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return minutes <= LONGEST_DAY ? minutes : undefined;
}
