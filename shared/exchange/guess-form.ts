import { DATE_ORDERS, dayReadings, type DateOrder } from './cell-day';
import { DECIMAL_SIGNS, numberReadings, type DecimalSign } from './cell-number';
import { parseAbout } from './cell-words';

/**
 * In which of several ways cells are written. `choice` is null when they fit several and say something else in each;
 * `contradictory` cells fit no single way, and `choice` is then the one that most of them fit, if there is one.
 */
export type FormGuess<Form> = {
  readonly choice: Form | null;
  readonly open: 'ambiguous' | 'contradictory' | null;
  /** The forms between which a person would have to choose. */
  readonly forms: readonly Form[];
};

export function guessDateOrder(cells: ReadonlySet<string>): FormGuess<DateOrder> {
  return guessForm<DateOrder>(DATE_ORDERS, [...cells].map(dayReadings));
}

export function guessDecimalSign(cells: ReadonlySet<string>): FormGuess<DecimalSign> {
  return guessForm<DecimalSign>(
    DECIMAL_SIGNS,
    [...cells].map((cell) => numberReadings(parseAbout(cell).text)),
  );
}

/** Each reading is what one cell says in each form in which it says anything. */
function guessForm<Form>(all: readonly Form[], readings: readonly ReadonlyMap<Form, unknown>[]): FormGuess<Form> {
  const telling = readings.filter((reading) => reading.size > 0 && !saysSame(reading, all));
  const counts = all.map((form) => ({ form, count: telling.filter((reading) => reading.has(form)).length }));
  const fitting = counts.filter(({ count }) => count === telling.length).map(({ form }) => form);
  const [first] = fitting;
  if (first === undefined) return contradiction(counts);
  const isSettled = fitting.length === 1 || telling.every((reading) => saysSame(reading, fitting));
  return isSettled
    ? { choice: first, open: null, forms: [first] }
    : { choice: null, open: 'ambiguous', forms: fitting };
}

function contradiction<Form>(counts: readonly { readonly form: Form; readonly count: number }[]): FormGuess<Form> {
  const most = Math.max(...counts.map(({ count }) => count));
  const best = counts.filter(({ count }) => count === most).map(({ form }) => form);
  const forms = counts.filter(({ count }) => count > 0).map(({ form }) => form);
  return { choice: best.length === 1 ? (best[0] ?? null) : null, open: 'contradictory', forms };
}

function saysSame<Form>(reading: ReadonlyMap<Form, unknown>, forms: readonly Form[]): boolean {
  return new Set(forms.map((form) => reading.get(form))).size === 1;
}
