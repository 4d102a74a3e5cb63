import type { PageCommand } from '../../../shared/ledger/command';
import { useFormat, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { effectWords } from './past-change';
import { Question } from './question';
import type { PastQuestion } from './use-change';

type ChangeQuestionProps = {
  readonly question: PastQuestion;
  readonly onAnswer: (command: PageCommand, onDone: () => void) => void;
  readonly onCancel: () => void;
};

/** What would become of days that are over, in numbers, before anything is saved. */
export function ChangeQuestion({ question, onAnswer, onCancel }: ChangeQuestionProps) {
  const format = useFormat();
  const today = useToday();
  const { command, instead, onDone, effect } = question;
  return (
    <Question
      title="Change days that are over?"
      sentences={[...effectWords(effect, { ...format, today }), 'Nothing is saved yet. What was entered stays.']}
    >
      <Button onClick={onCancel}>Cancel</Button>
      {instead !== null && (
        <Button
          onClick={() => {
            onAnswer(instead, onDone);
          }}
        >
          From today on instead
        </Button>
      )}
      <Button
        onClick={() => {
          onAnswer(command, onDone);
        }}
      >
        Change those days too
      </Button>
    </Question>
  );
}
