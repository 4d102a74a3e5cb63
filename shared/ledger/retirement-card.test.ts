import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import type { Score } from '../scores/score';
import { aCheck, anActivity, anEvent, aReading, aScore, aSession, documentsWith, id } from '../testing/builders';
import { dueForReview, monthsOfReview, retirementCard } from './retirement-card';

const RETIRED = { on: day('2026-11-09'), reason: 'The service closed', isReviewed: false };
const KLOUT = aScore({ retired: RETIRED });
const CLIENTS = aScore({ id: id('clients'), name: 'New clients', isOutcome: true, position: 2 });

const clients = (on: string, value: number) =>
  aReading({ id: id(`clients-${on}`), scoreId: CLIENTS.id, day: day(on), value });

describe('dueForReview', () => {
  const due = (fields: Partial<Score>, today: string) =>
    dueForReview([aScore({ retired: RETIRED, ...fields })], day(today)).length === 1;

  it('is two weeks after the score was retired, and from then on', () => {
    expect(due({}, '2026-11-22')).toBe(false);
    expect(due({}, '2026-11-23')).toBe(true);
    expect(due({}, '2027-11-23')).toBe(true);
  });

  it('is not once the card was put away, nor of a score that is read', () => {
    expect(due({ retired: { ...RETIRED, isReviewed: true } }, '2026-11-23')).toBe(false);
    expect(due({ retired: null }, '2026-11-23')).toBe(false);
  });
});

describe('monthsOfReview', () => {
  it('are those of the two weeks on either side and of what the first checklist looks back to', () => {
    expect(monthsOfReview(day('2026-11-09'))).toEqual(['2026-10', '2026-11']);
    expect(monthsOfReview(day('2026-11-25'))).toEqual(['2026-11', '2026-12']);
    expect(monthsOfReview(day('2026-11-18'))).toEqual(['2026-10', '2026-11', '2026-12']);
  });
});

describe('retirementCard', () => {
  it('is of fourteen days each side, the day of the end being the first of those after it', () => {
    const card = retirementCard(documentsWith({ scores: [KLOUT] }), KLOUT);

    expect(card?.before).toMatchObject({ from: '2026-10-26', to: '2026-11-08' });
    expect(card?.after).toMatchObject({ from: '2026-11-09', to: '2026-11-22' });
  });

  it('adds up the minutes and what was done of what was due, and nothing from outside of its days', () => {
    const session = (on: string, minutes: number) =>
      aSession({ id: id(on), day: day(on), span: { kind: 'minutes', minutes } });
    const card = retirementCard(
      documentsWith({
        scores: [KLOUT],
        activities: [anActivity()],
        sessions: [
          session('2026-10-25', 99),
          session('2026-10-26', 20),
          session('2026-11-08', 10),
          session('2026-11-22', 7),
        ],
        checks: [
          aCheck({ day: day('2026-10-26') }),
          aCheck({ day: day('2026-11-09') }),
          aCheck({ day: day('2026-11-10') }),
        ],
      }),
      KLOUT,
    );

    expect(card?.before).toMatchObject({ minutes: 30, trackedDays: 2, done: 1, due: 14 });
    expect(card?.after).toMatchObject({ minutes: 7, trackedDays: 1, done: 2, due: 14 });
  });

  it('has the readings of the other outcomes, none where none were read', () => {
    const card = retirementCard(
      documentsWith({
        scores: [{ ...KLOUT, isOutcome: true }, CLIENTS],
        readings: [clients('2026-10-20', 9), clients('2026-10-30', 1), clients('2026-11-05', 3)],
      }),
      KLOUT,
    );

    expect(card?.outcomes.map(({ score }) => score.name)).toEqual(['New clients']);
    expect(card?.outcomes[0]?.before.readings.map(({ value }) => value)).toEqual([1, 3]);
    expect(card?.outcomes[0]?.after.readings).toEqual([]);
  });

  it('says where a break lies between the readings of a fortnight', () => {
    const event = anEvent({ from: day('2026-11-02'), to: day('2026-11-02'), breaks: { kind: 'all' } });
    const readings = [
      clients('2026-10-30', 1),
      clients('2026-11-05', 3),
      clients('2026-11-10', 3),
      clients('2026-11-12', 4),
    ];
    const card = retirementCard(documentsWith({ scores: [KLOUT, CLIENTS], events: [event], readings }), KLOUT);

    expect(card?.outcomes[0]?.before.isBroken).toBe(true);
    expect(card?.outcomes[0]?.after.isBroken).toBe(false);
  });

  it('leaves out what is shown only where it is entered', () => {
    const hidden = { ...CLIENTS, isHidden: true };

    expect(retirementCard(documentsWith({ scores: [KLOUT, hidden] }), KLOUT)?.outcomes).toEqual([]);
  });

  it('is not there for a score that is read', () => {
    expect(retirementCard(documentsWith({ scores: [CLIENTS] }), CLIENTS)).toBeNull();
  });
});
