import { useState } from 'react';
import { parseDay } from '../../shared/base/day';
import { DayInput } from './day-input';
import type { DayRange } from './day-steps';
import type { DayText } from './day-text';
import { useDayWriting } from './day-writing';
import { Field } from './field';

type DayFieldProps = DayRange & {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  /** A day as `2026-11-23`, nothing, or what was typed and is no day. */
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** With a day, with nothing, or with what was typed where that is no day: so that it is not taken for nothing. */
  readonly onChange: (value: string) => void;
};

/** A day in a form: typed as the region writes it, or chosen from a calendar. */
export function DayField({ label, hint, problem = null, value, onChange, min, max, ...rest }: DayFieldProps) {
  const { text } = useDayWriting();
  // What is being typed stays as it is typed until the field is left.
  const [typing, setTyping] = useState<string | null>(null);
  const day = parseDay(value);
  const shown = day === null ? value : text.write(day);
  const range = { min, max };
  const said = problem ?? (typing === null ? problemOf(value, range, text) : null);
  return (
    <Field label={label} problem={said} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => (
        <DayInput
          {...rest}
          {...attributes}
          typed={typing ?? shown}
          range={range}
          onType={(typed) => {
            setTyping(typed);
            onChange(text.read(typed) ?? typed.trim());
          }}
          onChoose={(chosen) => {
            setTyping(null);
            onChange(chosen);
          }}
          onBlur={() => {
            setTyping(null);
          }}
        />
      )}
    </Field>
  );
}

/** What is wrong with a day that was left. */
function problemOf(value: string, { min, max }: DayRange, text: DayText): string | null {
  if (value === '') return null;
  const day = parseDay(value);
  if (day === null) return `There is no such day. Write it as ${text.form}, or choose it.`;
  if (max !== undefined && day > max) return `The last day that can be chosen is ${text.write(max)}.`;
  if (min !== undefined && day < min) return `The first day that can be chosen is ${text.write(min)}.`;
  return null;
}
