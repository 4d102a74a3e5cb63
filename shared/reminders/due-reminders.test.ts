import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { remindersIn } from '../ledger/reminders-in';
import {
  aCheck,
  amount,
  anActivity,
  aReading,
  aReminder,
  aScore,
  at,
  documentsWith,
  id,
  skipped,
} from '../testing/builders';
import type { Target } from '../checklist/target';
import { EVERY_DAY } from '../schedule/schedule';
import { dueReminders, type RemindersNow } from './due-reminders';
import type { About, Reminder } from './reminder';
import { EMPTY_REMINDER_LOG, withShown, type ReminderLog } from './reminder-log';
import { DEFAULT_REMINDING, type Reminding } from './reminding';

const MONDAY = day('2026-11-23');
const [A, B] = [id('a'), id('b')];
const ABOUT_A: About = { kind: 'activity', activityId: A };
const ABOUT_B: About = { kind: 'activity', activityId: B };
const ACTIVITIES = [anActivity({ id: A, title: 'Answer' }), anActivity({ id: B, title: 'Blog', position: 2 })];
const TEN_TIMES: Target = { kind: 'count', amount: 10, unit: null, direction: 'at-least' };
const TEN = [{ from: day('2026-01-01'), schedule: EVERY_DAY, target: TEN_TIMES }];

type Given = Omit<Parameters<typeof documentsWith>[0], 'settings'> & { readonly reminding?: Partial<Reminding> };
type When = { readonly zone?: string; readonly log?: Partial<ReminderLog>; readonly dayStart?: string };

function now(text: string, { reminding, ...records }: Given, when: When = {}): RemindersNow {
  const { zone = 'UTC', log = {}, dayStart = '04:00' } = when;
  const documents = documentsWith({ activities: ACTIVITIES, ...records });
  const of = { ...remindersIn(documents), dayStart: clockTime(dayStart) };
  const facts = { ...of, reminding: { ...DEFAULT_REMINDING, ...reminding } };
  return dueReminders(facts, { now: at(text), zone, log: { ...EMPTY_REMINDER_LOG, ...log } });
}

const reminder = (name: string, time: string, fields: Partial<Reminder> = {}) =>
  aReminder({ id: id(name), time: clockTime(time), ...fields });
const dueOf = ({ due }: RemindersNow) => due.map(({ reminder: { id: name } }) => name);
const heldOf = ({ held }: RemindersNow) => held.map(({ reminder: { id: name }, why, until }) => [name, why, until]);
const shown = (name: string, on: string, isAsked = false) => {
  const moment = at(`${on}:00.000Z`);
  return { reminderId: id(name), day: day(on.slice(0, 10)), at: moment, isAsked };
};

describe('dueReminders', () => {
  it('says a reminder from its time on, and not before', () => {
    const reminders = [reminder('r', '09:00')];

    expect(dueOf(now('2026-11-23T08:59:59.999Z', { reminders }))).toEqual([]);
    expect(now('2026-11-23T09:00:00.000Z', { reminders })).toEqual({
      today: MONDAY,
      due: [{ reminder: reminders[0], day: MONDAY, count: 2, name: null }],
      held: [],
      missed: null,
    });
    expect(dueOf(now('2026-11-23T21:59:00.000Z', { reminders }))).toEqual(['r']);
  });

  it('says several in the order of their times', () => {
    const reminders = [reminder('a', '11:00'), reminder('b', '02:00'), reminder('c', '09:00')];

    expect(dueOf(now('2026-11-23T12:00:00.000Z', { reminders }))).toEqual(['c', 'a']);
    const reminding = { quiet: null };
    expect(dueOf(now('2026-11-24T02:00:00.000Z', { reminders, reminding }))).toEqual(['c', 'a', 'b']);
  });

  it('says it on its weekdays, and only while it is turned on', () => {
    const reminders = [
      reminder('off', '09:00', { isOn: false }),
      reminder('on-tuesdays', '09:00', { weekdays: [2] }),
      reminder('on-mondays', '09:00', { weekdays: [1] }),
    ];

    expect(dueOf(now('2026-11-23T12:00:00.000Z', { reminders }))).toEqual(['on-mondays']);
    expect(dueOf(now('2026-11-24T12:00:00.000Z', { reminders }))).toEqual(['on-tuesdays']);
  });

  it('takes a time before the start of the day for one of the evening before', () => {
    const reminders = [reminder('r', '01:30', { weekdays: [1] })];
    const reminding = { quiet: null };

    expect(dueOf(now('2026-11-23T12:00:00.000Z', { reminders, reminding }))).toEqual([]);
    expect(dueOf(now('2026-11-24T01:29:00.000Z', { reminders, reminding }))).toEqual([]);
    expect(dueOf(now('2026-11-24T01:30:00.000Z', { reminders, reminding }))).toEqual(['r']);
    expect(dueOf(now('2026-11-24T04:00:00.000Z', { reminders, reminding }))).toEqual([]);
  });

  it('says nothing of an activity that is done, skipped, not due or archived', () => {
    const reminders = [reminder('r', '09:00', { about: ABOUT_A })];
    const about = (given: Given) => dueOf(now('2026-11-23T12:00:00.000Z', { reminders, ...given }));
    const counted = [anActivity({ id: A, plans: TEN })];

    expect(about({})).toEqual(['r']);
    expect(about({ checks: [aCheck({ activityId: A })] })).toEqual([]);
    expect(about({ checks: [aCheck({ activityId: A, entry: skipped() })] })).toEqual([]);
    expect(about({ checks: [aCheck({ activityId: A, entry: amount(0) })] })).toEqual([]);
    expect(about({ checks: [aCheck({ activityId: B })] })).toEqual(['r']);
    expect(about({ activities: [anActivity({ id: A, archivedOn: MONDAY })] })).toEqual([]);
    expect(about({ activities: [anActivity({ id: A, lastDay: day('2026-11-22') })] })).toEqual([]);
    expect(about({ activities: counted, checks: [aCheck({ activityId: A, entry: amount(4) })] })).toEqual(['r']);
    expect(about({ activities: counted, checks: [aCheck({ activityId: A, entry: amount(10) })] })).toEqual([]);
  });

  it('counts what is left of the checklist, and at the end of the day what was not entered', () => {
    const reminders = [reminder('list', '09:00'), reminder('end', '20:00', { about: { kind: 'day-end' } })];
    const activities = [...ACTIVITIES, anActivity({ id: id('c'), plans: TEN, position: 3 })];
    const checks = [aCheck({ activityId: id('c'), entry: amount(4) })];
    const all = checks.concat(aCheck({ activityId: A }), aCheck({ activityId: B }));

    const counts = (given: Given) => now('2026-11-23T20:00:00.000Z', { reminders, activities, ...given }).due;

    expect(counts({ checks }).map(({ count }) => count)).toEqual([3, 2]);
    expect(counts({ checks: all }).map(({ count }) => count)).toEqual([1]);
    expect(counts({ checks: all, activities: ACTIVITIES })).toEqual([]);
  });

  it('says nothing of a score that was logged, or is retired', () => {
    const reminders = [reminder('r', '09:00', { about: { kind: 'score', scoreId: id('klout') } })];
    const about = (given: Given) => now('2026-11-23T12:00:00.000Z', { reminders, scores: [aScore()], ...given }).due;

    expect(about({}).map(({ name }) => name)).toEqual(['Klout-style index']);
    expect(about({ readings: [aReading()] })).toEqual([]);
    expect(about({ readings: [aReading({ day: day('2026-11-22') })] })).toHaveLength(1);
    expect(about({ scores: [aScore({ retired: { on: MONDAY, reason: null, isReviewed: false } })] })).toEqual([]);
  });

  it('says each once for a day', () => {
    const reminders = [reminder('a', '09:00', { about: ABOUT_A }), reminder('b', '09:00', { about: ABOUT_B })];
    const log = { shown: [shown('a', '2026-11-23T09:00')] };

    expect(dueOf(now('2026-11-23T12:00:00.000Z', { reminders }, { log }))).toEqual(['b']);
    expect(dueOf(now('2026-11-24T12:00:00.000Z', { reminders }, { log }))).toEqual(['a', 'b']);
  });

  it('says none of a day that is over', () => {
    const reminders = [reminder('r', '23:00', { weekdays: [1] })];

    expect(dueOf(now('2026-11-24T08:00:00.000Z', { reminders, reminding: { quiet: null } }))).toEqual([]);
  });

  it('holds everything in quiet hours, and says all of it in one when they end', () => {
    const reminders = [reminder('a', '06:00', { about: ABOUT_A }), reminder('b', '06:30', { about: ABOUT_B })];

    const early = now('2026-11-23T06:45:00.000Z', { reminders });
    expect([dueOf(early), heldOf(early)]).toEqual([
      [],
      [
        ['a', 'quiet-hours', '2026-11-23T07:00:00.000Z'],
        ['b', 'quiet-hours', '2026-11-23T07:00:00.000Z'],
      ],
    ]);
    expect(dueOf(now('2026-11-23T07:00:00.000Z', { reminders }))).toEqual(['a', 'b']);
  });

  it('holds what is snoozed in client hours as well', () => {
    const reminders = [reminder('r', '09:00')];
    const clients = [{ weekdays: [1 as const], from: clockTime('09:00'), to: clockTime('12:00') }];
    const log = {
      shown: [shown('r', '2026-11-23T08:59')],
      snoozed: [{ reminderId: id('r'), day: MONDAY, until: at('2026-11-23T09:10:00.000Z') }],
    };

    expect(heldOf(now('2026-11-23T10:00:00.000Z', { reminders, reminding: { clients } }, { log }))).toEqual([
      ['r', 'client-hours', '2026-11-23T12:00:00.000Z'],
    ]);
  });

  it('shows no more notices than the most a day, and those that were asked for beside them', () => {
    const reminders = [reminder('a', '09:00'), reminder('b', '10:00')];
    const reminding = { mostADay: 2 };
    const at3 = '2026-11-23T15:00:00.000Z';
    const two = [shown('x', '2026-11-23T08:00'), shown('y', '2026-11-23T09:00')];

    expect(dueOf(now(at3, { reminders, reminding }, { log: { shown: two.slice(1) } }))).toEqual(['a', 'b']);
    expect(heldOf(now(at3, { reminders, reminding }, { log: { shown: two } }))).toEqual([
      ['a', 'limit', null],
      ['b', 'limit', null],
    ]);
    const snoozed = [{ reminderId: A, day: MONDAY, until: at('2026-11-23T14:00:00.000Z') }];
    const asked = now(at3, { reminders, reminding }, { log: { shown: two, snoozed } });
    expect([dueOf(asked), heldOf(asked)]).toEqual([['a'], [['b', 'limit', null]]]);
  });

  it('counts reminders that were shown together as one, those that were asked for and of other days as none', () => {
    const reminders = [reminder('a', '09:00')];
    const log = {
      shown: [
        shown('x', '2026-11-23T08:00'),
        shown('y', '2026-11-23T08:00'),
        shown('z', '2026-11-23T09:00', true),
        shown('x', '2026-11-22T09:00'),
      ],
    };

    expect(dueOf(now('2026-11-23T15:00:00.000Z', { reminders, reminding: { mostADay: 2 } }, { log }))).toEqual(['a']);
  });

  it('leaves half an hour between two that nobody asked for', () => {
    const reminders = [reminder('a', '09:10')];
    const log = { shown: [shown('x', '2026-11-23T09:00')] };

    expect(heldOf(now('2026-11-23T09:29:59.000Z', { reminders }, { log }))).toEqual([
      ['a', 'spacing', '2026-11-23T09:30:00.000Z'],
    ]);
    expect(dueOf(now('2026-11-23T09:30:00.000Z', { reminders }, { log }))).toEqual(['a']);
  });

  it('leaves no longer than that when the clock was set back, and no less', () => {
    const reminders = [reminder('a', '08:00')];
    const later = shown('x', '2026-11-23T11:00');

    expect(dueOf(now('2026-11-23T09:10:00.000Z', { reminders }, { log: { shown: [later] } }))).toEqual(['a']);
    const log = { shown: [later, shown('y', '2026-11-23T09:00')] };
    expect(heldOf(now('2026-11-23T09:10:00.000Z', { reminders }, { log }))).toEqual([
      ['a', 'spacing', '2026-11-23T09:30:00.000Z'],
    ]);
  });

  it('says nothing while it is muted, and does not believe that this is for ever', () => {
    const reminders = [reminder('r', '09:00')];
    const muted = (until: string) => now('2026-11-23T12:00:00.000Z', { reminders }, { log: { mutedUntil: at(until) } });

    expect(heldOf(muted('2026-11-24T07:00:00.000Z'))).toEqual([['r', 'muted', '2026-11-24T07:00:00.000Z']]);
    expect(dueOf(muted('2026-11-23T12:00:00.000Z'))).toEqual(['r']);
    expect(dueOf(muted('2026-11-25T00:01:00.000Z'))).toEqual(['r']);
  });

  describe('after a snooze', () => {
    const reminders = [reminder('r', '09:00', { about: ABOUT_A })];
    const snoozed = (until: string, on = '2026-11-23') => ({
      shown: [shown('r', '2026-11-23T09:00')],
      snoozed: [{ reminderId: id('r'), day: day(on), until: at(until) }],
    });

    it('says it again at its time, once', () => {
      const log = snoozed('2026-11-23T10:00:00.000Z');

      expect(dueOf(now('2026-11-23T09:59:00.000Z', { reminders }, { log }))).toEqual([]);
      expect(dueOf(now('2026-11-23T10:00:00.000Z', { reminders }, { log }))).toEqual(['r']);
      const after = withShown({ ...EMPTY_REMINDER_LOG, ...log }, [id('r')], {
        day: MONDAY,
        at: at('2026-11-23T10:00:00.000Z'),
      });
      expect(dueOf(now('2026-11-23T11:00:00.000Z', { reminders }, { log: after }))).toEqual([]);
    });

    it('does not wait for the half hour', () => {
      expect(
        dueOf(now('2026-11-23T09:10:00.000Z', { reminders }, { log: snoozed('2026-11-23T09:10:00.000Z') })),
      ).toEqual(['r']);
    });

    it('says nothing of what was done meanwhile, or of a reminder that was turned off', () => {
      const log = snoozed('2026-11-23T10:00:00.000Z');
      const noon = '2026-11-23T12:00:00.000Z';

      expect(dueOf(now(noon, { reminders, checks: [aCheck({ activityId: A })] }, { log }))).toEqual([]);
      expect(dueOf(now(noon, { reminders: [reminder('r', '09:00', { isOn: false })] }, { log }))).toEqual([]);
    });

    it('says one for tomorrow then, also where it is not one of its weekdays, and not today', () => {
      const mondays = [reminder('r', '09:00', { weekdays: [1] })];
      const log = snoozed('2026-11-24T09:00:00.000Z', '2026-11-24');

      expect(dueOf(now('2026-11-23T12:00:00.000Z', { reminders: mondays }, { log }))).toEqual([]);
      expect(dueOf(now('2026-11-24T08:59:00.000Z', { reminders: mondays }, { log }))).toEqual([]);
      expect(dueOf(now('2026-11-24T09:00:00.000Z', { reminders: mondays }, { log }))).toEqual(['r']);
    });

    it('says it at its time in another zone, and is not held up by a clock that was far ahead', () => {
      const fromNewYork = snoozed('2026-11-24T14:00:00.000Z', '2026-11-24');
      const inAuckland = (time: string) =>
        dueOf(now(`2026-11-23T${time}:00.000Z`, { reminders }, { log: fromNewYork, zone: 'Pacific/Auckland' }));
      expect([inAuckland('19:59'), inAuckland('20:00')]).toEqual([[], ['r']]);

      const ahead = snoozed('2026-11-23T20:00:00.000Z');
      expect(dueOf(now('2026-11-23T09:30:00.000Z', { reminders }, { log: ahead }))).toEqual(['r']);
      expect(dueOf(now('2026-11-23T18:59:00.000Z', { reminders }, { log: ahead }))).toEqual([]);
    });

    it('says nothing of it on the next day', () => {
      const log = snoozed('2026-11-24T03:30:00.000Z');

      expect(dueOf(now('2026-11-24T08:00:00.000Z', { reminders }, { log }))).toEqual([]);
    });
  });

  describe('of days that nobody looked at', () => {
    const reminders = [reminder('a', '09:00', { about: ABOUT_A }), reminder('list', '20:00')];
    const missed = (lookedAt: string | null, given: Given = {}, log: Partial<ReminderLog> = {}) =>
      now(
        '2026-11-23T08:00:00.000Z',
        { reminders, ...given },
        {
          log: { lookedAt: lookedAt === null ? null : at(lookedAt), ...log },
        },
      ).missed;

    it('names the first and the last that had something to say', () => {
      expect(missed('2026-11-20T08:00:00.000Z')).toEqual({ from: '2026-11-20', to: '2026-11-22' });
      expect(missed('2026-11-20T21:00:00.000Z')).toEqual({ from: '2026-11-21', to: '2026-11-22' });
      expect(missed('2026-11-22T12:00:00.000Z')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    });

    it('is null when somebody has looked since, or never did', () => {
      expect(missed('2026-11-22T20:00:00.000Z')).toBeNull();
      expect(missed('2026-11-23T07:59:00.000Z')).toBeNull();
      expect(missed(null)).toBeNull();
    });

    it('is null when there was nothing to say, or it was said', () => {
      const [answered, blogged] = [A, B].map((activityId) => aCheck({ day: day('2026-11-22'), activityId }));
      const all = [answered, blogged].flatMap((one) => one ?? []);

      expect(missed('2026-11-22T08:00:00.000Z', { checks: all })).toBeNull();
      expect(missed('2026-11-22T08:00:00.000Z', { reminders: [reminder('a', '09:00', { weekdays: [3] })] })).toBeNull();
      const said = { shown: [shown('a', '2026-11-22T09:00'), shown('list', '2026-11-22T20:00')] };
      expect(missed('2026-11-22T08:00:00.000Z', {}, said)).toBeNull();
    });

    it('looks no further back than two weeks', () => {
      expect(missed('2026-01-01T08:00:00.000Z')).toEqual({ from: '2026-11-09', to: '2026-11-22' });
    });
  });

  describe('where clocks change', () => {
    const reminding = { quiet: null };

    it('says one at a skipped time when the clocks go forward', () => {
      const reminders = [reminder('r', '02:30', { weekdays: [6] })];
      const berlin = (time: string) => dueOf(now(time, { reminders, reminding }, { zone: 'Europe/Berlin' }));

      expect(berlin('2027-03-28T00:59:59.000Z')).toEqual([]);
      expect(berlin('2027-03-28T01:00:00.000Z')).toEqual(['r']);
    });

    it('says one that the clocks would carry over the end of its day, a minute before that', () => {
      const reminders = [reminder('r', '02:30', { weekdays: [6] })];
      const berlin = (time: string) =>
        dueOf(now(time, { reminders, reminding }, { zone: 'Europe/Berlin', dayStart: '03:00' }));

      expect(berlin('2027-03-28T00:58:59.000Z')).toEqual([]);
      expect(berlin('2027-03-28T00:59:00.000Z')).toEqual(['r']);
    });

    it('says one at a time that comes twice at the first', () => {
      const reminders = [reminder('r', '01:30', { weekdays: [6] })];
      const newYork = (time: string, log = {}) =>
        dueOf(now(time, { reminders, reminding }, { zone: 'America/New_York', log }));

      expect(newYork('2026-11-01T05:29:59.000Z')).toEqual([]);
      expect(newYork('2026-11-01T05:30:00.000Z')).toEqual(['r']);
      const log = { shown: [{ ...shown('r', '2026-10-31T05:30'), at: at('2026-11-01T05:30:00.000Z') }] };
      expect(newYork('2026-11-01T06:30:00.000Z', log)).toEqual([]);
    });
  });
});
