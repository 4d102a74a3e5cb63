import { useState } from 'react';
import { addDays, parseDay, type Day } from '../../../shared/base/day';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { DialogButtons } from '../../ui/dialog';
import { CheckField } from '../../ui/field';
import type { LogReadingProps, ReadingDraft } from './log-reading-props';
import styles from './log-reading-dialog.module.css';
import { newTypedReading, questionsAbout, readTyped, type ReadingProblem, type TypedReading } from './reading-draft';
import { ReadingsOfDay } from './readings-of-day';
import { RestatedFields } from './restated-fields';
import { ValueFields } from './value-fields';

type LogReadingFormProps = LogReadingProps & {
  readonly onSave: (draft: ReadingDraft) => Promise<string | null>;
};

/** What is typed of a reading, and what is asked about it. */
export function LogReadingForm({ scores, start, of, known, actions, onSave }: LogReadingFormProps) {
  const format = useFormat();
  const [score, setScore] = useState(start.score);
  const [typed, setTyped] = useState(() => newTypedReading(start.typed ?? null, restatedAtFirst(of)));
  const [problem, setProblem] = useState<ReadingProblem | null>(null);
  const [questions, setQuestions] = useState<readonly string[]>([]);
  const breaks = known.breaksOf(score);

  /** What was said or asked was about what was typed before. */
  function change(fields: Partial<TypedReading>): void {
    setTyped({ ...typed, ...fields });
    setProblem(null);
    setQuestions([]);
  }

  async function save(): Promise<void> {
    const read = readTyped(typed, { score, day: of.day }, format);
    if ('field' in read) return setProblem(read);
    const asked = questionsAbout(read, { score, series: known.seriesOf(score), breaks, today: of.today }, format);
    if (questions.length === 0 && asked.length > 0) return setQuestions(asked);
    const refusal = await onSave({ score, ...read });
    if (refusal !== null) setProblem({ field: 'value', text: refusal });
  }

  const shownDay = typed.isRestated ? (parseDay(typed.restatedDay) ?? of.day) : of.day;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ValueFields
        scores={scores}
        score={score}
        typed={typed}
        problem={problem}
        onScore={(chosen) => {
          setScore(chosen);
          change({ parts: new Map() });
        }}
        onChange={change}
      />
      <CheckField
        label={format.words('Approximate (“about 20”)')}
        isChecked={typed.isApproximate}
        onChange={(isApproximate) => change({ isApproximate })}
      />
      <RestatedFields
        typed={typed}
        problem={problem?.field === 'day' ? problem.text : null}
        today={of.today}
        onChange={change}
        onDay={actions.onDay}
      />
      {questions.length > 0 && (
        <p role="alert" className={styles['doubts']}>
          {questions.join(' ')} Log it all the same?
        </p>
      )}
      <ReadingsOfDay score={score} readings={known.presentOn(shownDay)} onRemove={actions.onRemove} />
      <DialogButtons>
        <Button onClick={actions.onClose}>Cancel</Button>
        <Button type="submit" look="primary">
          {questions.length > 0 ? 'Log it all the same' : 'Log'}
        </Button>
      </DialogButtons>
    </form>
  );
}

/** A day that is over: the one that is shown, or the one before today. */
function restatedAtFirst({ day, today }: { readonly day: Day; readonly today: Day }): Day {
  return day < today ? day : addDays(today, -1);
}
