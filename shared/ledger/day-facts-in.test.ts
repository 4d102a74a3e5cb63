import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { TICK } from '../checklist/target';
import {
  aBudget,
  aCheck,
  amount,
  anActivity,
  anEvent,
  aNote,
  aPlatform,
  aReading,
  aScore,
  aSession,
  documentsWith,
  id,
  skipped,
} from '../testing/builders';
import { dayFactsIn } from './day-facts-in';
import { EMPTY_DOCUMENTS } from './documents';

const MONDAY = day('2026-11-23');
const TUESDAY = day('2026-11-24');
const ACTIVITIES = ['answer', 'ks', 'write', 'post'].map((name, position) =>
  anActivity({ id: id(name), title: `To ${name}`, position }),
);

describe('dayFactsIn', () => {
  it('says what was done, of how much that was due, and in what time', () => {
    const facts = dayFactsIn(
      documentsWith({
        platforms: [aPlatform()],
        budgets: [aBudget()],
        activities: ACTIVITIES,
        checks: [
          aCheck({ activityId: id('answer') }),
          aCheck({ activityId: id('ks'), entry: skipped('ill') }),
          aCheck({ activityId: id('write'), entry: amount(0) }),
          aCheck({ day: TUESDAY, activityId: id('post') }),
        ],
        sessions: [
          aSession({ id: id('a'), span: { kind: 'minutes', minutes: 14 } }),
          aSession({ id: id('b'), day: TUESDAY, span: { kind: 'minutes', minutes: 99 } }),
        ],
      }),
      MONDAY,
    );

    expect(facts).toMatchObject({ day: MONDAY, done: 1, due: 3, open: 1, hasRecords: true });
    expect(facts.time).toMatchObject({ spent: 14, budget: 15 });
    expect(facts.doneActivities).toEqual([
      { activityId: id('answer'), title: 'To answer', amount: 1, target: TICK, state: 'done' },
    ]);
    expect(facts.skippedActivities).toEqual([{ activityId: id('ks'), title: 'To ks', reason: 'ill' }]);
    expect(facts.isClosed).toBe(false);
  });

  it('is of a closed day once everything that was due has an entry', () => {
    const checks = ACTIVITIES.map((activity) => aCheck({ activityId: activity.id, entry: amount(0) }));
    const closed = (of: typeof checks) => dayFactsIn(documentsWith({ activities: ACTIVITIES, checks: of }), MONDAY);
    expect(closed(checks)).toMatchObject({ isClosed: true, done: 0, due: 4, open: 0 });
    expect(closed(checks.slice(1)).isClosed).toBe(false);
    expect(dayFactsIn(documentsWith({ activities: [] }), MONDAY).isClosed).toBe(false);
  });

  it('has the readings of the day, outcomes first, with the change since the one before in an earlier month', () => {
    const documents = documentsWith({
      scores: [
        aScore({ position: 1 }),
        aScore({ id: id('clients'), isOutcome: true, position: 2 }),
        aScore({ id: id('hidden'), isHidden: true, position: 0 }),
        aScore({ id: id('quiet'), position: 3 }),
      ],
      readings: [
        aReading({ id: id('a'), day: day('2026-09-30'), value: 48, isApproximate: true }),
        aReading({ id: id('b'), value: 47 }),
        aReading({ id: id('c'), scoreId: id('clients'), value: 2 }),
        aReading({ id: id('d'), scoreId: id('hidden') }),
        aReading({ id: id('e'), scoreId: id('quiet'), day: TUESDAY }),
        aReading({ id: id('f'), day: TUESDAY, value: 90 }),
      ],
    });

    expect(dayFactsIn(documents, MONDAY).readings).toEqual([
      { score: expect.objectContaining({ id: 'clients' }) as unknown, value: 2, isApproximate: false, change: null },
      {
        score: expect.objectContaining({ id: 'klout' }) as unknown,
        value: 47,
        isApproximate: false,
        change: { by: -1, since: '2026-09-30', isApproximate: true },
      },
    ]);
  });

  it('has no change across a break', () => {
    const readings = [
      aReading({ id: id('a'), day: day('2026-11-20'), value: 48 }),
      aReading({ id: id('b'), value: 60 }),
    ];
    const span = { from: day('2026-11-21'), to: day('2026-11-22') };
    const withEvent = (scoreIds: string[]) =>
      documentsWith({
        scores: [aScore()],
        readings,
        events: [anEvent({ ...span, breaks: { kind: 'scores', scoreIds: scoreIds.map(id) } })],
      });
    expect(dayFactsIn(withEvent(['klout']), MONDAY).readings[0]).toMatchObject({ value: 60, change: null });
    expect(dayFactsIn(withEvent(['other']), MONDAY).readings[0]?.change?.by).toBe(12);
  });

  it('has nothing before anything existed, and the plan of days to come', () => {
    const documents = documentsWith({ activities: ACTIVITIES, checks: [aCheck()], notes: [aNote({ day: TUESDAY })] });
    const nothing = {
      done: 0,
      due: 0,
      open: 0,
      readings: [],
      doneActivities: [],
      skippedActivities: [],
      hasRecords: false,
    };
    expect(dayFactsIn(documents, day('2015-01-01'))).toMatchObject({ ...nothing, isClosed: false });
    expect(dayFactsIn(EMPTY_DOCUMENTS, MONDAY)).toMatchObject({ ...nothing, time: { spent: 0, budget: null } });
    expect(dayFactsIn(documents, day('2027-01-01'))).toMatchObject({ ...nothing, due: 4, open: 4 });
    expect(dayFactsIn(documents, TUESDAY).hasRecords).toBe(false);
    expect(dayFactsIn(documents, MONDAY).hasRecords).toBe(true);
  });
});
