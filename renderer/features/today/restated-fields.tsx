import { parseDay, type Day } from '../../../shared/base/day';
import { DayField } from '../../ui/day-field';
import { CheckField } from '../../ui/field';
import type { TypedReading } from './reading-draft';

type RestatedFieldsProps = {
  readonly typed: TypedReading;
  readonly problem: string | null;
  readonly today: Day;
  readonly onChange: (fields: Partial<TypedReading>) => void;
  readonly onDay: (day: Day) => void;
};

/** For a service that redraws its past: the value of a day as it is said to have been since. */
export function RestatedFields({ typed, problem, today, onChange, onDay }: RestatedFieldsProps) {
  const look = (text: string) => {
    const day = parseDay(text);
    if (day !== null) onDay(day);
  };
  return (
    <>
      <CheckField
        label="The service has changed a past number"
        isChecked={typed.isRestated}
        onChange={(isRestated) => {
          if (isRestated) look(typed.restatedDay);
          onChange({ isRestated });
        }}
      />
      {typed.isRestated && (
        <DayField
          label="Day of the changed number"
          max={today}
          hint="What was seen on that day stays; this is kept beside it."
          problem={problem}
          value={typed.restatedDay}
          onChange={(restatedDay) => {
            look(restatedDay);
            onChange({ restatedDay });
          }}
        />
      )}
    </>
  );
}
