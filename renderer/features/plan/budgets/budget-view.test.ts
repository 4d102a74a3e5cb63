import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import { CAP, sameEveryDay } from '../../../../shared/time/budget';
import { id } from '../../../../shared/testing/builders';
import { addPlatform, ledgerAfter, TODAY } from '../../../testing/builders';
import { budgetView, daysOver, everyDayMinutes, weekTotal, withMinutesOn } from './budget-view';

const NEW_YEAR = day('2026-01-01');
const ON_WORKDAYS = [10, 10, 10, 10, 10, null, null];

const { catalog } = ledgerAfter(
  addPlatform('X'),
  addPlatform('LinkedIn'),
  addPlatform('Google+'),
  { type: 'platform.archive', id: id('google-'), on: day('2026-04-02') },
  { type: 'budget.set', id: id('google-'), from: NEW_YEAR, minutes: [...sameEveryDay(60)] },
  { type: 'budget.set', id: id('x'), from: NEW_YEAR, minutes: [...sameEveryDay(90)] },
  { type: 'budget.set', id: id('x'), from: TODAY, minutes: [...sameEveryDay(15)] },
  { type: 'budget.set', id: id('linkedin'), from: NEW_YEAR, minutes: ON_WORKDAYS },
  { type: 'budget.set', id: CAP, from: NEW_YEAR, minutes: [20, 25, 30, null, 30, 30, 0] },
);

describe('budgetView', () => {
  const view = budgetView(catalog, TODAY);

  it('shows what is in force today, without archived platforms', () => {
    expect(view.rows.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['X', sameEveryDay(15)],
      ['LinkedIn', ON_WORKDAYS],
    ]);
  });

  it('adds up the platforms of each weekday', () => {
    expect(view.sums.map(({ minutes }) => minutes)).toEqual([25, 25, 25, 25, 25, 15, 15]);
  });

  it('adds up the week', () => {
    expect(view.weekSum).toBe(155);
  });

  it('says by how much they are over the cap, where there is one', () => {
    expect(view.sums.map(({ over }) => over)).toEqual([5, 0, 0, 0, 0, 0, 15]);
    expect(daysOver(view)).toEqual([1, 7]);
  });
});

describe('everyDayMinutes', () => {
  it('is what all seven days have', () => {
    expect(everyDayMinutes(sameEveryDay(15))).toBe(15);
    expect(everyDayMinutes(sameEveryDay(null))).toBeNull();
    expect(everyDayMinutes(ON_WORKDAYS)).toBe('varies');
  });
});

describe('weekTotal', () => {
  it('is what the days with a budget have, and null where there is none', () => {
    expect(weekTotal(ON_WORKDAYS)).toBe(50);
    expect(weekTotal(sameEveryDay(0))).toBe(0);
    expect(weekTotal(sameEveryDay(null))).toBeNull();
  });
});

describe('withMinutesOn', () => {
  it('changes one weekday', () => {
    expect(withMinutesOn(sameEveryDay(5), 7, null)).toEqual([5, 5, 5, 5, 5, 5, null]);
  });
});
