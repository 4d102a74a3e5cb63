import { parseClockTime } from '../../../shared/base/clock-time';
import { WEEKDAYS } from '../../../shared/base/day';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { FieldRow, SelectField } from '../../ui/field';
import { DraftField } from '../../ui/draft-field';
import { Section } from '../../ui/section';
import { weekStartOfLanguage } from '../../lib/week-order';

const BY_LANGUAGE = 'language';

export function DayAndWeekSection() {
  const stores = useStores();
  const format = useFormat();
  const { dayStart, weekStart } = useLedger((state) => state.documents.catalog.settings);
  const ofLanguage = weekStartOfLanguage(navigator.language);
  return (
    <Section
      title="Day and week"
      about="What you tick after midnight counts for the evening it belongs to, until the time at which your day begins. Days that are over keep what was entered for them."
    >
      <FieldRow>
        <DraftField
          label="The day begins at"
          hint={`A tick before ${dayStart} is one of the day before.`}
          value={dayStart}
          parse={parseClockTime}
          problem="Type a time, such as 04:00."
          onSave={(time) => void stores.carryOut({ type: 'settings.set', dayStart: time })}
        />
        <SelectField
          label="The week begins on"
          value={weekStart === null ? BY_LANGUAGE : String(weekStart)}
          options={[
            { value: BY_LANGUAGE, text: `By language (${format.weekday(ofLanguage)})` },
            ...WEEKDAYS.map((weekday) => ({ value: String(weekday), text: format.weekday(weekday) })),
          ]}
          onChange={(chosen) => {
            const weekday = WEEKDAYS.find((one) => String(one) === chosen) ?? null;
            void stores.carryOut({ type: 'settings.set', weekStart: weekday });
          }}
        />
      </FieldRow>
    </Section>
  );
}
