import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import { anEvent, aReading, aScore, id } from '../../../../shared/testing/builders';
import type { WeekDay } from '../../../../shared/time/week';
import { createFormat } from '../../../lib/format';
import { outcomeRows } from './week-outcome-view';
import {
  cellWords,
  changeLines,
  keptSumWords,
  keptWords,
  measuredWords,
  tenthsWords,
  untrackedWords,
  weekMark,
} from './week-words';

const FORMAT = createFormat('en-GB');
const MONDAY = day('2026-11-23');
const TUESDAY = day('2026-11-24');

describe('cellWords', () => {
  it.each([
    [{ spent: 12, budget: 15 }, 'past', '12 of 15 min'],
    [{ spent: 18, budget: 15 }, 'past', '18 of 15 min, 3 over'],
    [{ spent: 0, budget: 15 }, 'today', '0 of 15 min'],
    [{ spent: 7, budget: null }, 'past', '7 min'],
    [{ spent: 0, budget: 15 }, 'to-come', '15 min planned'],
    [{ spent: 0, budget: null }, 'to-come', 'nothing planned'],
    // Entered by an import, say.
    [{ spent: 4, budget: 15 }, 'to-come', '4 of 15 min'],
  ] as const)('says %j on a day that is %s as “%s”', (cell, when, words) => {
    expect(cellWords(cell, when)).toBe(words);
  });

  it('takes over what a week has over on its days with a budget', () => {
    expect(cellWords({ spent: 130, budget: 50 }, 'whole-week', 0)).toBe('130 of 50 min');
    expect(cellWords({ spent: 130, budget: 50 }, 'whole-week', 3)).toBe('130 of 50 min, 3 over');
  });
});

describe('weekMark', () => {
  const days = (...whens: WeekDay['when'][]) => whens.map((when) => ({ day: MONDAY, when, isTracked: false }));

  it('says where the week stands to today', () => {
    expect(weekMark(days('past', 'today', 'to-come'))).toBe('This week');
    expect(weekMark(days('past', 'past'))).toBe('A past week');
    expect(weekMark(days('to-come', 'to-come'))).toBe('A week to come');
  });
});

describe('the words about how the budget was kept', () => {
  const kept = {
    daysTracked: 4,
    daysWithin: 3,
    usedMinutes: 64,
    budgetMinutes: 75,
    overrunMinutes: 5,
    worstDay: { day: TUESDAY, over: 5 },
  };

  it('count the days within of those that were tracked, and say nothing of none', () => {
    expect(keptWords(kept)).toBe('3 of 4 tracked days within budget');
    expect(keptWords({ ...kept, daysTracked: 1, daysWithin: 0 })).toBe('0 of 1 tracked day within budget');
    expect(keptWords({ ...kept, daysTracked: 0 })).toBeNull();
  });

  it('name the sum, and the day that was most over', () => {
    expect(keptSumWords(kept, FORMAT)).toBe(
      'On the tracked days with a budget 64 of 75 min were used; single days were 5 min over, the most on 24 Nov: 5.',
    );
    expect(keptSumWords({ ...kept, overrunMinutes: 0, worstDay: null }, FORMAT)).toContain('none of them was over.');
  });

  it('do not call today untracked, because time can still be entered', () => {
    const days = [
      { day: MONDAY, minutes: null, budget: 15 },
      { day: TUESDAY, minutes: null, budget: 15 },
    ];

    expect(untrackedWords(days, TUESDAY)).toBe('1 day not tracked');
    expect(untrackedWords(days, day('2026-11-25'))).toBe('2 days not tracked');
    expect(untrackedWords([{ day: MONDAY, minutes: 0, budget: 15 }], TUESDAY)).toBeNull();
  });

  it.each([
    [{ minutes: 15, budget: 15 }, 'within'],
    [{ minutes: 18, budget: 15 }, '3 over'],
    [{ minutes: 18, budget: null }, 'no budget'],
    [{ minutes: null, budget: 15 }, 'not tracked'],
  ])('say of %j “%s”', (measured, words) => {
    expect(measuredWords({ day: MONDAY, ...measured }, TUESDAY)).toBe(words);
    expect(measuredWords({ day: TUESDAY, minutes: null, budget: 15 }, TUESDAY)).toBe('nothing entered yet');
  });
});

describe('tenthsWords', () => {
  it('shows one decimal always, as the language writes it', () => {
    expect([124, 150, 0, 3].map((tenths) => tenthsWords(tenths, FORMAT))).toEqual(['12.4', '15.0', '0.0', '0.3']);
    expect([124, 150].map((tenths) => tenthsWords(tenths, createFormat('de')))).toEqual(['12,4', '15,0']);
  });
});

describe('changeLines', () => {
  const score = aScore({ isOutcome: true });
  const days = ['23', '24', '25'].map((date) => ({
    day: day(`2026-11-${date}`),
    when: 'past' as const,
    isTracked: true,
  }));
  const reading = (on: string, value: number, isApproximate = false) =>
    aReading({ id: id(`r${on}`), day: day(on), value, isApproximate });
  const lines = (...readings: ReturnType<typeof reading>[]) =>
    outcomeRows({ scores: [score], events: [] }, readings, days).map((row) => changeLines(row, FORMAT))[0];

  it('goes from what the week began with to its last reading', () => {
    expect(lines(reading('2026-11-20', 40), reading('2026-11-23', 45), reading('2026-11-25', 43))).toEqual({
      main: '40 → 43',
      below: '+3 since 20 Nov',
    });
  });

  it('goes from the first reading of the week where none is known before it', () => {
    expect(lines(reading('2026-11-23', 1_180), reading('2026-11-25', 1_139))).toEqual({
      main: '1,180 → 1,139',
      below: '−41 since 23 Nov',
    });
  });

  it('says about for what is approximate, and no change for none', () => {
    expect(lines(reading('2026-11-20', 20, true), reading('2026-11-25', 23))).toEqual({
      main: 'about 20 → 23',
      below: 'about +3 since 20 Nov',
    });
    expect(lines(reading('2026-11-20', 20), reading('2026-11-25', 20))?.below).toBe('no change');
  });

  it('says so where there is no reading, or only one', () => {
    expect(lines()).toEqual({ main: 'no reading', below: '' });
    expect(lines(reading('2026-11-20', 20))).toEqual({ main: 'no reading', below: '20 on 20 Nov' });
    expect(lines(reading('2026-11-24', 20))).toEqual({ main: '20', below: 'the only reading' });
  });

  it('goes across no break', () => {
    const event = anEvent({ from: TUESDAY, to: TUESDAY });
    const readings = [reading('2026-11-23', 45), reading('2026-11-25', 43)];
    const [row] = outcomeRows({ scores: [score], events: [event] }, readings, days);

    expect(row === undefined ? null : changeLines(row, FORMAT)).toEqual({ main: '43', below: 'a break lies between' });
  });
});
