import { assertNever } from '../base/assert-never';
import type { Weekday } from '../base/day';
import { dayInWords } from '../base/day-words';
import { DAYS_OF_EVERY_MONTH, type Schedule } from './schedule';

const SHORT_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Mon',
  2: 'Tue',
  3: 'Wed',
  4: 'Thu',
  5: 'Fri',
  6: 'Sat',
  7: 'Sun',
};

/**
 * The rule in words: `every day`, `Mon–Fri`, `Mon, Wed, Fri`, `every 3 days`, `3 × a week`, `1st and 15th of the month`,
 * `once, on 3 Nov 2026`. `parseSchedule` reads them back, counting every so many days from the day that it is given.
 */
export function describeSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'every-day':
      return 'every day';
    case 'weekdays':
      return runsOf(schedule.weekdays).map(describeRun).join(', ');
    case 'every-n-days':
      return schedule.every === 2 ? 'every other day' : `every ${String(schedule.every)} days`;
    case 'times-a-week':
      return `${String(schedule.times)} × a week`;
    case 'days-of-month':
      return describeDaysOfMonth(schedule.days);
    case 'once':
      return `once, on ${dayInWords(schedule.on)}`;
    default:
      return assertNever(schedule);
  }
}

export function weekdayName(weekday: Weekday): string {
  return SHORT_NAMES[weekday];
}

/** `1st`, `22nd`, `13th` */
function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${String(number)}${ending ?? 'th'}`;
}

function describeDaysOfMonth(days: readonly number[]): string {
  const names = days.map(ordinal);
  const list = names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const isMissingSometimes = days.some((one) => one > DAYS_OF_EVERY_MONTH);
  return `${list} of the month${isMissingSometimes ? ', or its last day' : ''}`;
}

type Run = { readonly first: Weekday; readonly last: Weekday };

function runsOf(weekdays: readonly Weekday[]): readonly Run[] {
  const runs: Run[] = [];
  for (const weekday of weekdays) {
    const current = runs.at(-1);
    if (current !== undefined && weekday === current.last + 1) runs[runs.length - 1] = { ...current, last: weekday };
    else runs.push({ first: weekday, last: weekday });
  }
  return runs;
}

function describeRun({ first, last }: Run): string {
  if (first === last) return SHORT_NAMES[first];
  const separator = last === first + 1 && last !== 7 ? ', ' : '–';
  return `${SHORT_NAMES[first]}${separator}${SHORT_NAMES[last]}`;
}
