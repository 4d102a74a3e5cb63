import { plainDigits } from '../base/digits';
import type { Day, Weekday } from '../base/day';
import { parseDayWords } from '../base/parse-day-words';
import { tidyLine } from '../base/text';
import { weekdayNamed } from '../base/weekday-names';
import { EVERY_DAY, scheduleOfWeekdays, type Schedule } from './schedule';

/** What words leave open: the day from which the plan holds, and the day on which weeks begin. */
export type ScheduleContext = { readonly from: Day; readonly weekStart: Weekday };

/**
 * The rule that somebody types, and as `describeSchedule` writes it: `every day`, `Mon–Fri`, `weekdays`, `Mon, Wed`,
 * `every 3 days`, `3 × a week`, `twice a week`, `1st and 15th`, `last day of the month`, `once, on 3 Nov 2026`.
 * Null when it is none of these.
 */
export function parseSchedule(typed: string, context: ScheduleContext): Schedule | null {
  const text = tidyLine(plainDigits(typed)).toLowerCase().replace(/\.$/, '');
  return (
    daily(text) ??
    everyNDays(text, context) ??
    timesAWeek(text, context) ??
    weekdaysIn(text) ??
    daysOfMonth(text) ??
    once(text, context)
  );
}

/** What could have been meant, for somebody whose words were not understood. */
export const SCHEDULE_EXAMPLES =
  'every day, Mon–Fri, Mon and Thu, every 3 days, 3 × a week, 1st and 15th of the month, once on 3 Nov';

function daily(text: string): Schedule | null {
  return /^(every ?day|daily|each day|all days|(7|seven) ?(×|x|times) ?(a|per) week)$/.test(text) ? EVERY_DAY : null;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
};

function numberOf(word: string | undefined): number {
  return word === undefined ? NaN : (NUMBER_WORDS[word] ?? Number(word));
}

const MOST_DAYS_APART = 366;

function everyNDays(text: string, { from }: ScheduleContext): Schedule | null {
  const [, rule = '', startWords] = /^(.*?)(?:,? (?:from|starting(?: on)?) (.+))?$/.exec(text) ?? [];
  const start = startWords === undefined ? from : parseDayWords(startWords, from);
  const every = daysBetweenWords(rule);
  if (start === null || every === null) return null;
  if (every === 1) return EVERY_DAY;
  return every >= 2 && every <= MOST_DAYS_APART ? { kind: 'every-n-days', every, start } : null;
}

const OTHER: readonly (readonly [RegExp, number])[] = [
  [/^every (other|second) day$/, 2],
  [/^(every (other|second) week|every fortnight|fortnightly)$/, 14],
];

/** 3 for `every 3 days`, 14 for `every 2 weeks`; null when it is none of these. */
function daysBetweenWords(rule: string): number | null {
  const other = OTHER.find(([form]) => form.test(rule));
  if (other !== undefined) return other[1];
  const match = /^every (\w+?)(?:st|nd|rd|th)? (day|week)s?$/.exec(rule);
  const days = numberOf(match?.[1]) * (match?.[2] === 'week' ? 7 : 1);
  return Number.isInteger(days) ? days : null;
}

function timesAWeek(text: string, { weekStart }: ScheduleContext): Schedule | null {
  const words: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3, weekly: 1 };
  const match = /^(\w+?) ?(?:×|x|\*|times?|days?)? ?(?:(?:a|per|each|every|in a) ?week|\/ ?(?:week|wk|w))$/.exec(text);
  const word = match?.[1] ?? (text === 'weekly' ? text : undefined);
  const times = word === undefined ? NaN : (words[word] ?? numberOf(word));
  if (times === 7) return EVERY_DAY;
  return Number.isInteger(times) && times >= 1 && times < 7 ? { kind: 'times-a-week', times, weekStart } : null;
}

function weekdaysIn(text: string): Schedule | null {
  const list = text.replace(/^(every|on|each) /, '');
  if (/^(week|work|working )days?$/.test(list)) return scheduleOfWeekdays([1, 2, 3, 4, 5]);
  if (/^(the )?weekends?$/.test(list)) return scheduleOfWeekdays([6, 7]);
  const weekdays: Weekday[] = [];
  for (const part of list.split(/\s*(?:,|;|\/|&|\+|\band\b|\s)\s*/).filter((one) => one !== '')) {
    const run = runOf(part);
    if (run === null) return null;
    weekdays.push(...run);
  }
  return scheduleOfWeekdays(weekdays);
}

/** `mon`, or `mon–fri`; `fri–mon` goes over the end of the week. */
function runOf(part: string): readonly Weekday[] | null {
  const ends = part.split(/[–—-]/).map(weekdayNamed);
  const [first, last = first] = ends;
  if (ends.length > 2 || first === undefined || first === null || last === null || last === undefined) return null;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}

const LAST_OF_MONTH = 31;

function daysOfMonth(text: string): Schedule | null {
  if (/^((on )?the )?last( day)?( of (the|each|every) month)?$/.test(text)) return monthly([LAST_OF_MONTH]);
  const match =
    /^(?:monthly,? )?(?:on )?(?:the )?((?:\d{1,2}(?:st|nd|rd|th)?|last)(?:(?:\s*(?:,|&|\band\b)\s*)+(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|last))*)(?: day)?(?: (?:of (?:the|each|every) month|monthly|each month|every month))?(?:, or (?:its|the) last day)?$/.exec(
      text,
    );
  const list = match?.[1];
  // A bare number is no rule: a day of the month has an ending, or the month beside it.
  if (list === undefined || !/st|nd|rd|th|last|month/.test(text)) return null;
  const days = list.match(/\d{1,2}|last/g) ?? [];
  return monthly(days.map((word) => (word === 'last' ? LAST_OF_MONTH : Number(word))));
}

function monthly(days: readonly number[]): Schedule | null {
  const inOrder = [...new Set(days)].sort((one, other) => one - other);
  return inOrder.every((one) => one >= 1 && one <= LAST_OF_MONTH) ? { kind: 'days-of-month', days: inOrder } : null;
}

function once(text: string, { from }: ScheduleContext): Schedule | null {
  if (text === 'once') return { kind: 'once', on: from };
  const match = /^(?:once|one time|only)?,? ?(?:on )?(.+)$/.exec(text);
  const on = parseDayWords(match?.[1] ?? '', from);
  return on === null ? null : { kind: 'once', on };
}
