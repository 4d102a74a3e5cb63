import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { parseSchedule } from '../../../shared/schedule/parse-schedule';
import { TODAY } from '../../testing/builders';
import {
  choiceOf,
  everyFromWords,
  everyWords,
  monthDaysIn,
  monthDaysWords,
  QUICK_CHOICES,
  timesWords,
  understoodText,
  weekdayWords,
  wordsOfChoice,
  type QuickChoice,
} from './schedule-words';

const CONTEXT = { from: TODAY, weekStart: 1 } as const;
const parse = (words: string) => parseSchedule(words, CONTEXT);

function understood(words: string): string | null {
  const schedule = parse(words);
  return schedule === null ? null : understoodText(schedule);
}

describe('what was understood', () => {
  it.each([
    ['daily', 'Understood: every day.'],
    ['every three days', 'Understood: every 3 days, from 23 Nov 2026.'],
    ['thrice a week', 'Understood: 3 × a week.'],
    ['1st and 15th', 'Understood: 1st and 15th of the month.'],
    ['once on 3 Dec', 'Understood: once, on 3 Dec 2026.'],
  ])('of “%s” is said in full', (words, text) => {
    expect(understood(words)).toBe(text);
  });

  it('says where the 31st falls in a shorter month', () => {
    expect(understood('31st of the month')).toMatch(
      /Where a month is shorter, it falls on the last day of that month\.$/,
    );
    expect(understood('28th of the month')).not.toMatch(/shorter/);
  });
});

describe('a quick choice', () => {
  it.each(QUICK_CHOICES.map(({ value }) => value))('%s writes words that mean it', (choice) => {
    const words = wordsOfChoice(choice, 'nonsense', CONTEXT);

    expect(choiceOf(parse(words))).toBe<QuickChoice>(choice);
  });

  it('leaves words of its kind as they are', () => {
    expect(wordsOfChoice('weekdays', 'Mon–Fri', CONTEXT)).toBe('Mon–Fri');
    expect(wordsOfChoice('every-n-days', 'every 5 days, from 1 Dec 2026', CONTEXT)).toBe(
      'every 5 days, from 1 Dec 2026',
    );
  });

  it('is none for words that are not understood', () => {
    expect(choiceOf(parse('now and then'))).toBe('other');
  });
});

describe('the words that the controls of a choice write', () => {
  it.each([
    [weekdayWords([5, 1, 3]), { kind: 'weekdays', weekdays: [1, 3, 5] }],
    [weekdayWords([1, 2, 3, 4, 5, 6, 7]), { kind: 'every-day' }],
    [timesWords('2'), { kind: 'times-a-week', times: 2, weekStart: 1 }],
    [monthDaysWords('15, 1'), { kind: 'days-of-month', days: [1, 15] }],
    [monthDaysWords('last'), { kind: 'days-of-month', days: [31] }],
    [everyWords('5', 'every day'), { kind: 'every-n-days', every: 5, start: TODAY }],
    [everyFromWords('5', day('2026-12-01')), { kind: 'every-n-days', every: 5, start: '2026-12-01' }],
  ])('“%s” are understood', (words, schedule) => {
    expect(parse(words)).toEqual(schedule);
  });

  it('are no rule while no weekday is chosen', () => {
    expect(parse(weekdayWords([]))).toBeNull();
  });

  it('keep the beginning that was typed when the number changes', () => {
    expect(everyWords('5', 'every 3 days, from 1 Dec 2026')).toBe('every 5 days, from 1 Dec 2026');
    expect(everyWords('', 'every 3 days from 1 Dec')).toBe('every  days from 1 Dec');
  });

  it('give back the days of the month as they were typed', () => {
    for (const typed of ['1, ', '1st and 15th', 'last']) expect(monthDaysIn(monthDaysWords(typed))).toBe(typed);
    expect(monthDaysIn('31st of the month, or its last day')).toBe('31st');
  });
});
