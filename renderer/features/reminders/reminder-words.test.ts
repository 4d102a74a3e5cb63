import { describe, expect, it } from 'vitest';
import { clockTime, DEFAULT_DAY_START } from '../../../shared/base/clock-time';
import type { Reminder } from '../../../shared/reminders/reminder';
import { at, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { addScore, ledgerAfter, TODAY } from '../../testing/builders';
import { inOrderOfDay, nameOfAbout, silenceOf, weekdaysWords } from './reminder-words';

function aReminder(time: string, fields: Partial<Reminder> = {}): Reminder {
  const editedAt = at('2026-11-23T09:00:00.000Z');
  const common = { about: { kind: 'checklist' }, weekdays: [1], isOn: true, editedAt } as const;
  return { ...common, weekdays: [1], id: id(`at-${time.replace(':', '-')}`), time: clockTime(time), ...fields };
}

describe('the words of a reminder', () => {
  it.each([
    ['en-GB', '09:05', '9:05'],
    ['de-DE', '21:30', '21:30'],
    ['en-US', '21:30', '9:30 PM'],
  ])('write a time as %s does', (locale, time, words) => {
    // Some engines write a narrow space before PM.
    expect(createFormat(locale).clock(clockTime(time)).replace(/\s/, ' ')).toBe(words);
  });

  it('name the days of the week', () => {
    expect(weekdaysWords([1, 2, 3, 4, 5])).toBe('Mon–Fri');
    expect(weekdaysWords([6])).toBe('Sat');
    expect(weekdaysWords([1, 2, 3, 4, 5, 6, 7])).toBe('every day');
  });

  it('say so where what it is about is gone', () => {
    const { catalog } = ledgerAfter();

    expect(nameOfAbout({ kind: 'activity', activityId: id('gone') }, catalog)).toBe('Something that is gone');
    expect(silenceOf({ kind: 'activity', activityId: id('gone') }, catalog)).toBeNull();
  });

  it('say that a retired score is not spoken of', () => {
    const retired = { type: 'score.retire', id: id('klout'), on: TODAY, reason: null } as const;
    const { catalog } = ledgerAfter(addScore('Klout'), addScore('LinkedIn SSI'), retired);

    expect(silenceOf({ kind: 'score', scoreId: id('klout') }, catalog)).toBe('retired');
    expect(silenceOf({ kind: 'score', scoreId: id('linkedin-ssi') }, catalog)).toBeNull();
  });
});

describe('inOrderOfDay', () => {
  it('puts a time before the start of the day at its end', () => {
    const times = ['01:30', '23:00', '04:00', '09:00'].map((time) => aReminder(time));

    expect(inOrderOfDay(times, DEFAULT_DAY_START).map(({ time }) => time)).toEqual([
      '04:00',
      '09:00',
      '23:00',
      '01:30',
    ]);
  });

  it('decides between equal times by their days, and then by their ids', () => {
    const same = [
      aReminder('09:00', { id: id('c'), weekdays: [2] }),
      aReminder('09:00', { id: id('b') }),
      aReminder('09:00', { id: id('a') }),
    ];

    expect(inOrderOfDay(same, DEFAULT_DAY_START).map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });
});
