import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { activityDays, amountOn, type ActivityInput } from './activity-days';
import { dayNumber } from './day-number';

const READINGS = ['2026-03-05', '2026-03-20'].map((text) => ({ day: dayNumber(day(text)), value: 1 }));

/** What is known of the first of `activities` on days of March 2026. */
function known(activities: readonly ActivityInput[], ...days: readonly number[]): readonly (number | null)[] {
  const [first] = activityDays(activities, READINGS);
  return days.map((date) => (first === undefined ? null : amountOn(first, dayNumber(day('2026-03-01')) + date - 1)));
}

describe('amountOn', () => {
  it('takes a day without an entry as one without the activity, while it was tracked', () => {
    const days = { '2026-03-10': 2, '2026-03-12': 1 };

    expect(known([{ id: 'a', days }], 9, 10, 11, 12, 20, 21)).toEqual([null, 2, 0, 1, 0, null]);
  });

  it('goes by the days that are given, except for an entry of its own', () => {
    const tracked = { trackedFrom: day('2026-03-11'), trackedTo: day('2026-03-13') };

    expect(known([{ id: 'a', days: { '2026-03-01': 3 }, ...tracked }], 1, 2, 10, 11, 13, 14)).toEqual([
      3,
      null,
      null,
      0,
      0,
      null,
    ]);
  });

  it('does not know a day that was entered as not known, or with no number', () => {
    const days = { '2026-03-10': 1, '2026-03-11': null, '2026-03-12': NaN, '2026-03-13': Infinity };

    expect(known([{ id: 'a', days }], 11, 12, 13, 14)).toEqual([null, null, null, 0]);
  });

  it('takes an activity without entries as never done since before the first reading', () => {
    expect(known([{ id: 'a', days: {} }], -27, -26, 1, 20)).toEqual([null, 0, 0, 0]);
  });

  it('knows of all activities up to the last entry of any', () => {
    const other = { id: 'b', days: { '2026-03-25': 1 } };

    expect(known([{ id: 'a', days: { '2026-03-01': 1 } }, other], 25, 26)).toEqual([0, null]);
  });

  it('knows nothing when there is neither an entry nor a reading', () => {
    const [activity] = activityDays([{ id: 'a', days: {} }], []);

    expect(activity === undefined ? 'none' : amountOn(activity, 0)).toBeNull();
  });

  it('leaves out what is no day', () => {
    expect(known([{ id: 'a', days: { someday: 1, '': 2, '2026-03-10': 1 } }], 9, 10)).toEqual([null, 1]);
  });
});
