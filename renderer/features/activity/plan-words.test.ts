import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import { anActivity } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { allowance, aPlan, TODAY } from '../../testing/builders';
import { describePlan, planVersions } from './plan-words';

const FORMAT = createFormat('en-GB');
const FIVE = aPlan({ target: allowance(5, '+Ks') });
const TEN = aPlan({ from: day('2026-09-01'), target: allowance(10, '+Ks') });
const LATER = aPlan({ from: day('2027-01-01') });

function versions(fields: Partial<Activity>) {
  return planVersions(anActivity(fields), TODAY, FORMAT).map(({ span, words, when }) => `${span}: ${words} (${when})`);
}

describe('planVersions', () => {
  it('tells what held when, what holds, and what is to come', () => {
    expect(versions({ plans: [FIVE, TEN, LATER] })).toEqual([
      '1 Jan – 31 Aug 2026: every day, at most 5 +Ks (over)',
      '1 Sept – 31 Dec 2026: every day, at most 10 +Ks (now)',
      'from 1 Jan 2027: every day, a tick (later)',
    ]);
  });

  it('writes both years of a span over the end of one, and one day as a day', () => {
    const plans = [
      aPlan({ from: day('2025-12-31') }),
      aPlan({ from: day('2026-01-02') }),
      aPlan({ from: day('2026-01-03') }),
    ];

    expect(planVersions(anActivity({ plans }), TODAY, FORMAT).map(({ span }) => span)).toEqual([
      '31 Dec 2025 – 1 Jan 2026',
      '2 Jan 2026',
      'from 3 Jan 2026',
    ]);
  });

  it('ends with the last day', () => {
    expect(versions({ plans: [FIVE], lastDay: day('2026-12-24') })).toEqual([
      '1 Jan – 24 Dec 2026: every day, at most 5 +Ks (now)',
    ]);
    expect(versions({ plans: [FIVE], lastDay: day('2026-11-10') })[0]).toMatch(/\(over\)$/);
  });

  it('is over once it has left the plan', () => {
    expect(versions({ plans: [FIVE], archivedOn: TODAY })[0]).toMatch(/\(over\)$/);
  });

  it('lets every version be taken back but the first', () => {
    const found = planVersions(anActivity({ plans: [FIVE, TEN] }), TODAY, FORMAT);

    expect(found.map(({ canTakeBack }) => canTakeBack)).toEqual([false, true]);
  });
});

describe('describePlan', () => {
  it('says from where every so many days are counted, if not from its own first day', () => {
    const schedule = { kind: 'every-n-days', every: 3, start: day('2026-01-01') } as const;

    expect(describePlan(aPlan({ schedule }))).toBe('every 3 days, a tick');
    expect(describePlan(aPlan({ schedule, from: TODAY }))).toBe('every 3 days, counted from 1 Jan 2026, a tick');
  });
});
