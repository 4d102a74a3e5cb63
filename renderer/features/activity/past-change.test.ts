import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { PlanEffect } from '../../../shared/checklist/plan-effect';
import { createFormat } from '../../lib/format';
import { TODAY } from '../../testing/builders';
import { changesThePast, effectWords } from './past-change';

const EFFECT: PlanEffect = {
  from: day('2026-11-01'),
  to: TODAY,
  changedDays: 12,
  before: { done: 17, due: 22, skipped: 0, notEntered: 0 },
  after: { done: 15, due: 18, skipped: 2, notEntered: 0 },
};
const AT = { ...createFormat('en-GB'), today: TODAY };

describe('a change of days that are over', () => {
  it('is one that begins before today', () => {
    expect(changesThePast(EFFECT, TODAY)).toBe(true);
    expect(changesThePast({ ...EFFECT, from: TODAY }, TODAY)).toBe(false);
  });

  it('is told with its days and with the sums before and after', () => {
    expect(effectWords(EFFECT, AT)).toEqual([
      'This changes 12 days, from 1 Nov 2026 up to today.',
      'Adherence there: 17 of 22 due days → 15 of 18 due days, 2 skipped.',
    ]);
  });

  it('says when the sums stay', () => {
    expect(effectWords({ ...EFFECT, changedDays: 1, after: EFFECT.before }, AT)).toEqual([
      'This changes 1 day, from 1 Nov 2026 up to today.',
      'Adherence there stays 17 of 22 due days.',
    ]);
  });
});
