import { useState } from 'react';
import { parseDay } from '../../../shared/base/day';
import type { ScheduleContext } from '../../../shared/schedule/parse-schedule';
import type { Schedule } from '../../../shared/schedule/schedule';
import { useFormat } from '../../stores/stores-context';
import { DayField } from '../../ui/day-field';
import { FieldRow, SelectField, TextField } from '../../ui/field';
import { WeekdayPicker } from '../../ui/weekday-picker';
import styles from './activity-panel.module.css';
import {
  choiceOf,
  everyFromWords,
  everyWords,
  monthDaysIn,
  monthDaysWords,
  NOT_UNDERSTOOD,
  numberIn,
  onceWords,
  OTHER_WORDS,
  QUICK_CHOICES,
  timesWords,
  understoodText,
  weekdaysIn,
  weekdayWords,
  wordsOfChoice,
  type QuickChoice,
} from './schedule-words';

type ScheduleFieldsProps = {
  readonly words: string;
  /** What they mean; null when they are not understood. */
  readonly schedule: Schedule | null;
  readonly context: ScheduleContext;
  readonly problem: string | null;
  readonly onChange: (words: string) => void;
};

/** The days on which it is due: in words, or by choices that write the words. */
export function ScheduleFields({ words, schedule, context, problem, onChange }: ScheduleFieldsProps) {
  const format = useFormat();
  // A choice stays while its own controls are used, whatever their words mean meanwhile.
  const [chosen, setChosen] = useState<QuickChoice | null>(null);
  const choice = chosen ?? choiceOf(schedule);
  return (
    <>
      <FieldRow>
        <SelectField<QuickChoice>
          label="Quick choice"
          value={choice}
          options={choice === 'other' ? [...QUICK_CHOICES, OTHER_WORDS] : QUICK_CHOICES}
          onChange={(next) => {
            setChosen(next);
            onChange(wordsOfChoice(next, words, context));
          }}
        />
        <TextField
          label="Due"
          problem={problem}
          hint={format.words(schedule === null ? `Not understood yet. ${NOT_UNDERSTOOD}` : understoodText(schedule))}
          value={words}
          onChange={(typed) => {
            setChosen(null);
            onChange(typed);
          }}
        />
      </FieldRow>
      <ChoiceFields
        choice={choice}
        words={words}
        schedule={schedule}
        onChange={(written) => {
          setChosen(choice);
          onChange(written);
        }}
      />
    </>
  );
}

type ChoiceFieldsProps = Pick<ScheduleFieldsProps, 'words' | 'schedule' | 'onChange'> & {
  readonly choice: QuickChoice;
};

const TIMES = ['1', '2', '3', '4', '5', '6'] as const;

/** What a quick choice leaves to be said. */
function ChoiceFields({ choice, ...rest }: ChoiceFieldsProps) {
  switch (choice) {
    case 'weekdays':
      return <WeekdayFields {...rest} />;
    case 'every-n-days':
      return <EveryFields {...rest} />;
    case 'times-a-week':
      return <TimesFields {...rest} />;
    case 'days-of-month':
      return <MonthFields {...rest} />;
    case 'once':
      return <OnceFields {...rest} />;
    case 'every-day':
    case 'mon-fri':
    case 'other':
      return null;
  }
}

type FieldsProps = Omit<ChoiceFieldsProps, 'choice'>;

function WeekdayFields({ schedule, onChange }: FieldsProps) {
  const format = useFormat();
  return (
    <WeekdayPicker
      label="Weekdays"
      chosen={weekdaysIn(schedule)}
      nameOf={format.weekday}
      onChange={(weekdays) => {
        onChange(weekdayWords(weekdays));
      }}
    />
  );
}

function TimesFields({ schedule, onChange }: FieldsProps) {
  const { words } = useFormat();
  return (
    <div className={styles['short']}>
      <SelectField
        label="How many times a week"
        value={schedule?.kind === 'times-a-week' ? String(schedule.times) : '1'}
        options={TIMES.map((value) => ({ value, text: words(`${value} ×`) }))}
        onChange={(times) => {
          onChange(timesWords(times));
        }}
      />
    </div>
  );
}

function MonthFields({ words, onChange }: FieldsProps) {
  const format = useFormat();
  return (
    <TextField
      label="Which days of the month"
      hint={format.words('Such as 1 and 15, or last.')}
      value={monthDaysIn(words)}
      onChange={(days) => {
        onChange(monthDaysWords(days));
      }}
    />
  );
}

function OnceFields({ schedule, onChange }: FieldsProps) {
  return (
    <div className={styles['short']}>
      <DayField
        label="On which day"
        required
        value={schedule?.kind === 'once' ? schedule.on : ''}
        onChange={(typed) => {
          const on = parseDay(typed);
          onChange(on === null ? '' : onceWords(on));
        }}
      />
    </div>
  );
}

function EveryFields({ words, schedule, onChange }: FieldsProps) {
  const known = schedule?.kind === 'every-n-days' ? schedule : null;
  const number = known === null ? numberIn(words) : String(known.every);
  return (
    <FieldRow>
      <TextField
        label="Every how many days"
        inputMode="numeric"
        value={number}
        onChange={(typed) => {
          onChange(everyWords(typed, words));
        }}
      />
      <DayField
        label="Counted from"
        value={known?.start ?? ''}
        onChange={(typed) => {
          const start = parseDay(typed);
          if (start !== null) onChange(everyFromWords(number, start));
        }}
      />
    </FieldRow>
  );
}
