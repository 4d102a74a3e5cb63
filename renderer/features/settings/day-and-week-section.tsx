import { parseClockTime } from '../../../shared/base/clock-time';
import { WEEKDAYS } from '../../../shared/base/day';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { FieldRow, SelectField } from '../../ui/field';
import { DraftField } from '../../ui/draft-field';
import { Section } from '../../ui/section';
import { weekStartOf } from '../../lib/week-order';

const BY_REGION = 'region';
const NEVER = 'never';
const USUAL_DAYS: readonly number[] = [1, 2, 3, 7, 14, 30];

/** The usual ones, and one that came from elsewhere. */
function closingChoices(present: number | null): readonly number[] {
  const choices = present === null ? USUAL_DAYS : [...USUAL_DAYS, present];
  return [...new Set(choices)].sort((one, other) => one - other);
}

export function DayAndWeekSection() {
  const stores = useStores();
  const format = useFormat();
  const { dayStart, weekStart, closeAfterDays } = useLedger((state) => state.documents.catalog.settings);
  const ofRegion = weekStartOf(format.locale);
  return (
    <Section
      title="Day and week"
      about="What you tick after midnight counts for the evening it belongs to, until the time at which your day begins. Days that are over keep what was entered for them."
    >
      <FieldRow>
        <DraftField
          label="The day begins at"
          hint={`A tick before ${format.clock(dayStart)} is one of the day before.`}
          value={dayStart}
          shown={format.typedClock(dayStart)}
          parse={parseClockTime}
          problem={format.words('Type a time, such as 04:00.')}
          onSave={(time) => void stores.carryOut({ type: 'settings.set', dayStart: time })}
        />
        <SelectField
          label="The week begins on"
          value={weekStart === null ? BY_REGION : String(weekStart)}
          options={[
            { value: BY_REGION, text: `As the region has it: ${format.weekday(ofRegion)}` },
            ...WEEKDAYS.map((weekday) => ({ value: String(weekday), text: format.weekday(weekday) })),
          ]}
          onChange={(chosen) => {
            const weekday = WEEKDAYS.find((one) => String(one) === chosen) ?? null;
            void stores.carryOut({ type: 'settings.set', weekStart: weekday });
          }}
        />
      </FieldRow>
      <SelectField
        label="Open items of days that are over"
        hint="A day on which nothing at all was entered is never closed by itself."
        value={closeAfterDays === null ? NEVER : String(closeAfterDays)}
        options={[
          { value: NEVER, text: 'Stay not entered until I close the day' },
          ...closingChoices(closeAfterDays).map((days) => ({
            value: String(days),
            text: format.words(`Become not done after ${days === 1 ? '1 day' : `${String(days)} days`}`),
          })),
        ]}
        onChange={(chosen) => {
          const closing = chosen === NEVER ? null : Number(chosen);
          void stores.carryOut({ type: 'settings.set', closeAfterDays: closing });
        }}
      />
    </Section>
  );
}
