import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import type { PageCommand } from '../../../../shared/ledger/command';
import { EVERY_DAY, type Schedule } from '../../../../shared/schedule/schedule';
import { anActivity } from '../../../../shared/testing/builders';
import { aPlan, count, TODAY } from '../../../testing/builders';
import type { ActivityRow } from './activities-view';
import { draftText, editOf, type Edit, type EditedCell } from './activity-edits';

const TOMORROW = day('2026-11-24');

function aRow(plan: Partial<ActivityRow['plan']> = {}, fields: Partial<ActivityRow['activity']> = {}): ActivityRow {
  return { activity: anActivity({ plans: [aPlan(plan)], ...fields }), plan: aPlan(plan), next: null };
}

function typed(row: ActivityRow, cell: EditedCell, text: string): Edit {
  return editOf(row, { cell, text }, { today: TODAY, weekStart: 1 });
}

function commandOf(edit: Edit): PageCommand | null {
  return edit.kind === 'command' ? edit.command : null;
}

const EVERY_3_DAYS: Schedule = { kind: 'every-n-days', every: 3, start: day('2026-11-05') };

describe('editOf', () => {
  it('renames', () => {
    expect(commandOf(typed(aRow(), 'title', '  Answer  everybody '))).toEqual({
      type: 'activity.edit',
      id: 'answer',
      title: 'Answer everybody',
    });
  });

  it('changes the schedule from today on and keeps the target', () => {
    expect(commandOf(typed(aRow({ target: count(3) }), 'schedule', 'Mon and Thu'))).toEqual({
      type: 'activity.plan',
      id: 'answer',
      from: TODAY,
      schedule: { kind: 'weekdays', weekdays: [1, 4] },
      target: count(3),
    });
  });

  it('changes the target from today on and keeps the schedule', () => {
    expect(commandOf(typed(aRow({ schedule: EVERY_3_DAYS }), 'target', '3 comments'))).toEqual({
      type: 'activity.plan',
      id: 'answer',
      from: TODAY,
      schedule: EVERY_3_DAYS,
      target: count(3, { unit: 'comments' }),
    });
  });

  it('changes what has not begun yet from its first day on', () => {
    expect(commandOf(typed(aRow({ from: TOMORROW }), 'target', '5'))).toMatchObject({ from: TOMORROW });
  });

  it.each([
    ['title', 'Answer whoever wrote '],
    ['schedule', 'every 3 days'],
    ['schedule', 'Every three days.'],
    ['schedule', 'every 3 days from 5 Nov'],
    ['target', 'tick'],
    ['target', ''],
    ['minutes', '5'],
    ['minutes', '5 min'],
  ] as const)('sends nothing where the %s is still the same: %s', (cell, text) => {
    expect(typed(aRow({ schedule: EVERY_3_DAYS }, { minutes: 5 }), cell, text)).toEqual({ kind: 'unchanged' });
  });

  it('counts every so many days anew from a day that is named, and for another number of days', () => {
    const row = aRow({ schedule: EVERY_3_DAYS });

    expect(commandOf(typed(row, 'schedule', 'every 3 days from 6 Nov'))).toMatchObject({
      schedule: { every: 3, start: '2026-11-06' },
    });
    expect(commandOf(typed(row, 'schedule', 'every 4 days'))).toMatchObject({ schedule: { every: 4, start: TODAY } });
  });

  it('leaves weeks that begin on another day as they are while so many times a week stays the same', () => {
    const row = aRow({ schedule: { kind: 'times-a-week', times: 3, weekStart: 7 } });

    expect(typed(row, 'schedule', 'three times a week')).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['title', ' ', /what there is to do/],
    ['title', 'x'.repeat(201), /200 characters/],
    ['schedule', 'now and then', /such as: every day/],
    ['target', 'three', /such as: tick, 3 comments/],
    ['minutes', '0', /from 1 to 1440/],
    ['minutes', '1441', /from 1 to 1440/],
    ['minutes', 'five', /leave it empty/],
  ] as const)('says what is wrong with a %s of “%s”', (cell, text, words) => {
    const edit = typed(aRow(), cell, text);

    expect(edit.kind === 'problem' ? edit.text : edit.kind).toMatch(words);
  });

  it('takes the minutes away', () => {
    expect(commandOf(typed(aRow({}, { minutes: 5 }), 'minutes', ''))).toMatchObject({ minutes: null });
  });
});

describe('draftText', () => {
  it('is what would be typed to leave it as it is', () => {
    const row = aRow({ schedule: EVERY_DAY, target: count(10, { unit: '+Ks', direction: 'at-most' }) }, { minutes: 5 });

    expect((['title', 'schedule', 'target', 'minutes'] as const).map((cell) => draftText(row, cell))).toEqual([
      'Answer whoever wrote',
      'every day',
      'at most 10 +Ks',
      '5',
    ]);
  });
});
