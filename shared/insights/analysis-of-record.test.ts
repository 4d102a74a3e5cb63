import { describe, expect, it } from 'vitest';
import { analysisOf, checkpointOf, readUpTo } from './analysis-of-record';
import { anInsightActivity, aRecord, at } from './testing/records';

describe('analysisOf', () => {
  it.each([
    ['level', 'stock'],
    ['that-day', 'flow-day'],
    ['since-last', 'flow-since'],
  ] as const)('takes a score of %s as a %s', (measures, kind) => {
    expect(analysisOf(aRecord([1, 2], { score: { measures } }), []).options).toEqual({ kind, resolution: 1 });
  });

  it('takes the step of a score as what its readings are rounded to', () => {
    expect(analysisOf(aRecord([1, 2], { score: { step: 0.5 } }), []).options?.resolution).toBe(0.5);
    expect(analysisOf(aRecord([1, 2], { score: { step: 0 } }), []).options?.resolution).toBeNull();
  });

  it('has nothing of an activity but its days', () => {
    const activity = anInsightActivity('A', [1, null]);
    const { activities, events } = analysisOf(aRecord([1, 2], { breaks: [at(1)] }), [activity]);

    expect(activities).toEqual([{ id: 'a', days: activity.days, trackedFrom: at(0), trackedTo: at(1) }]);
    expect(events).toEqual([at(1)]);
  });
});

describe('readUpTo', () => {
  it('keeps the last day', () => {
    expect(readUpTo(analysisOf(aRecord([1, 2, 3]), []), at(1)).readings.map(({ value }) => value)).toEqual([1, 2]);
  });
});

describe('checkpointOf', () => {
  it('counts readings of a day each where they are counts of their day', () => {
    const days = Array.from({ length: 28 }, () => 3);

    expect(checkpointOf(aRecord(days, { score: { measures: 'that-day' } })).checkpoint).toBe(28);
    expect(checkpointOf(aRecord(days)).checkpoint).toBeNull();
  });
});
