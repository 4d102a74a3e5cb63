import { describe, expect, it } from 'vitest';
import { addDays, day, monthOf } from '../base/day';
import {
  aBudget,
  aCheck,
  amount,
  anActivity,
  anEvent,
  aNote,
  aPlatform,
  aReading,
  aReview,
  aScore,
  aSession,
  documentsWith,
  id,
  skipped,
} from '../testing/builders';
import { EMPTY_DOCUMENTS } from './documents';
import { monthsOfWeekReview, weekReviewIn } from './week-review-in';

const MONDAY = day('2026-11-30');
const SUNDAY = day('2026-12-06');
const AFTER = { first: MONDAY, today: day('2026-12-10') };
const on = (offset: number) => addDays(MONDAY, offset);
const reading = (offset: number, value: number, scoreId = 'klout') =>
  aReading({ id: id(`${scoreId}-${String(offset + 50)}`), day: on(offset), value, scoreId: id(scoreId) });

describe('weekReviewIn', () => {
  it('sets what was planned against what was spent, over the end of a month', () => {
    const { time, first, last } = weekReviewIn(
      documentsWith({
        platforms: [aPlatform()],
        budgets: [aBudget()],
        sessions: [
          aSession({ id: id('before'), day: on(-1) }),
          aSession({ id: id('a'), day: on(0) }),
          aSession({ id: id('b'), day: on(3), span: { kind: 'minutes', minutes: 20 } }),
        ],
      }),
      AFTER,
    );
    expect([first, last]).toEqual([MONDAY, SUNDAY]);
    expect(time.rows.map(({ platform, total }) => [platform.name, total.spent, total.budget])).toEqual([
      ['X', 35, 105],
    ]);
  });

  it('says of each activity how often it was done, of those days that say so', () => {
    const review = weekReviewIn(
      documentsWith({
        activities: [
          anActivity({ id: id('answer'), position: 2 }),
          anActivity({ id: id('write'), position: 1 }),
          anActivity({ id: id('gone'), archivedOn: day('2026-06-01') }),
        ],
        checks: [
          aCheck({ day: on(0) }),
          aCheck({ day: on(1), entry: amount(0) }),
          aCheck({ day: on(2), entry: skipped('ill') }),
          aCheck({ day: on(-1) }),
          aCheck({ day: on(0), activityId: id('write') }),
        ],
      }),
      AFTER,
    );
    expect(review.activities.map(({ activity, adherence }) => [activity.id, adherence])).toEqual([
      ['write', { done: 1, due: 1, skipped: 0, notEntered: 6 }],
      ['answer', { done: 1, due: 2, skipped: 1, notEntered: 4 }],
    ]);
    expect(review.adherence).toEqual({ done: 2, due: 3, skipped: 1, notEntered: 10 });
    expect(review.activities.map(({ days }) => days.length)).toEqual([7, 7]);
  });

  it('does not count what is still open of a week that is not over', () => {
    const documents = documentsWith({ activities: [anActivity()], checks: [aCheck({ day: on(0) })] });
    const review = weekReviewIn(documents, { first: MONDAY, today: on(2) });
    expect(review.adherence).toEqual({ done: 1, due: 1, skipped: 0, notEntered: 1 });
    expect(review.daysWithoutEntries).toEqual([on(1)]);
  });

  it('has the scores from what the week began with to its last reading, outcomes first', () => {
    const { scores } = weekReviewIn(
      documentsWith({
        scores: [
          aScore({ position: 1 }),
          aScore({ id: id('clients'), isOutcome: true, measures: 'since-last', position: 2 }),
          aScore({ id: id('never'), position: 3 }),
          aScore({ id: id('retired'), retired: { on: on(-9), reason: null, isReviewed: false }, position: 4 }),
        ],
        readings: [
          reading(-40, 44),
          reading(-8, 45),
          reading(1, 46),
          reading(5, 44),
          reading(8, 99),
          reading(0, 1, 'clients'),
          reading(2, 2, 'clients'),
          reading(-10, 1, 'retired'),
        ],
      }),
      AFTER,
    );
    expect(scores.map(({ score, before, within, sum }) => [score.id, before?.value, within.length, sum])).toEqual([
      ['clients', undefined, 2, 3],
      ['klout', 45, 2, null],
    ]);
    expect(scores.map(({ change }) => [change?.by, change?.since])).toEqual([
      [1, on(0)],
      [-1, on(-8)],
    ]);
  });

  it('has what the week began with where every day has a reading', () => {
    const readings = Array.from({ length: 12 }, (_, index) => reading(index - 3, index));
    const [klout] = weekReviewIn(documentsWith({ scores: [aScore()], readings }), AFTER).scores;
    expect([klout?.before?.value, klout?.within.map(({ value }) => value)]).toEqual([2, [3, 4, 5, 6, 7, 8, 9]]);
    expect(klout?.change?.by).toBe(7);
  });

  it('has no change over a break, nor with one reading', () => {
    const withEvent = (from: number) =>
      documentsWith({
        scores: [aScore()],
        readings: [reading(-2, 40), reading(4, 60)],
        events: [anEvent({ from: on(from), to: on(from), breaks: { kind: 'all' } })],
      });
    expect(weekReviewIn(withEvent(1), AFTER).scores[0]).toMatchObject({ change: null, isBroken: true });
    expect(weekReviewIn(withEvent(9), AFTER).scores[0]).toMatchObject({ change: { by: 20 }, isBroken: false });

    const one = documentsWith({ scores: [aScore()], readings: [reading(-2, 40)] });
    expect(weekReviewIn(one, AFTER).scores[0]).toMatchObject({ before: { value: 40 }, within: [], change: null });
  });

  it('adds nothing up over a break', () => {
    const withEvent = (from: number) =>
      documentsWith({
        scores: [aScore({ measures: 'that-day' })],
        readings: [reading(-2, 9), reading(1, 2), reading(4, 3)],
        events: [anEvent({ from: on(from), to: on(from), breaks: { kind: 'all' } })],
      });
    const sumWith = (from: number) => weekReviewIn(withEvent(from), AFTER).scores[0]?.sum;

    expect([1, 2, 4].map(sumWith)).toEqual([null, null, null]);
    expect([-1, 0, 5].map(sumWith)).toEqual([5, 5, 5]);
  });

  it('has the notes that say something, the days of which nothing is known, and the decision', () => {
    const review = weekReviewIn(
      documentsWith({
        activities: [anActivity()],
        checks: [aCheck({ day: on(0) })],
        sessions: [aSession({ day: on(1) })],
        readings: [reading(2, 47)],
        notes: [
          aNote({ day: on(-1) }),
          aNote({ day: on(5) }),
          aNote({ day: on(3) }),
          aNote({ day: on(4), whatHappened: ' \n', whatIThinkItDid: '' }),
        ],
        reviews: [aReview({ id: MONDAY, day: MONDAY, decision: 'Less.' })],
      }),
      AFTER,
    );
    expect(review.notes.map((note) => note.day)).toEqual([on(3), on(5)]);
    expect(review.daysWithoutEntries).toEqual([on(4), on(6)]);
    expect(review.review?.decision).toBe('Less.');
  });

  it('is of any week, also of one to come', () => {
    const review = weekReviewIn(EMPTY_DOCUMENTS, { first: MONDAY, today: day('2026-11-01') });
    expect(review).toMatchObject({ activities: [], scores: [], notes: [], daysWithoutEntries: [], review: null });
  });
});

describe('monthsOfWeekReview', () => {
  it('are those of the week and of the six days before', () => {
    expect(monthsOfWeekReview(day('2026-11-03'))).toEqual(
      ['2026-10', '2026-11'].map((text) => monthOf(day(`${text}-01`))),
    );
    expect(monthsOfWeekReview(MONDAY)).toEqual(['2026-11', '2026-12'].map((text) => monthOf(day(`${text}-01`))));
  });
});
