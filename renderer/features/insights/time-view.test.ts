import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { NO_ADHERENCE, type Adherence } from '../../../shared/checklist/adherence';
import { anActivity, aPlatform, id, month } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import type { HabitMonth } from './insights-requests';
import { activitiesWithStrength, adherenceLine, minutesByPlatform, strengthLines } from './time-view';

const TODAY = day('2026-11-23');
const ANSWER = anActivity({ id: id('answer'), title: 'Answer' });
const X = aPlatform({ id: id('x'), name: 'X' });
const KEPT: Adherence = { done: 3, due: 4, skipped: 0, notEntered: 0 };
const UNSAID: Adherence = { ...NO_ADHERENCE, notEntered: 9 };

function habitMonth(name: string, adherence: Adherence, strength = 0): HabitMonth {
  const minutes = [{ platformId: X.id, minutes: 40 }];
  return { month: month(name), adherence, activities: [{ activityId: ANSWER.id, adherence, strength }], minutes };
}

function linesOf(months: readonly HabitMonth[]) {
  const parts = { months, activities: [ANSWER], platforms: [X], today: TODAY };
  return strengthLines(parts, createFormat('en-GB'));
}

describe('the strength of activities', () => {
  it('is not there where nothing says how they went', () => {
    const months = [habitMonth('2026-11', UNSAID)];

    expect(activitiesWithStrength(months, [ANSWER])).toEqual([]);
    expect(linesOf(months)[0]?.points.map(({ share, words }) => [share, words])).toEqual([[null, 'no strength yet']]);
  });

  it('begins with the first month that says how it went, and stays', () => {
    const months = [
      habitMonth('2026-08', UNSAID),
      habitMonth('2026-09', KEPT, 0.2),
      habitMonth('2026-10', UNSAID, 0.1),
    ];

    expect(activitiesWithStrength(months, [ANSWER])).toEqual([ANSWER]);
    expect(linesOf(months)[0]?.points.map(({ share }) => share)).toEqual([null, 0.2, 0.1]);
  });

  it('is nothing where all that was due was missed, which is said', () => {
    expect(linesOf([habitMonth('2026-11', { ...KEPT, done: 0 })])[0]?.points[0]?.share).toBe(0);
  });

  it('stands at the end of each month, and today', () => {
    const months = [habitMonth('2026-10', KEPT, 0.2), habitMonth('2026-11', KEPT, 0.3)];

    expect(linesOf(months)[0]?.points.map(({ day: on }) => on)).toEqual(['2026-10-31', TODAY]);
  });
});

describe('adherenceLine', () => {
  const daysOf = (today: string) => {
    const months = [habitMonth('2026-10', KEPT), habitMonth('2026-11', KEPT)];
    return adherenceLine(months, day(today), createFormat('en-GB'))[0]?.points.map(({ day: on }) => on);
  };

  it('has each month in its middle, so that the axis gives it to no other', () => {
    expect(daysOf('2026-11-23')).toEqual(['2026-10-15', '2026-11-15']);
  });

  it('has a month that has just begun not after today', () => {
    expect(daysOf('2026-11-03')).toEqual(['2026-10-15', '2026-11-03']);
  });
});

describe('minutesByPlatform', () => {
  it('has the months with records where there are more, and none where there are none', () => {
    const names = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];

    expect(
      minutesByPlatform(
        names.map((name) => habitMonth(name, KEPT)),
        [X],
      ).months,
    ).toEqual(names);
    expect(minutesByPlatform([], [X])).toEqual({ months: [], platforms: [] });
  });
});
