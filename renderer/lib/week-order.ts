import { WEEKDAYS, type Weekday } from '../../shared/base/day';

/** Not in TypeScript's library yet; a method in newer engines, a property in older ones, neither in some. */
type WithWeek = {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
};

/** The day on which weeks begin in the region of `locale`; Monday, as in ISO 8601, where the browser does not know. */
export function weekStartOf(locale: string): Weekday {
  const language = new Intl.Locale(locale) as Intl.Locale & WithWeek;
  const week = language.getWeekInfo?.() ?? language.weekInfo;
  return WEEKDAYS.find((weekday) => weekday === week?.firstDay) ?? 1;
}

/** The seven weekdays of a week that begins on `first`. */
export function weekFrom(first: Weekday): readonly Weekday[] {
  return [...WEEKDAYS.slice(first - 1), ...WEEKDAYS.slice(0, first - 1)];
}
