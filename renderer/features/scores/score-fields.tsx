import { NAME_LIMIT } from '../../../shared/base/text';
import type { ScoreKind, ScoreMeasures } from '../../../shared/scores/score';
import { useFormat } from '../../stores/stores-context';
import { Choice } from '../../ui/choice';
import { CheckField, FieldRow, SelectField, TextField } from '../../ui/field';
import { PartFields } from './part-fields';
import { canHaveParts, ofKind } from './score-draft';
import type { ScoreFieldsProps } from './score-fields-props';
import styles from './scores.module.css';
import { SeesFields } from './sees-fields';

const KINDS: readonly { readonly value: ScoreKind; readonly text: string }[] = [
  { value: 'index', text: 'Index, such as 0 to 100' },
  { value: 'count', text: 'Count' },
  { value: 'percentage', text: 'Percentage' },
];

const MEASURES: readonly { readonly value: ScoreMeasures; readonly text: string; readonly about: string }[] = [
  { value: 'level', text: 'How high it stands', about: 'Followers: 1,139 today. The difference is what has changed.' },
  {
    value: 'that-day',
    text: 'What there was on that day',
    about: 'Visits: 118 on Monday, and none of Sunday’s in it.',
  },
  {
    value: 'since-last',
    text: 'What there was since the reading before',
    about: 'New clients: 2, all that came since it was last entered.',
  },
];

/** What describes a score. */
export function ScoreFields({ draft, platforms, problemOf, onChange }: ScoreFieldsProps) {
  const { words } = useFormat();
  return (
    <>
      <FieldRow>
        <TextField
          label="Name"
          maxLength={NAME_LIMIT}
          problem={problemOf('name')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
        />
        <SelectField
          label="Kind"
          value={draft.kind}
          options={KINDS.map(({ value, text }) => ({ value, text: words(text) }))}
          onChange={(kind) => onChange(ofKind(draft, kind))}
        />
      </FieldRow>
      <Choice
        label="What a reading says"
        value={draft.measures}
        options={MEASURES.map((one) => ({ ...one, about: words(one.about) }))}
        onChange={(measures) => onChange({ measures })}
      />
      <BoundFields draft={draft} problemOf={problemOf} onChange={onChange} />
      <div className={styles['switches']}>
        <CheckField
          label="Higher is better"
          isChecked={draft.isHigherBetter}
          onChange={(isHigherBetter) => onChange({ isHigherBetter })}
        />
        <CheckField
          label="This is an outcome: what I am really after"
          about="Outcomes come first on every page."
          isChecked={draft.isOutcome}
          onChange={(isOutcome) => onChange({ isOutcome })}
        />
      </div>
      {canHaveParts(draft) && <PartFields draft={draft} problemOf={problemOf} onChange={onChange} />}
      {platforms.length > 0 && <SeesFields sees={draft.sees} platforms={platforms} onChange={onChange} />}
      <div className={styles['switches']}>
        <CheckField
          label="Show it only where I enter it"
          about="For when you keep checking it: its value is shown when you log it, and on no page."
          isChecked={draft.isHidden}
          onChange={(isHidden) => onChange({ isHidden })}
        />
        <CheckField
          label="Only observe it"
          about="Nothing is planned or reminded for it, and no activity is compared with it."
          isChecked={draft.isObservedOnly}
          onChange={(isObservedOnly) => onChange({ isObservedOnly })}
        />
      </div>
    </>
  );
}

function BoundFields({ draft, problemOf, onChange }: Omit<ScoreFieldsProps, 'platforms'>) {
  return (
    <FieldRow>
      <TextField
        label="Smallest value"
        inputMode="decimal"
        hint="Empty: none."
        problem={problemOf('least')}
        value={draft.least}
        onChange={(least) => onChange({ least })}
      />
      <TextField
        label="Largest value"
        inputMode="decimal"
        hint="Empty: none."
        problem={problemOf('most')}
        value={draft.most}
        onChange={(most) => onChange({ most })}
      />
      <TextField
        label="Step"
        inputMode="decimal"
        hint="The smallest difference it shows."
        problem={problemOf('step')}
        value={draft.step}
        onChange={(step) => onChange({ step })}
      />
    </FieldRow>
  );
}
