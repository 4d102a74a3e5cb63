import { assertNever } from '../../../shared/base/assert-never';
import type { Id } from '../../../shared/base/id';
import type { About } from '../../../shared/reminders/reminder';
import { SelectField } from '../../ui/field';
import type { ReminderDraft } from './reminder-draft';

export type AboutChoices = {
  readonly activities: readonly { readonly id: Id; readonly text: string }[];
  readonly scores: readonly { readonly id: Id; readonly text: string }[];
};

type AboutFieldsProps = {
  readonly draft: ReminderDraft;
  readonly choices: AboutChoices;
  readonly onChange: (fields: Partial<ReminderDraft>) => void;
};

/** What a reminder is about. */
export function AboutFields({ draft, choices, onChange }: AboutFieldsProps) {
  return (
    <>
      <SelectField
        label="What it is about"
        hint={hintOf(draft.kind)}
        value={draft.kind}
        options={kindsAmong(choices)}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'activity' && (
        <IdField
          label="Activity"
          chosen={draft.activityId}
          among={choices.activities}
          onChange={(activityId) => onChange({ activityId })}
        />
      )}
      {draft.kind === 'score' && (
        <IdField
          label="Score"
          chosen={draft.scoreId}
          among={choices.scores}
          onChange={(scoreId) => onChange({ scoreId })}
        />
      )}
    </>
  );
}

/** Only what there is something of to choose. */
function kindsAmong({ activities, scores }: AboutChoices): readonly { value: About['kind']; text: string }[] {
  return [
    { value: 'checklist', text: 'The checklist' },
    ...(activities.length > 0 ? [{ value: 'activity', text: 'One activity' } as const] : []),
    ...(scores.length > 0 ? [{ value: 'score', text: 'Logging a score' } as const] : []),
    { value: 'day-end', text: 'The end of the day' },
  ];
}

function hintOf(kind: About['kind']): string {
  switch (kind) {
    case 'checklist':
      return 'Says how many items are open, while there are any.';
    case 'activity':
      return 'Names it while it is due and not done.';
    case 'score':
      return 'Names it while it has no reading of the day.';
    case 'day-end':
      return 'Says how many items are not entered, while there are any.';
    default:
      return assertNever(kind);
  }
}

type IdFieldProps = {
  readonly label: string;
  readonly chosen: Id | null;
  readonly among: readonly { readonly id: Id; readonly text: string }[];
  readonly onChange: (chosen: Id) => void;
};

function IdField({ label, chosen, among, onChange }: IdFieldProps) {
  if (chosen === null) return null;
  const options = among.map(({ id, text }) => ({ value: id, text }));
  return <SelectField label={label} value={chosen} options={options} onChange={onChange} />;
}
