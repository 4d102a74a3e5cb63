import { useState } from 'react';
import { tidyLine } from '../../../shared/base/text';
import { SCORE_PRESETS, USUAL_SCORE, type ScoreFacts, type ScoreKind } from '../../../shared/scores/score';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/field';

type AddScoreDialogProps = {
  readonly onSave: (facts: ScoreFacts) => Promise<string | null>;
  readonly onClose: () => void;
};

const KINDS: readonly { readonly value: ScoreKind; readonly text: string }[] = [
  { value: 'index', text: 'Index, such as 0 to 100' },
  { value: 'count', text: 'Count' },
  { value: 'percentage', text: 'Percentage' },
];
const OWN = 'own';
const LONGEST_NAME = 60;

/** A score from a preset, to be changed, or one of one's own. */
export function AddScoreDialog({ onSave, onClose }: AddScoreDialogProps) {
  const format = useFormat();
  const [preset, setPreset] = useState<string>(SCORE_PRESETS[0]?.name ?? OWN);
  const [facts, setFacts] = useState<ScoreFacts | undefined>(SCORE_PRESETS[0]);
  const [bounds, setBounds] = useState(boundsText(SCORE_PRESETS[0]));
  const [problem, setProblem] = useState<string | null>(null);
  if (facts === undefined) return null;

  function choosePreset(name: string): void {
    const chosen = SCORE_PRESETS.find((one) => one.name === name) ?? { ...EMPTY, isOutcome: false };
    setPreset(name);
    setFacts(chosen);
    setBounds(boundsText(chosen));
    setProblem(null);
  }

  /** Null for none, undefined for what is no number. */
  function readBound(typed: string): number | null | undefined {
    return typed.trim() === '' ? null : (format.parseNumber(typed) ?? undefined);
  }

  async function save(): Promise<void> {
    const name = tidyLine(facts?.name ?? '');
    if (facts === undefined || name === '') return setProblem('Give it a name.');
    const [least, most] = [readBound(bounds.least), readBound(bounds.most)];
    if (least === undefined || most === undefined)
      return setProblem('Its smallest and largest values have to be numbers.');
    if (least !== null && most !== null && least > most) return setProblem('Its smallest value is above its largest.');
    setProblem(await onSave({ ...facts, name, least, most }));
  }

  return (
    <Dialog title="Add a score" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SelectField
          label="Begin with"
          value={preset}
          options={[
            ...SCORE_PRESETS.map(({ name }) => ({ value: name, text: name })),
            { value: OWN, text: 'Something of my own' },
          ]}
          onChange={choosePreset}
        />
        <FieldRow>
          <TextField
            label="Name"
            maxLength={LONGEST_NAME}
            problem={problem}
            value={facts.name}
            onChange={(name) => {
              setFacts({ ...facts, name });
            }}
          />
          <SelectField
            label="Kind"
            value={facts.kind}
            options={KINDS}
            onChange={(kind) => {
              setFacts({ ...facts, kind });
            }}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            label="Smallest value"
            inputMode="decimal"
            hint="Leave empty for none."
            value={bounds.least}
            onChange={(least) => {
              setBounds({ ...bounds, least });
            }}
          />
          <TextField
            label="Largest value"
            inputMode="decimal"
            hint="Leave empty for none."
            value={bounds.most}
            onChange={(most) => {
              setBounds({ ...bounds, most });
            }}
          />
        </FieldRow>
        <CheckField
          label="This is an outcome: what I am really after"
          isChecked={facts.isOutcome}
          onChange={(isOutcome) => {
            setFacts({ ...facts, isOutcome });
          }}
        />
        <CheckField
          label="Higher is better"
          isChecked={facts.isHigherBetter}
          onChange={(isHigherBetter) => {
            setFacts({ ...facts, isHigherBetter });
          }}
        />
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Add
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

const EMPTY: ScoreFacts = {
  name: '',
  ...USUAL_SCORE,
  kind: 'count',
  least: 0,
  most: null,
};

function boundsText(facts: ScoreFacts | undefined): { readonly least: string; readonly most: string } {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  return { least: text(facts?.least), most: text(facts?.most) };
}
