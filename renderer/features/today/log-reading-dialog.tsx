import { useState } from 'react';
import type { Day } from '../../../shared/base/day';
import { doubtsAbout, type Reading, type ReadingDoubt } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/field';
import { doubtWords, valueWords } from './reading-words';
import styles from './log-reading-dialog.module.css';

export type ReadingDraft = { readonly score: Score; readonly value: number; readonly isApproximate: boolean };

type LogReadingDialogProps = {
  readonly scores: readonly Score[];
  readonly start: { readonly score: Score; readonly typed?: string };
  readonly of: { readonly day: Day; readonly today: Day };
  /** Of each score, up to the day. */
  readonly seriesOf: (score: Score) => readonly Reading[];
  /** Those entered for the day already. */
  readonly present: readonly Reading[];
  /** `onSave` resolves to why it was refused, or to null. */
  readonly actions: {
    readonly onSave: (draft: ReadingDraft) => Promise<string | null>;
    readonly onRemove: (reading: Reading) => void;
    readonly onClose: () => void;
  };
};

/** Logs a reading. What looks like a slip is asked about, not refused: the same button, pressed again, takes it. */
export function LogReadingDialog({ scores, start, of, seriesOf, present, actions }: LogReadingDialogProps) {
  const format = useFormat();
  const [score, setScore] = useState(start.score);
  const [typed, setTyped] = useState(start.typed ?? '');
  const [isApproximate, setIsApproximate] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [doubts, setDoubts] = useState<readonly ReadingDoubt[]>([]);

  async function save(): Promise<void> {
    const about = /^(?:about|~|ca\.?|c\.)\s*(.+)$/i.exec(typed.trim());
    const value = format.parseNumber(about?.[1] ?? typed);
    if (value === null) return setProblem('Type a number, such as 42 or about 20.');
    const found = doubtsAbout({ score, day: of.day, value }, seriesOf(score), of.today);
    if (doubts.length === 0 && found.length > 0) return setDoubts(found);
    setProblem(await actions.onSave({ score, value, isApproximate: isApproximate || about !== null }));
  }

  const readings = present.filter(({ scoreId }) => scoreId === score.id);
  return (
    <Dialog title={`Log a reading for ${format.shortDay(of.day)}`} onClose={actions.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FieldRow>
          <SelectField
            label="Score"
            value={score.id}
            options={scores.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={(id) => {
              setScore(scores.find((one) => one.id === id) ?? score);
              setDoubts([]);
            }}
          />
          <TextField
            autoFocus
            label="Value"
            inputMode="decimal"
            problem={problem}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setProblem(null);
              setDoubts([]);
            }}
          />
        </FieldRow>
        <CheckField label="Approximate (“about 20”)" isChecked={isApproximate} onChange={setIsApproximate} />
        {doubts.length > 0 && (
          <p role="alert" className={styles['doubts']}>
            {doubts.map((doubt) => doubtWords(doubt, score, format)).join(' ')} Log it all the same?
          </p>
        )}
        {readings.length > 0 && (
          <ul className={styles['present']} aria-label="Readings of this day">
            {readings.map((reading) => (
              <li key={reading.id}>
                {valueWords(reading, format)}, entered {format.timestamp(reading.at, reading.zone)}
                <Button
                  look="quiet"
                  aria-label={`Remove ${valueWords(reading, format)}`}
                  onClick={() => {
                    actions.onRemove(reading);
                  }}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        )}
        <DialogButtons>
          <Button onClick={actions.onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {doubts.length > 0 ? 'Log it all the same' : 'Log'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
