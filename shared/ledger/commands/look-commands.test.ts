import { describe, expect, it } from 'vitest';
import { day } from '../../base/day';
import type { ClaimOutcome, LookFacts } from '../../scores/look';
import { aClaim, aLook, anActivity, aScore, aStamp, at, documentsWith, id, valueOf } from '../../testing/builders';
import { UNKNOWN } from '../../testing/random-records';
import { apply } from '../apply';
import { pageCommandSchema, type Command } from '../command';
import type { Documents } from '../documents';

const LEDGER = documentsWith({ activities: [anActivity()], scores: [aScore()] });
const LATER = at('2026-11-23T13:00:00.000Z');
const LOOK: LookFacts = {
  scoreId: id('klout'),
  changes: 28,
  since: day('2026-11-20'),
  lookedOn: day('2026-11-23'),
  measures: 'level',
  tested: 4,
  claims: [aClaim()],
};
const CONFIRMED: ClaimOutcome = {
  ...{ verdict: 'confirmed', on: day('2027-02-01'), n: 56 },
  ...{ effectPerDay: 0.4, ciLow: 0.1, ciHigh: 0.7, p: 0.004 },
};
const TWO = documentsWith({
  ...LEDGER.catalog,
  looks: [aLook({ claims: [aClaim({ sign: 1, ...UNKNOWN }), aClaim({ activityId: id('ks'), sign: -1 })], ...UNKNOWN })],
});

const done = (documents: Documents, command: Command) => apply(documents, command, aStamp({ at: LATER }));
const after = (documents: Documents, command: Command) => valueOf(done(documents, command)).documents;
const looksOf = ({ catalog }: Documents) => catalog.looks;
const failureOf = (documents: Documents, command: Command) => {
  const applied = done(documents, command);
  return applied.ok ? null : applied.failure;
};
const keep = (fields: Partial<LookFacts> = {}): Command => ({ type: 'look.keep', look: { ...LOOK, ...fields } });
const settle = (activity: string, outcome: ClaimOutcome = CONFIRMED): Command => ({
  type: 'look.settle',
  id: 'klout 28',
  activityId: id(activity),
  outcome,
});

describe('look.keep', () => {
  it('keeps what was found under its score and checkpoint', () => {
    expect(looksOf(after(LEDGER, keep()))).toEqual([{ id: 'klout 28', ...LOOK, editedAt: LATER }]);
  });

  it('keeps that nothing was found', () => {
    expect(looksOf(after(LEDGER, keep({ claims: [] })))).toMatchObject([{ claims: [] }]);
  });

  it('keeps one look of each checkpoint, and never what was found by looking again', () => {
    const once = after(LEDGER, keep({ claims: [] }));

    expect(failureOf(once, keep())?.code).toBe('invalid');
    expect(looksOf(after(once, keep({ changes: 56 }))).map(({ id: of }) => of)).toEqual(['klout 28', 'klout 56']);
  });

  it('wants a score that is there; an activity may be gone', () => {
    expect(failureOf(LEDGER, keep({ scoreId: id('gone') }))).toEqual({ code: 'not-found', kind: 'score' });
    expect(failureOf(LEDGER, keep({ claims: [aClaim({ activityId: id('gone') })] }))).toBeNull();
  });

  it('takes no two claims on one activity', () => {
    expect(failureOf(LEDGER, keep({ claims: [aClaim(), aClaim({ sign: -1 })] }))?.code).toBe('invalid');
  });
});

describe('look.settle', () => {
  it('gives a claim its outcome, and changes nothing else', () => {
    const [look] = looksOf(TWO);

    expect(looksOf(after(TWO, settle('answer')))).toEqual([
      { ...look, claims: [{ ...look?.claims[0], outcome: CONFIRMED }, look?.claims[1]], editedAt: LATER },
    ]);
  });

  it('does it once: an outcome never changes', () => {
    const settled = after(TWO, settle('answer'));
    const again = valueOf(done(settled, settle('answer', { ...CONFIRMED, verdict: 'not-confirmed' })));

    expect(again.changes).toEqual([]);
    expect(again.documents).toEqual(settled);
    expect(looksOf(after(settled, settle('ks')))[0]?.claims.map(({ outcome }) => outcome)).toEqual([
      CONFIRMED,
      CONFIRMED,
    ]);
  });

  it('has nothing to settle where there is no such claim, and knows no look that is not there', () => {
    expect(valueOf(done(TWO, settle('gone'))).changes).toEqual([]);
    expect(failureOf(LEDGER, settle('answer'))).toEqual({ code: 'not-found', kind: 'look' });
  });
});

describe('what is found at checkpoints', () => {
  it.each([
    ['look.keep', keep()],
    ['look.settle', settle('answer')],
  ])('is written down by the services alone: %s', (_, command) => {
    expect(pageCommandSchema.safeParse(command).success).toBe(false);
    expect(pageCommandSchema.safeParse({ type: 'several', name: 'some', commands: [command] }).success).toBe(false);
  });

  it('stays when what was done before it is undone', () => {
    const edited = valueOf(done(LEDGER, { type: 'score.edit', id: id('klout'), step: 0.5 }));
    const kept = after(edited.documents, keep());

    const { catalog } = after(kept, edited.inverse);

    expect([catalog.scores[0]?.step, catalog.looks]).toEqual([1, looksOf(kept)]);
  });
});
