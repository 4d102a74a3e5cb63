import { useState, type SyntheticEvent } from 'react';

/** What is wrong with a field of a dialog, in a sentence. */
type Problem<Field extends string> = { readonly field: Field; readonly text: string };

type DialogDraft<Draft, Field extends string> = {
  readonly draft: Draft;
  /** What was said to be wrong is not said of what is typed now. */
  readonly change: (fields: Partial<Draft>) => void;
  readonly problemOf: (field: Field) => string | null;
  readonly submit: (event: SyntheticEvent) => void;
};

/** What is typed in a dialog until it is read and saved. A refusal is said at the field `refusedAt`. */
export function useDialogDraft<Draft extends object, Read extends object, Field extends string>(of: {
  readonly start: () => Draft;
  readonly read: (draft: Draft) => Read | Problem<Field>;
  /** Resolves to why it was refused, or to null. */
  readonly onSave: (read: Read) => Promise<string | null>;
  readonly refusedAt: Field;
}): DialogDraft<Draft, Field> {
  const [draft, setDraft] = useState(of.start);
  const [problem, setProblem] = useState<Problem<Field> | null>(null);

  async function save(): Promise<void> {
    const read = of.read(draft);
    if (isProblem(read)) return setProblem(read);
    const refusal = await of.onSave(read);
    if (refusal !== null) setProblem({ field: of.refusedAt, text: refusal });
  }

  return {
    draft,
    change: (fields) => {
      setDraft({ ...draft, ...fields });
      setProblem(null);
    },
    problemOf: (field) => (problem?.field === field ? problem.text : null),
    submit: (event) => {
      event.preventDefault();
      void save();
    },
  };
}

function isProblem<Field extends string>(read: object): read is Problem<Field> {
  return 'field' in read;
}
