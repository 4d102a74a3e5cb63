import { WEEKDAYS, type Day, type Weekday } from '../../../shared/base/day';
import { dayInWords } from '../../../shared/base/day-words';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';
import { parseSchedule, SCHEDULE_EXAMPLES, type ScheduleContext } from '../../../shared/schedule/parse-schedule';
import { DAYS_OF_EVERY_MONTH, scheduleOfWeekdays, type Schedule } from '../../../shared/schedule/schedule';

/** The words of the field "Due", from the quick choices and back. The words are what counts; a choice only writes them. */

export const NOT_UNDERSTOOD = `Say when it is due, such as: ${SCHEDULE_EXAMPLES}.`;

/** `every 3 days, from 24 Nov 2026`: with what the short form leaves out. */
function fullWords(schedule: Schedule): string {
  const words = describeSchedule(schedule);
  return schedule.kind === 'every-n-days' ? `${words}, from ${dayInWords(schedule.start)}` : words;
}

export function understoodText(schedule: Schedule): string {
  const isMissingSometimes =
    schedule.kind === 'days-of-month' && schedule.days.some((one) => one > DAYS_OF_EVERY_MONTH);
  const about = isMissingSometimes ? ' Where a month is shorter, it falls on the last day of that month.' : '';
  return `Understood: ${fullWords(schedule)}.${about}`;
}

export type QuickChoice = 'every-day' | 'mon-fri' | Exclude<Schedule['kind'], 'every-day'> | 'other';

export const QUICK_CHOICES = [
  { value: 'every-day', text: 'Every day' },
  { value: 'mon-fri', text: 'Mon–Fri' },
  { value: 'weekdays', text: 'Chosen weekdays' },
  { value: 'every-n-days', text: 'Every few days' },
  { value: 'times-a-week', text: 'So many times a week' },
  { value: 'days-of-month', text: 'Days of the month' },
  { value: 'once', text: 'Once' },
] as const satisfies readonly { readonly value: QuickChoice; readonly text: string }[];

export const OTHER_WORDS = { value: 'other', text: 'In other words' } as const;

export function choiceOf(schedule: Schedule | null): QuickChoice {
  if (schedule === null) return 'other';
  return describeSchedule(schedule) === 'Mon–Fri' ? 'mon-fri' : schedule.kind;
}

const FIRST_WORDS: Readonly<Record<Exclude<QuickChoice, 'once' | 'other'>, string>> = {
  'every-day': 'every day',
  'mon-fri': 'Mon–Fri',
  weekdays: 'Mon, Wed, Fri',
  'every-n-days': 'every 3 days',
  'times-a-week': '3 × a week',
  'days-of-month': '1st of the month',
};

/** What a quick choice writes to begin with; words of its kind stay as they are. */
export function wordsOfChoice(choice: QuickChoice, words: string, context: ScheduleContext): string {
  if (choice === 'other' || parseSchedule(words, context)?.kind === choice) return words;
  return choice === 'once' ? onceWords(context.from) : FIRST_WORDS[choice];
}

/** Empty when none is chosen, which is no rule. */
export function weekdayWords(chosen: readonly Weekday[]): string {
  const schedule = scheduleOfWeekdays(chosen);
  return schedule === null ? '' : describeSchedule(schedule);
}

export function weekdaysIn(schedule: Schedule | null): readonly Weekday[] {
  if (schedule?.kind === 'every-day') return WEEKDAYS;
  return schedule?.kind === 'weekdays' ? schedule.weekdays : [];
}

/** What is said of the start stays as it is said; without it the days are counted from when the plan begins to hold. */
export function everyWords(number: string, words: string): string {
  return `every ${number} days${/,? (from|starting)\b.*$/i.exec(words)?.[0] ?? ''}`;
}

export function everyFromWords(number: string, start: Day): string {
  return `every ${number} days, from ${dayInWords(start)}`;
}

export function onceWords(on: Day): string {
  return `once, on ${dayInWords(on)}`;
}

export function timesWords(times: string): string {
  return `${times} × a week`;
}

/** `1st and 15th`, or what is typed of it so far. */
export function monthDaysIn(words: string): string {
  return words.replace(/ of the month.*$/, '');
}

export function monthDaysWords(days: string): string {
  return `${days} of the month`;
}

/** The number in words that are still being typed. */
export function numberIn(words: string): string {
  return /\d+/.exec(words)?.[0] ?? '';
}
