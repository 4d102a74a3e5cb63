import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { remindersIn } from '../ledger/reminders-in';
import { aCheck, anActivity, aReminder, documentsWith, id } from '../testing/builders';
import { previewReminders } from './preview-reminders';
import type { About } from './reminder';
import { DEFAULT_REMINDING, type Reminding } from './reminding';

const TUESDAY = day('2026-11-24');
const [A, B] = [id('a'), id('b')];

const reminder = (name: string, time: string, about: About = { kind: 'checklist' }) =>
  aReminder({ id: id(name), time: clockTime(time), about });
const ABOUT_A: About = { kind: 'activity', activityId: A };

type Given = Omit<Parameters<typeof documentsWith>[0], 'settings'> & { readonly reminding?: Partial<Reminding> };

function preview({ reminding, ...records }: Given, zone = 'UTC') {
  const activities = [anActivity({ id: A }), anActivity({ id: B, position: 2 })];
  const facts = remindersIn(documentsWith({ activities, ...records }));
  const { notices, unshown } = previewReminders(
    { ...facts, reminding: { ...DEFAULT_REMINDING, ...reminding } },
    TUESDAY,
    zone,
  );
  return {
    notices: notices.map(({ at, reminders }) => [at.slice(0, 16), reminders.map((one) => one.reminder.id)]),
    waited: notices.flatMap(({ reminders }) => reminders.map(({ meantFor }) => meantFor.slice(11, 16))),
    unshown: unshown.map((one) => [one.reminder.id, one.why]),
  };
}

describe('previewReminders', () => {
  it('shows each at its time, and nothing on a day without any', () => {
    expect(preview({ reminders: [reminder('b', '18:00'), reminder('a', '09:00', ABOUT_A)] })).toEqual({
      notices: [
        ['2026-11-24T09:00', ['a']],
        ['2026-11-24T18:00', ['b']],
      ],
      waited: ['09:00', '18:00'],
      unshown: [],
    });
    expect(preview({ reminders: [aReminder({ weekdays: [1] })] }).notices).toEqual([]);
  });

  it('shows those that wait for hours or for the half hour when they may, with the time they were meant for', () => {
    const clients = [{ weekdays: [2 as const], from: clockTime('09:00'), to: clockTime('12:00') }];
    const reminders = [reminder('a', '09:00', ABOUT_A), reminder('b', '10:30'), reminder('c', '12:10')];

    expect(preview({ reminders, reminding: { clients } })).toEqual({
      notices: [
        ['2026-11-24T12:00', ['a', 'b']],
        ['2026-11-24T12:30', ['c']],
      ],
      waited: ['09:00', '10:30', '12:10'],
      unshown: [],
    });
  });

  it('says which are too many, and which the quiet hours hold until the day is over', () => {
    const reminders = [reminder('a', '09:00'), reminder('b', '10:00'), reminder('c', '22:30')];

    expect(preview({ reminders, reminding: { mostADay: 1, quiet: null } })).toMatchObject({
      notices: [['2026-11-24T09:00', ['a']]],
      unshown: [
        ['b', 'limit'],
        ['c', 'limit'],
      ],
    });
    expect(preview({ reminders })).toMatchObject({ unshown: [['c', 'quiet-hours']] });
  });

  it('leaves out what is entered already', () => {
    const checks = [aCheck({ day: TUESDAY, activityId: A })];

    expect(preview({ reminders: [reminder('a', '09:00', ABOUT_A)], checks })).toEqual({
      ...{ notices: [], waited: [], unshown: [] },
    });
  });

  it('shows one before the start of the day at its end, by the clock of the place', () => {
    expect(
      preview({ reminders: [reminder('a', '01:00')], reminding: { quiet: null } }, 'America/New_York'),
    ).toMatchObject({
      notices: [['2026-11-25T06:00', ['a']]],
    });
  });

  it('names what held each of those that are not shown, not what holds them at the end of the day', () => {
    const reminders = [reminder('a', '09:00'), reminder('b', '21:30'), reminder('c', '23:00')];

    expect(preview({ reminders, reminding: { mostADay: 1 } }).unshown).toEqual([
      ['b', 'limit'],
      ['c', 'quiet-hours'],
    ]);
  });
});
