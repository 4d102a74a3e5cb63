import { plainDigits } from '../base/digits';

/** Minutes of a day as somebody typed them: `15`, `15 min`, or as much of the word; nothing typed is no budget: null. */
export type TypedMinutes = { readonly minutes: number | null };

const UNITS = ['minutes', 'mins'];
export const MOST_MINUTES_OF_A_DAY = 1440;

/** Null when it is not a whole number of minutes that a day can have. */
export function parseMinutes(typed: string): TypedMinutes | null {
  const text = plainDigits(typed).trim();
  if (text === '') return { minutes: null };
  const [, digits, unit = ''] = /^(\d{1,4})\s*([a-z]*)$/i.exec(text) ?? [];
  if (digits === undefined || !UNITS.some((word) => word.startsWith(unit.toLowerCase()))) return null;
  const minutes = Number(digits);
  return minutes <= MOST_MINUTES_OF_A_DAY ? { minutes } : null;
}
