import { describe, expect, it } from 'vitest';
import { day } from '../../base/day';
import { LONGEST_DECISION } from '../../journal/review';
import { aNote, aReview, aStamp, at, documentsWith, month, valueOf } from '../../testing/builders';
import { UNKNOWN } from '../../testing/random-records';
import { apply } from '../apply';
import { pageCommandSchema } from '../command';
import { EMPTY_DOCUMENTS, type Documents } from '../documents';

const MONDAY = day('2026-11-23');
const NOW = at('2026-11-30T13:00:00.000Z');

const decide = (decision: string) => ({ type: 'review.set', day: MONDAY, decision }) as const;
const done = (documents: Documents, decision: string) =>
  valueOf(apply(documents, decide(decision), aStamp({ at: NOW })));
const reviewsOf = ({ months }: Documents) => months.get(month('2026-11'))?.reviews ?? [];

describe('review.set', () => {
  it('writes down the decision of the week that begins on a day', () => {
    expect(reviewsOf(done(EMPTY_DOCUMENTS, 'Less').documents)).toEqual([
      aReview({ decision: 'Less', ...aStamp({ at: NOW }), editedAt: NOW }),
    ]);
  });

  it('changes it later, and leaves when it was first entered and what it does not know', () => {
    const ledger = documentsWith({ reviews: [aReview({ decision: 'Less', ...UNKNOWN })] });

    expect(reviewsOf(done(ledger, 'More').documents)).toEqual([
      aReview({ decision: 'More', editedAt: NOW, ...UNKNOWN }),
    ]);
  });

  it('takes it away when it is empty, and gives it back when that is undone', () => {
    const ledger = documentsWith({ reviews: [aReview()], notes: [aNote()] });
    const removed = done(ledger, '');

    expect(removed.documents).toEqual(documentsWith({ notes: [aNote()] }));
    expect(valueOf(apply(removed.documents, removed.inverse, aStamp())).documents).toEqual(ledger);
    expect(done(EMPTY_DOCUMENTS, '').changes).toEqual([]);
  });

  it('is text of a length that can be read', () => {
    const isTaken = (decision: unknown) => pageCommandSchema.safeParse({ ...decide(''), decision }).success;

    expect([isTaken('x'.repeat(LONGEST_DECISION)), isTaken('Two\nlines')]).toEqual([true, true]);
    expect([isTaken('x'.repeat(LONGEST_DECISION + 1)), isTaken('a\ud83e'), isTaken(null)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
