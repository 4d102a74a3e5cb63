import { describe, expect, it } from 'vitest';
import { aClaim, aLook, id } from '../testing/builders';
import { UNKNOWN } from '../testing/random-records';
import { lookFactsSchema, lookId, lookSchema, type ClaimOutcome } from './look';

const OUTCOME = { verdict: 'confirmed', on: '2027-02-01', n: 56, effectPerDay: 0.4, ciLow: 0.1, ciHigh: 0.7, p: 0.004 };
const NOT_TESTABLE = { ...OUTCOME, verdict: 'not-testable', effectPerDay: null, ciLow: null, ciHigh: null, p: null };

describe('lookId', () => {
  it('is another for each score and each checkpoint', () => {
    expect(lookId('klout', 28)).toBe('klout 28');
    expect(new Set([lookId('a', 28), lookId('a', 56), lookId('a2', 8), lookId('a-2', 8)]).size).toBe(4);
  });
});

describe('lookSchema', () => {
  it('takes what was found, nothing, and what nobody knows', () => {
    for (const look of [
      aLook(),
      aLook({ tested: 0, changes: 3584 }),
      aLook({
        claims: [
          aClaim({ outcome: OUTCOME as ClaimOutcome, ...UNKNOWN }),
          aClaim({ activityId: id('ks'), sign: -1, outcome: NOT_TESTABLE as ClaimOutcome }),
        ],
        ...UNKNOWN,
      }),
    ])
      expect(lookSchema.parse(look)).toEqual(look);
  });

  it.each([
    ['the id of another checkpoint', { id: 'klout 56' }],
    ['the id of another score', { id: 'clients 28' }],
    ['half a change', { changes: 28.5, id: 'klout 28.5' }],
    ['no changes', { changes: 0, id: 'klout 0' }],
    ['a claim on an activity twice', { claims: [aClaim(), aClaim({ lag: 1 })] }],
    ['a claim of no direction', { claims: [{ ...aClaim(), sign: 0 }] }],
    ['a claim that no new data can settle', { claims: [aClaim({ confirmIntervals: 0 })] }],
    ['an effect that is no number', { claims: [aClaim({ effectPerDay: Number.NaN })] }],
    ['a claim without a word on its outcome', { claims: [{ ...aClaim(), outcome: undefined }] }],
    ['an outcome that proves something', { claims: [{ ...aClaim(), outcome: { ...OUTCOME, verdict: 'proven' } }] }],
  ])('does not take %s', (_, fields) => {
    expect(lookSchema.safeParse({ ...aLook(), ...fields }).success).toBe(false);
  });
});

describe('lookFactsSchema', () => {
  it('is a look without what the ledger adds', () => {
    const { id: _, editedAt: __, ...facts } = aLook({ claims: [aClaim()] });

    expect(lookFactsSchema.parse(facts)).toEqual(facts);
    expect(lookFactsSchema.safeParse(aLook()).success).toBe(false);
  });
});
