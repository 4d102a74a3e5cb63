import { parseClockTime } from '../../../shared/base/clock-time';
import { SPACING_MINUTES } from '../../../shared/reminders/due-reminders';
import { DEFAULT_REMINDING, type Reminding } from '../../../shared/reminders/reminding';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { DraftField } from '../../ui/draft-field';
import { CheckField, FieldRow, SelectField } from '../../ui/field';
import { Section } from '../../ui/section';
import { ClientHoursList } from './client-hours-list';
import { changeReminding } from './hours-draft';
import { TIME_PROBLEM } from './reminder-draft';
import styles from './reminders.module.css';

const USUAL_MOSTS: readonly number[] = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

/** When nothing is said, and how often something may be. */
export function HoursSection() {
  const stores = useStores();
  const format = useFormat();
  const { reminding } = useLedger((state) => state.documents.catalog.settings);
  const { quiet, mostADay } = reminding;
  const change = (fields: Partial<Reminding>, name: string) =>
    void stores.carryOut(changeReminding(reminding, fields, name));

  return (
    <Section
      title="Hours"
      about="What is due in these hours waits until they end, and is then said in one notice, if there is still something to say that day."
    >
      <CheckField
        label="Quiet hours, every day"
        isChecked={quiet !== null}
        onChange={(isOn) =>
          isOn
            ? change({ quiet: DEFAULT_REMINDING.quiet }, 'turned the quiet hours on')
            : change({ quiet: null }, 'turned the quiet hours off')
        }
      />
      {quiet !== null && (
        <>
          <QuietFields quiet={quiet} onChange={(times) => change({ quiet: times }, 'changed the quiet hours')} />
          {quiet.from === quiet.to && (
            <p className={styles['hint']} role="status">
              The same time at both ends is the whole day: no reminder is ever shown.
            </p>
          )}
        </>
      )}
      <ClientHoursList />
      <SelectField
        label="Most reminders a day"
        hint={`Between two there are ${format.number(SPACING_MINUTES)} minutes or more. What you put off yourself is not counted.`}
        value={String(mostADay)}
        options={[...new Set([...USUAL_MOSTS, mostADay])]
          .toSorted((one, other) => one - other)
          .map((most) => ({ value: String(most), text: format.number(most) }))}
        onChange={(most) => change({ mostADay: Number(most) }, 'changed the most reminders a day')}
      />
    </Section>
  );
}

type Quiet = NonNullable<Reminding['quiet']>;
type QuietFieldsProps = { readonly quiet: Quiet; readonly onChange: (quiet: Quiet) => void };

function QuietFields({ quiet, onChange }: QuietFieldsProps) {
  const { typedClock } = useFormat();
  return (
    <FieldRow>
      <DraftField
        label="Quiet from"
        value={quiet.from}
        shown={typedClock(quiet.from)}
        parse={parseClockTime}
        problem={TIME_PROBLEM}
        onSave={(from) => onChange({ ...quiet, from })}
      />
      <DraftField
        label="Quiet until"
        value={quiet.to}
        shown={typedClock(quiet.to)}
        parse={parseClockTime}
        problem={TIME_PROBLEM}
        onSave={(to) => onChange({ ...quiet, to })}
      />
    </FieldRow>
  );
}
