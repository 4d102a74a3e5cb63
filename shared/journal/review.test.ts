import { describe, expect, it } from 'vitest';
import { aReview } from '../testing/builders';
import { UNKNOWN } from '../testing/random-records';
import { LONGEST_DECISION, reviewSchema } from './review';

describe('reviewSchema', () => {
  it('takes a decision of some lines, none, and fields that nobody knows', () => {
    for (const review of [aReview({ decision: 'Less.\nAnd slower.' }), aReview({ decision: '', ...UNKNOWN })])
      expect(reviewSchema.parse(review)).toEqual(review);
  });

  it.each([
    ['the id of another day', { id: '2026-11-30' }],
    ['a day that does not exist', { id: '2026-02-30', day: '2026-02-30' }],
    ['no decision', { decision: null }],
    ['a decision without an end', { decision: 'x'.repeat(LONGEST_DECISION + 1) }],
    ['half a character', { decision: '\ud83e' }],
    ['a moment without a zone', { zone: undefined }],
  ])('does not take %s', (_, fields) => {
    expect(reviewSchema.safeParse({ ...aReview(), ...fields }).success).toBe(false);
  });
});
