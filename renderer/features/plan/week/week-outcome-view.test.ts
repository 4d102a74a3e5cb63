import { describe, expect, it } from 'vitest';
import { day, daysFrom } from '../../../../shared/base/day';
import { aReading, aScore, at, id } from '../../../../shared/testing/builders';
import { outcomeRows, weekChange } from './week-outcome-view';

const MONDAY = day('2026-11-23');
const DAYS = daysFrom(MONDAY, day('2026-11-29')).map((on) => ({ day: on, when: 'past' as const, isTracked: true }));
const CLIENTS = aScore({ id: id('clients'), name: 'New clients', isOutcome: true, position: 2 });
const VISITS = aScore({ id: id('visits'), name: 'Referral visits', isOutcome: true, position: 1 });
const KLOUT = aScore();

const reading = (name: string, on: string, value: number) =>
  aReading({ id: id(name), scoreId: CLIENTS.id, day: day(on), value });

describe('outcomeRows', () => {
  it('has the scores that are marked as outcomes, in their order, and no others', () => {
    expect(
      outcomeRows({ scores: [CLIENTS, KLOUT, VISITS], events: [] }, [], DAYS).map(({ score }) => score.name),
    ).toEqual(['Referral visits', 'New clients']);
  });

  it('leaves out what is shown only where it is entered', () => {
    const scores = [{ ...CLIENTS, isHidden: true }, VISITS];

    expect(outcomeRows({ scores, events: [] }, [], DAYS).map(({ score }) => score.name)).toEqual(['Referral visits']);
  });

  it('puts the reading that counts on its day, and the last one before the week in front', () => {
    const [row] = outcomeRows(
      { scores: [CLIENTS], events: [] },
      [
        reading('old', '2026-10-02', 1),
        reading('before', '2026-11-20', 2),
        { ...reading('later', '2026-11-24', 4), at: at('2026-11-24T18:00:00.000Z') },
        { ...reading('earlier', '2026-11-24', 3), at: at('2026-11-24T08:00:00.000Z') },
        reading('after', '2026-11-30', 9),
        { ...reading('other', '2026-11-25', 9), scoreId: VISITS.id },
      ],
      DAYS,
    );

    expect(row?.before?.id).toBe('before');
    expect(row?.days.map((one) => one?.id ?? null)).toEqual([null, 'later', null, null, null, null, null]);
    expect(row?.entered.map((one) => one.id)).toEqual(['earlier', 'later']);
  });

  it('leaves out an outcome that was retired before the week, unless it was read in it', () => {
    const retired = { ...CLIENTS, retired: { on: MONDAY, reason: null, isReviewed: false } };
    const names = (...readings: ReturnType<typeof reading>[]) =>
      outcomeRows({ scores: [retired], events: [] }, readings, DAYS).map(({ score }) => score.name);

    expect(names()).toEqual([]);
    expect(names(reading('a', '2026-11-20', 1))).toEqual([]);
    expect(names(reading('a', '2026-11-24', 1))).toEqual(['New clients']);
    expect(
      outcomeRows(
        { scores: [{ ...retired, retired: { on: day('2026-11-24'), reason: null, isReviewed: false } }], events: [] },
        [],
        DAYS,
      ),
    ).toHaveLength(1);
  });
});

describe('weekChange', () => {
  const changeOf = (...readings: ReturnType<typeof reading>[]) =>
    outcomeRows({ scores: [CLIENTS], events: [] }, readings, DAYS).map(weekChange)[0]?.change ?? null;

  it('is from what the week began with to its last reading, without the dust of fractions', () => {
    expect(changeOf(reading('a', '2026-11-20', 0.1), reading('b', '2026-11-24', 0.3))).toEqual({
      by: 0.2,
      since: '2026-11-20',
      isApproximate: false,
    });
  });

  it('is approximate when one of the two is', () => {
    expect(changeOf(reading('a', '2026-11-20', 1), { ...reading('b', '2026-11-24', 3), isApproximate: true })).toEqual({
      by: 2,
      since: '2026-11-20',
      isApproximate: true,
    });
  });

  it('is unknown with no more than one reading, and with none in the week', () => {
    expect(changeOf(reading('b', '2026-11-24', 3))).toBeNull();
    expect(changeOf(reading('a', '2026-11-20', 1), reading('b', '2026-11-21', 3))).toBeNull();
  });
});
