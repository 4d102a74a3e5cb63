import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aReminder, at, id } from '../testing/builders';
import type { BudgetWarning } from '../time/budget-warnings';
import type { DueReminder } from './due-reminders';
import { budgetNotice, noticeSchema, reminderNotice, reminderWords } from './notice';
import type { About } from './reminder';

const MONDAY = day('2026-11-23');
const AT = { id: 'notice', at: at('2026-11-23T09:00:00.000Z'), day: MONDAY };
const MADE = { ...AT, write: (words: string) => words };

function due(about: About, fields: Partial<DueReminder> = {}): DueReminder {
  const name = about.kind === 'activity' ? 'Comment on 3 blogs' : about.kind === 'score' ? 'Klout' : null;
  return { reminder: aReminder({ about }), day: MONDAY, count: 1, name, ...fields };
}

const ACTIVITY: About = { kind: 'activity', activityId: id('comment') };
const SCORE: About = { kind: 'score', scoreId: id('klout') };

describe('reminderWords', () => {
  it.each<[DueReminder, string]>([
    [due({ kind: 'checklist' }), '1 item is open today'],
    [due({ kind: 'checklist' }, { count: 4 }), '4 items are open today'],
    [due({ kind: 'day-end' }), 'The day ends with 1 item not entered'],
    [due({ kind: 'day-end' }, { count: 4 }), 'The day ends with 4 items not entered'],
    [due(ACTIVITY), 'Comment on 3 blogs'],
    [due(SCORE), 'Log Klout'],
  ])('of %j', (one, words) => {
    expect(reminderWords(one, (words) => words)).toBe(words);
  });
});

describe('reminderNotice', () => {
  it('of one says what it is about, and what can be ticked or logged from it', () => {
    expect(reminderNotice([due(ACTIVITY)], MADE)).toEqual({
      ...AT,
      kind: 'reminders',
      title: 'Comment on 3 blogs',
      body: '',
      reminderIds: ['reminder'],
      budgetIds: [],
      activityId: 'comment',
      scoreId: null,
    });
    expect(reminderNotice([due(SCORE)], MADE)).toMatchObject({ activityId: null, scoreId: 'klout' });
    expect(reminderNotice([due({ kind: 'checklist' })], MADE)).toMatchObject({ activityId: null, scoreId: null });
  });

  it('of several names all of them, and is about none', () => {
    const notice = reminderNotice([due(ACTIVITY), due(SCORE), due({ kind: 'day-end' }, { count: 2 })], MADE);

    expect(notice).toMatchObject({
      title: '3 reminders',
      body: 'Comment on 3 blogs · Log Klout · The day ends with 2 items not entered',
      activityId: null,
      scoreId: null,
    });
    expect(notice.reminderIds).toHaveLength(3);
    expect(noticeSchema.parse(notice)).toEqual(notice);
  });
});

describe('budgetNotice', () => {
  const warning = (fields: Partial<BudgetWarning>): BudgetWarning => ({
    of: id('x'),
    day: MONDAY,
    level: 80,
    name: 'X',
    minutes: 12,
    spent: 12,
    budget: 15,
    ...fields,
  });
  const words = (...warnings: readonly BudgetWarning[]) => {
    const { title, body } = budgetNotice(warnings, MADE);
    return [title, body];
  };

  it('says how much of it was used', () => {
    expect(words(warning({}))).toEqual(['X: 12 of 15 min used', '']);
    expect(words(warning({ level: 100, spent: 15 }))).toEqual(['X: 15 of 15 min used', '']);
    expect(words(warning({ level: 100, spent: 194 }))).toEqual(['X: 194 of 15 min, 179 over', '']);
    expect(words(warning({ of: 'cap', name: null }))).toEqual(['The whole day: 12 of 15 min used', '']);
  });

  it('says two in one, by the higher of them', () => {
    const cap = warning({ of: 'cap', name: null, minutes: 12, budget: 12, level: 100 });

    expect(words(warning({}), warning({ name: 'Blog' }))).toEqual([
      'Time is running out',
      'X: 12 of 15 min used · Blog: 12 of 15 min used',
    ]);
    expect(words(warning({}), cap)[0]).toBe('Time is used up');
  });

  it('is about no reminder, activity or score', () => {
    expect(budgetNotice([warning({})], MADE)).toMatchObject({
      ...{ kind: 'budget', day: MONDAY },
      ...{ budgetIds: ['x'], reminderIds: [], activityId: null, scoreId: null },
    });
  });
});
