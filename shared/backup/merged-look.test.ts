import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import type { Claim, ClaimOutcome, Look } from '../scores/look';
import { aClaim, aLook, anActivity, aScore, at, documentsWith, id, NOON } from '../testing/builders';
import { UNKNOWN } from '../testing/random-records';
import { mergeLedgers } from './merge';
import { mergedLook } from './merged-look';

const LATER = at('2026-11-24T12:00:00.000Z');
const MONDAY = day('2026-11-23');
const TUESDAY = day('2026-11-24');

function outcome(verdict: ClaimOutcome['verdict'], on = '2027-02-01'): ClaimOutcome {
  return { verdict, on: day(on), n: 56, effectPerDay: null, ciLow: null, ciHigh: null, p: null };
}

const CONFIRMED = outcome('confirmed');
const outcomesOf = ({ claims }: Look) => claims.map((claim) => claim.outcome?.verdict ?? null);

describe('mergedLook', () => {
  const early = aLook({ tested: 3 });
  const late = aLook({ tested: 9, lookedOn: TUESDAY, claims: [aClaim()], editedAt: LATER });

  it('is the one that was made first, whenever either was edited', () => {
    expect(mergedLook(early, late)).toBe(early);
    expect(mergedLook(late, early)).toBe(early);
    expect(mergedLook({ ...early, editedAt: LATER }, { ...late, editedAt: NOON }).tested).toBe(3);
  });

  it('is the own one of two that were made on one day', () => {
    const other = { ...late, lookedOn: MONDAY };

    expect(mergedLook(early, other)).toBe(early);
    expect(mergedLook(other, early)).toBe(other);
  });

  it('has the outcome that only one of the two knows', () => {
    const open = aLook({ claims: [aClaim(UNKNOWN as Partial<Claim>)], ...UNKNOWN });
    const settled = aLook({ claims: [aClaim({ outcome: CONFIRMED })], lookedOn: TUESDAY, editedAt: LATER });
    const both = { ...open, claims: [{ ...open.claims[0], outcome: CONFIRMED }], editedAt: LATER };

    expect(mergedLook(open, settled)).toEqual(both);
    expect(mergedLook(settled, open)).toEqual(both);
  });

  it('has of two outcomes the earlier, as a claim is settled once', () => {
    const [one, other] = [outcome('not-confirmed', '2027-01-31'), CONFIRMED].map((of) =>
      aLook({ claims: [aClaim({ outcome: of })] }),
    );
    if (one === undefined || other === undefined) throw new Error('There are two.');

    expect(outcomesOf(mergedLook(one, other))).toEqual(['not-confirmed']);
    expect(outcomesOf(mergedLook(other, one))).toEqual(['not-confirmed']);
  });

  it.each([
    ['another activity', { activityId: id('ks') }],
    ['the other direction', { sign: -1 as const }],
    ['another day', { lag: 1 }],
  ])('takes no outcome of a claim about %s', (_, fields) => {
    const settled = aLook({ claims: [aClaim({ outcome: CONFIRMED, ...fields })] });

    expect(outcomesOf(mergedLook(aLook({ claims: [aClaim()] }), settled))).toEqual([null]);
  });

  it('changes nothing when it is merged again with either', () => {
    const looks = fc
      .record({
        lookedOn: fc.constantFrom(MONDAY, TUESDAY),
        editedAt: fc.constantFrom(NOON, LATER),
        claims: fc.uniqueArray(
          fc.record({
            activityId: fc.constantFrom(id('a'), id('b')),
            sign: fc.constantFrom<(1 | -1)[]>(1, -1),
            outcome: fc.constantFrom(null, CONFIRMED, outcome('not-confirmed', '2027-01-31')),
          }),
          { selector: ({ activityId }) => activityId },
        ),
      })
      .map(({ claims, ...fields }) => aLook({ ...fields, claims: claims.map(aClaim) }));
    fc.assert(
      fc.property(looks, looks, (own, theirs) => {
        const merged = mergedLook(own, theirs);
        expect(mergedLook(own, own)).toEqual(own);
        expect(mergedLook(merged, theirs)).toEqual(merged);
        expect(mergedLook(merged, own)).toEqual(merged);
      }),
    );
  });
});

describe('mergeLedgers, of what was found', () => {
  const ledger = (...looks: readonly Look[]) =>
    documentsWith({ activities: [anActivity()], scores: [aScore()], looks });
  const found = aLook({ claims: [aClaim()] });
  const again = aLook({ lookedOn: TUESDAY, claims: [], editedAt: LATER });

  it('keeps what was found first, and shows both', () => {
    const [kept, taken] = [mergeLedgers(ledger(found), ledger(again)), mergeLedgers(ledger(again), ledger(found))];

    expect([kept.documents, taken.documents]).toEqual([ledger(found), ledger(found)]);
    expect([...kept.conflicts, ...taken.conflicts]).toMatchObject([
      {
        ...{ kind: 'looks', title: 'Klout-style index', taken: 'present' },
        ...{ present: '28 changes on 2026-11-23: 1 first sign', other: '28 changes on 2026-11-24: no first sign' },
      },
      { kind: 'looks', taken: 'other' },
    ]);
  });

  it('puts an outcome that only the other ledger knows to what is there', () => {
    const settled = aLook({ claims: [aClaim({ outcome: CONFIRMED })], editedAt: LATER });

    expect(mergeLedgers(ledger(found), ledger(settled))).toMatchObject({
      documents: ledger(settled),
      conflicts: [{ taken: 'other' }],
    });
    expect(mergeLedgers(ledger(settled), ledger(found)).documents).toEqual(ledger(settled));
  });

  it('keeps looks at different checkpoints beside each other', () => {
    const next = aLook({ changes: 56 });

    expect(mergeLedgers(ledger(found), ledger(next))).toEqual({
      documents: ledger(found, next),
      conflicts: [],
      leftOut: [],
    });
  });
});
