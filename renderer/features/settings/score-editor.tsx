import type { Score } from '../../../shared/scores/score';
import { CheckField } from '../../ui/field';
import { DraftField } from '../../ui/draft-field';
import { NAME_PROBLEM, parseName } from './parse-name';
import { RetireScore } from './retire-score';

type ScoreEditorProps = {
  readonly score: Score;
  readonly onRename: (name: string) => void;
  readonly onOutcome: (isOutcome: boolean) => void;
  readonly onRetire: (reason: string | null) => void;
};

export function ScoreEditor({ score, onRename, onOutcome, onRetire }: ScoreEditorProps) {
  return (
    <>
      <DraftField label="Name" value={score.name} parse={parseName} problem={NAME_PROBLEM} onSave={onRename} />
      <CheckField label="This is an outcome: what I am really after" isChecked={score.isOutcome} onChange={onOutcome} />
      <RetireScore onRetire={onRetire} />
    </>
  );
}
