import { monthOf, type Day } from './day';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `3 Nov 2026`: the same in every language, for words that are read back and for the names of steps. */
export function dayInWords(of: Day): string {
  const month = MONTHS[Number(monthOf(of).slice(5)) - 1] ?? '';
  return `${String(dateOf(of))} ${month} ${of.slice(0, 4)}`;
}

/** 1 to 31. */
export function dateOf(of: Day): number {
  return Number(of.slice(8));
}
