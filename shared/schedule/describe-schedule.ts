import { assertNever } from '../base/assert-never';
import type { Weekday } from '../base/day';
import type { Schedule } from './schedule';

const SHORT_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Mon',
  2: 'Tue',
  3: 'Wed',
  4: 'Thu',
  5: 'Fri',
  6: 'Sat',
  7: 'Sun',
};

/** The rule in words: `every day`, `Mon–Fri`, `Mon, Wed, Fri`, `Sat–Sun`. */
export function describeSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'every-day':
      return 'every day';
    case 'weekdays':
      return runsOf(schedule.weekdays).map(describeRun).join(', ');
    default:
      return assertNever(schedule);
  }
}

export function weekdayName(weekday: Weekday): string {
  return SHORT_NAMES[weekday];
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
