import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { aReminder, at, id } from '../testing/builders';
import { EMPTY_REMINDER_LOG } from './reminder-log';
import { withSnoozed, type SnoozeAction } from './snooze';

const WHEN = {
  day: day('2026-11-23'),
  now: at('2026-11-23T09:05:00.000Z'),
  zone: 'Europe/Berlin',
  dayStart: clockTime('04:00'),
};
const EARLY = aReminder({ time: clockTime('01:30') });

const snoozed = (action: SnoozeAction, reminder = aReminder()) =>
  withSnoozed(EMPTY_REMINDER_LOG, [reminder], { ...WHEN, action }).snoozed.map((one) => [one.day, one.until]);

describe('withSnoozed', () => {
  it('puts a reminder off for some minutes of the same day, or to its time on the next', () => {
    expect(snoozed('snooze-10')).toEqual([['2026-11-23', '2026-11-23T09:15:00.000Z']]);
    expect(snoozed('snooze-60')).toEqual([['2026-11-23', '2026-11-23T10:05:00.000Z']]);
    expect(snoozed('snooze-tomorrow')).toEqual([['2026-11-24', '2026-11-24T08:00:00.000Z']]);
    expect(snoozed('snooze-tomorrow', EARLY)).toEqual([['2026-11-24', '2026-11-25T00:30:00.000Z']]);
  });

  it('takes the place of what was put off before, and leaves what is about another', () => {
    const other = { reminderId: id('other'), day: WHEN.day, until: WHEN.now };
    const before = { ...EMPTY_REMINDER_LOG, snoozed: [{ ...other, reminderId: id('reminder') }, other] };

    expect(withSnoozed(before, [aReminder()], { ...WHEN, action: 'snooze-10' }).snoozed).toEqual([
      other,
      { reminderId: 'reminder', day: WHEN.day, until: '2026-11-23T09:15:00.000Z' },
    ]);
  });
});
