import { plainDigits } from '../base/digits';

/** Minutes of a day as somebody typed them, `15` or `15 min`; nothing typed is null, for no budget. */
export type TypedMinutes = { readonly minutes: number | null };

export const MOST_MINUTES_OF_A_DAY = 1440;

/** Null when it is not a whole number of minutes that a day can have. */
export function parseMinutes(typed: string): TypedMinutes | null {
  const text = plainDigits(typed).trim();
  if (text === '') return { minutes: null };
  const match = /^(\d{1,4})\s*(?:m|min|minutes?)?$/i.exec(text);
  const minutes = match === null ? Number.NaN : Number(match[1]);
  return minutes <= MOST_MINUTES_OF_A_DAY ? { minutes } : null;
}
