import type { Weekday } from './day';

const NAMES: readonly (readonly [RegExp, Weekday])[] = [
  [/^mon(day)?s?$/, 1],
  [/^tue(s(day)?)?s?$/, 2],
  [/^wed(nesday)?s?$/, 3],
  [/^thu(rs(day)?)?s?$/, 4],
  [/^fri(day)?s?$/, 5],
  [/^sat(urday)?s?$/, 6],
  [/^sun(day)?s?$/, 7],
];

/** 1 for Monday, in full or short, of one or of many; null when it is no weekday. Lower case is expected. */
export function weekdayNamed(name: string): Weekday | null {
  return NAMES.find(([form]) => form.test(name))?.[1] ?? null;
}
