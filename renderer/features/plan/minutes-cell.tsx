import { useState } from 'react';
import { parseMinutes } from '../../../shared/time/parse-minutes';

type MinutesCellProps = {
  readonly label: string;
  /** Null shows as empty; `varies` as well, and says so. */
  readonly minutes: number | null | 'varies';
  readonly onSave: (minutes: number | null) => void;
  /** Whether what stands in it is no number of minutes, after it was left. */
  readonly onWrong: (isWrong: boolean) => void;
};

/** One cell of the grid: saves when it is left or Enter is pressed, and goes back to what is saved with Escape. */
export function MinutesCell({ label, minutes, onSave, onWrong }: MinutesCellProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const saved = typeof minutes === 'number' ? String(minutes) : '';
  const parsed = parseMinutes(draft ?? saved);

  function take(): void {
    if (draft === null) return;
    onWrong(parsed === null);
    if (parsed === null) return;
    setDraft(null);
    if (draft.trim() !== saved && parsed.minutes !== minutes) onSave(parsed.minutes);
  }

  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={parsed === null}
      placeholder={minutes === 'varies' ? 'varies' : undefined}
      value={draft ?? saved}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key !== 'Escape') return;
        setDraft(null);
        onWrong(false);
      }}
    />
  );
}
