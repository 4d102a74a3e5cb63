import { dayReadings, type DateOrder } from '../../../shared/exchange/cell-day';
import { numberReadings, type DecimalSign } from '../../../shared/exchange/cell-number';
import type { ColumnRole } from '../../../shared/exchange/column-mapping';
import type { Format } from '../../lib/format';

/** A way to write days or numbers, with what an example from the table means in it. */
export type WrittenForm<Value extends string> = {
  readonly value: Value;
  readonly text: string;
  readonly about: string;
};

type Column = { readonly role: ColumnRole; readonly samples: readonly string[] };

export const DATE_ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  ymd: 'Year, month, day',
  dmy: 'Day, month, year',
  mdy: 'Month, day, year',
};
export const DECIMAL_SIGN_WORDS: Readonly<Record<DecimalSign, string>> = {
  '.': 'Decimal point: 1,234.5',
  ',': 'Decimal comma: 1.234,5',
};

export function dateForms(
  forms: readonly DateOrder[],
  columns: readonly Column[],
  format: Pick<Format, 'day'>,
): readonly WrittenForm<DateOrder>[] {
  const hasDay = columns.some(({ role }) => role.kind === 'day');
  const readings = samplesOf(columns, hasDay ? ['day'] : ['start']).map((cell) => ({ cell, means: dayReadings(cell) }));
  const example = mostTelling(readings);
  return forms.map((value) => {
    const day = example?.means.get(value);
    const means = day === undefined ? 'no day' : format.day(day);
    return { value, text: DATE_ORDER_WORDS[value], about: example === null ? '' : `“${example.cell}” is ${means}` };
  });
}

export function decimalForms(
  forms: readonly DecimalSign[],
  columns: readonly Column[],
): readonly WrittenForm<DecimalSign>[] {
  const cells = samplesOf(columns, ['value', 'minutes', 'of']);
  const example = mostTelling(cells.map((cell) => ({ cell, means: numberReadings(cell) })));
  return forms.map((value) => {
    const number = example?.means.get(value);
    const means = number === undefined ? 'no number' : plainNumber(number);
    return { value, text: DECIMAL_SIGN_WORDS[value], about: example === null ? '' : `“${example.cell}” is ${means}` };
  });
}

/** Without grouping and with a point that cannot be taken for one: `1.234` would be as unclear as the cell is. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const whole = Math.trunc(value);
  return `${String(value)}, a little more than ${String(whole)}`;
}

function samplesOf(columns: readonly Column[], kinds: readonly ColumnRole['kind'][]): readonly string[] {
  return columns.flatMap(({ role, samples }) => (kinds.includes(role.kind) ? samples : []));
}

/** One that means something else in each form; null when none of the few that are shown here does. */
function mostTelling<Form, Value>(
  readings: readonly { readonly cell: string; readonly means: ReadonlyMap<Form, Value> }[],
): { readonly cell: string; readonly means: ReadonlyMap<Form, Value> } | null {
  const telling = readings.filter(({ means }) => new Set(means.values()).size > 1);
  return telling[0] ?? null;
}
