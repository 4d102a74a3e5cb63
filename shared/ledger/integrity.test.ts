import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import {
  aBudget,
  aCheck,
  aClaim,
  aLook,
  anActivity,
  anEvent,
  aPlatform,
  aReading,
  aReminder,
  aReview,
  aScore,
  aSession,
  at,
  documentsWith,
  fromTo,
  id,
  month,
} from '../testing/builders';
import type { Breaks } from '../scores/event';
import { applyChanges, isWellFormed, type Change } from './change';
import type { Documents } from './documents';
import { findProblem } from './integrity';

const NOVEMBER = month('2026-11');
const SEES_X = { platformId: id('x'), isSeen: false };
const BREAKS_KLOUT: Breaks = { kind: 'scores', scoreIds: [id('klout')] };

function problemAfter(documents: Documents, ...changes: readonly Change[]) {
  return findProblem(applyChanges(documents, changes), changes, isWellFormed);
}

describe('findProblem', () => {
  const empty = documentsWith({});

  it('is null for no change', () => {
    expect(findProblem(empty, [], isWellFormed)).toBeNull();
  });

  it.each([
    [
      'an activity',
      'platform',
      { collection: 'activities', id: 'answer', record: anActivity({ platformId: id('x') }) },
    ],
    ['a budget', 'platform', { collection: 'budgets', id: 'x', record: aBudget() }],
    ['a check', 'activity', { collection: 'checks', month: NOVEMBER, id: aCheck().id, record: aCheck() }],
    ['a session', 'platform', { collection: 'sessions', month: NOVEMBER, id: 'session', record: aSession() }],
    ['a reading', 'score', { collection: 'readings', month: NOVEMBER, id: 'reading', record: aReading() }],
    ['what a score sees', 'platform', { collection: 'scores', id: 'klout', record: aScore({ sees: [SEES_X] }) }],
    ['an event', 'score', { collection: 'events', id: 'event', record: anEvent({ breaks: BREAKS_KLOUT }) }],
    ['what was found', 'score', { collection: 'looks', id: 'klout 28', record: aLook() }],
  ] as readonly (readonly [string, string, Change])[])('finds what %s refers to: a %s', (_, kind, change) => {
    expect(problemAfter(empty, change)).toEqual({ code: 'not-found', kind });
  });

  it.each([
    ['platform', 'activity', { platforms: [aPlatform()], activities: [anActivity({ platformId: id('x') })] }],
    ['platform', 'budget', { platforms: [aPlatform()], budgets: [aBudget()] }],
    ['platform', 'session', { platforms: [aPlatform()], sessions: [aSession()] }],
    ['activity', 'check', { activities: [anActivity()], checks: [aCheck()] }],
    ['score', 'reading', { scores: [aScore()], readings: [aReading()] }],
    ['platform', 'score', { platforms: [aPlatform()], scores: [aScore({ sees: [SEES_X] })] }],
    ['score', 'event', { scores: [aScore()], events: [anEvent({ breaks: BREAKS_KLOUT })] }],
    ['score', 'look', { scores: [aScore()], looks: [aLook()] }],
  ] as const)('keeps a %s that a %s refers to', (kind, _, records) => {
    const removals = {
      platform: { collection: 'platforms', id: 'x', record: null },
      activity: { collection: 'activities', id: 'answer', record: null },
      score: { collection: 'scores', id: 'klout', record: null },
    } as const;
    const problem = `There are still records of this ${kind}. Archive it instead: its history stays.`;
    expect(problemAfter(documentsWith(records), removals[kind])).toEqual({ code: 'in-use', problem });
  });

  it('lets go of a score that an event breaks with all others, and of an activity that is claimed of', () => {
    const ledger = documentsWith({
      activities: [anActivity()],
      scores: [aScore(), aScore({ id: id('clients') })],
      events: [anEvent(), anEvent({ id: id('e2'), breaks: { kind: 'none' } })],
      looks: [aLook({ scoreId: id('clients'), claims: [aClaim()] })],
    });

    expect(problemAfter(ledger, { collection: 'scores', id: 'klout', record: null })).toBeNull();
    expect(problemAfter(ledger, { collection: 'activities', id: 'answer', record: null })).toBeNull();
  });

  it.each<[string, Change]>([
    ['an event', { collection: 'events', id: 'event', record: null }],
    ['what was found', { collection: 'looks', id: 'klout 28', record: null }],
  ])('lets go of %s', (_, change) => {
    const ledger = documentsWith({ scores: [aScore()], events: [anEvent({ breaks: BREAKS_KLOUT })], looks: [aLook()] });

    expect(problemAfter(ledger, change)).toBeNull();
  });

  it.each<[string, Change]>([
    ['backwards', { collection: 'events', id: 'event', record: anEvent({ to: day('2026-11-01') }) }],
    [
      'under the id of another checkpoint',
      { collection: 'looks', id: 'klout 56', record: { ...aLook(), id: 'klout 56' } },
    ],
    [
      'under another day',
      { collection: 'reviews', month: NOVEMBER, id: '2026-11-22', record: { ...aReview(), id: day('2026-11-22') } },
    ],
  ])('takes nothing that stands %s', (_, change) => {
    expect(problemAfter(documentsWith({ scores: [aScore()] }), change)?.code).toBe('invalid');
  });

  it('lets go of what nothing refers to', () => {
    const ledger = documentsWith({ platforms: [aPlatform()], budgets: [aBudget({ id: 'cap' })] });
    expect(problemAfter(ledger, { collection: 'platforms', id: 'x', record: null })).toBeNull();
  });

  it('does not look again at what was there before', () => {
    const [one, two] = [
      aSession({ id: id('one'), span: fromTo('09:00', '09:30') }),
      aSession({ id: id('two'), span: fromTo('09:10', '09:40') }),
    ];
    const damaged = documentsWith({ platforms: [aPlatform()], sessions: [one, two] });
    expect(problemAfter(damaged, { collection: 'platforms', id: 'x', record: aPlatform({ name: 'Y' }) })).toBeNull();
  });

  it('compares sessions across the end of a month', () => {
    const [startAt, endAt] = [at('2026-11-01T02:00:00.000Z'), at('2026-11-01T03:00:00.000Z')];
    const late = aSession({ id: id('late'), day: day('2026-10-31'), span: { kind: 'from-to', startAt, endAt } });
    const early = { ...late, id: id('early'), day: day('2026-11-01') };
    const ledger = documentsWith({ platforms: [aPlatform()], sessions: [late] });
    const problem = problemAfter(ledger, { collection: 'sessions', month: NOVEMBER, id: 'early', record: early });
    expect(problem).toMatchObject({ code: 'session-overlaps', sessionId: 'late' });
  });

  it('wants a record only to fit in as it is in the end', () => {
    const dangling: Change = { collection: 'activities', id: 'answer', record: anActivity({ platformId: id('gone') }) };
    expect(problemAfter(empty, dangling, { ...dangling, record: anActivity() })).toBeNull();
    expect(problemAfter(empty, { ...dangling, record: anActivity() }, dangling)).toMatchObject({ code: 'not-found' });
  });
});

describe('findProblem for sessions with one id in two months', () => {
  it('finds that they overlap', () => {
    const [startAt, endAt] = [at('2026-11-01T12:00:00.000Z'), at('2026-11-01T12:30:00.000Z')];
    const span = { kind: 'from-to', startAt, endAt } as const;
    const october = aSession({ id: id('same'), day: day('2026-10-31'), span });
    const november = aSession({ id: id('same'), day: day('2026-11-01'), span });
    const documents = documentsWith({ platforms: [aPlatform()], sessions: [october] });

    const problem = problemAfter(documents, { collection: 'sessions', month: NOVEMBER, id: 'same', record: november });

    expect(problem).toMatchObject({ code: 'session-overlaps', sessionId: 'same' });
  });
});

describe('a removal beside reminders', () => {
  const of = id('same');
  const documents = documentsWith({
    activities: [anActivity({ id: of })],
    scores: [aScore({ id: of })],
    reminders: [aReminder({ about: { kind: 'activity', activityId: of } })],
  });

  it('is refused for what a reminder is about, and not for something else of the same id', () => {
    expect(problemAfter(documents, { collection: 'activities', id: of, record: null })?.code).toBe('in-use');
    expect(problemAfter(documents, { collection: 'scores', id: of, record: null })).toBeNull();
  });
});
