import { describe, expect, it } from 'vitest';
import { day, type Month } from '../base/day';
import { aReading, aScore, anEvent, id, month } from '../testing/builders';
import type { Event } from '../scores/event';
import { createSentenceFormat } from './sentence-format';
import { sentenceText } from './sentence';
import { daysToDivideBy, shareBetween, type ShareQuestion } from './share-amounts';

const format = createSentenceFormat('en-US');
const TODAY = day('2026-12-05');
const COUNT = { kind: 'count', most: null, measures: 'that-day' } as const;
const part = (name: string) => ({ id: id(name.toLowerCase()), name, most: null });
const VISITS = aScore({ ...COUNT, id: id('visits'), name: 'Referral visits', parts: [part('X'), part('BizSugar')] });
const X = aScore({ ...COUNT, id: id('x'), name: 'Visits from X' });

/** A total on two days of a month, with what came from X and from BizSugar. */
function visits(on: string, total: number, parts: { readonly x: number; readonly biz: number }) {
  const said = [
    { partId: id('x'), value: parts.x },
    { partId: id('bizsugar'), value: parts.biz },
  ];
  return aReading({ id: id(`r${on}`), day: day(on), scoreId: VISITS.id, value: total, parts: said });
}

const READINGS = [
  visits('2026-08-03', 400, { x: 300, biz: 30 }),
  visits('2026-08-20', 600, { x: 220, biz: 50 }),
  visits('2026-11-02', 1000, { x: 300, biz: 400 }),
  visits('2026-11-28', 700, { x: 261, biz: 280 }),
];
const NO_EVENTS: readonly Event[] = [];
const AUTUMN = { before: month('2026-08'), after: month('2026-11') };

function answer(question: Partial<ShareQuestion>, readings = READINGS, { today = TODAY, events = NO_EVENTS } = {}) {
  const asked = { source: VISITS, partId: 'x', total: null, ...AUTUMN, ...question };
  const found = shareBetween(asked, readings, { events, today });
  return { ...found, text: found.sentence === null ? null : sentenceText(found.sentence, format) };
}

describe('shareBetween', () => {
  it('says amount and share of a part of the total that was entered with it', () => {
    const found = answer({});

    expect(found).toMatchObject({
      before: { amount: 520, readings: 2 },
      after: { amount: 561, readings: 2 },
      totalBefore: { amount: 1000, readings: 2 },
      totalAfter: { amount: 1700, readings: 2 },
    });
    expect(found.text).toBe(
      'X: 561, +41 (+7.9 %); its share fell 52.0 → 33.0 % because the others grew from 480 to 1,139; had they stood still, it would be 53.9 %.',
    );
  });

  it('says the same of a score and another one that is its total', () => {
    const own = (on: string, value: number) => aReading({ id: id(`x${on}`), day: day(on), scoreId: X.id, value });
    const readings = [...READINGS, own('2026-08-31', 520), own('2026-11-30', 561)];

    expect(answer({ source: X, partId: null, total: VISITS }, readings).text).toBe(
      'Visits from X: 561, +41 (+7.9 %); its share fell 52.0 → 33.0 % because the others grew from 480 to 1,139; had they stood still, it would be 53.9 %.',
    );
  });

  it('refuses the share where a month has no total, and says the amount', () => {
    const own = (on: string, value: number) => aReading({ id: id(`x${on}`), day: day(on), scoreId: X.id, value });
    const found = answer({ source: X, partId: null, total: VISITS }, [
      ...READINGS.slice(0, 2),
      own('2026-08-31', 520),
      own('2026-11-30', 561),
    ]);

    expect(found.totalAfter).toBeNull();
    expect(found.text).toBe(
      'Visits from X: 561, +41 (+7.9 %); its share cannot be said, as the total of all sources is not known.',
    );
  });

  it('compares by the day while a month is not over', () => {
    expect(answer({}, READINGS, { today: day('2026-11-28') }).text).toMatch(
      /^X: 20\.0\d* a day, \+3\.2\d* \(\+19\.4 %\);/,
    );
  });

  describe('by the day', () => {
    const at = (today: string, question: Partial<ShareQuestion> = {}) =>
      daysToDivideBy({ source: VISITS, ...AUTUMN, ...question }, day(today));

    it('divides while a month is not over', () => {
      expect(at('2026-11-28')).toEqual({ before: 31, after: 28 });
    });

    it.each([
      ['whole months', at('2026-12-05')],
      ['months of which as many days have passed', at('2026-08-30', { after: AUTUMN.before })],
      ['levels', at('2026-11-28', { source: { ...VISITS, measures: 'level' } })],
    ])('divides nothing of %s', (_, days) => {
      expect(days).toBeNull();
    });
  });

  it.each<[string, Month, Month]>([
    ['the first month', month('2026-07'), AUTUMN.after],
    ['the second month', AUTUMN.before, month('2026-10')],
  ])('says nothing without a reading of %s', (_, before, after) => {
    expect(answer({ before, after }).sentence).toBeNull();
  });

  it('takes the last reading of a month for what stands at a level', () => {
    const level = { ...X, measures: 'level' as const, kind: 'index' as const };
    const own = (on: string, value: number) => aReading({ id: id(`x${on}`), day: day(on), scoreId: X.id, value });
    const readings = [own('2026-08-01', 40), own('2026-08-30', 44), own('2026-11-03', 47)];

    expect(answer({ source: level, partId: null }, readings)).toMatchObject({
      before: { amount: 44 },
      after: { amount: 47 },
    });
  });

  describe('over a break', () => {
    const on = (from: string, scores: readonly string[] = ['visits']) => {
      const breaks = { kind: 'scores', scoreIds: scores.map(id) } as const;
      return { events: [anEvent({ from: day(from), to: day(from), breaks })] };
    };
    const TEXT = 'X: an event breaks its series within these months or between them, so they are not compared.';

    it.each(['2026-08-20', '2026-09-15', '2026-11-02'])('compares nothing: one on %s', (from) => {
      const found = answer({}, READINGS, on(from));
      expect(found.text).toBe(TEXT);
    });

    it('adds nothing up either', () => {
      const found = answer({}, READINGS, on('2026-11-10'));
      expect(found).toMatchObject({ before: { amount: 520 }, totalBefore: { amount: 1000 } });
      expect(found).toMatchObject({ after: null, totalAfter: null, text: TEXT });
    });

    it.each([
      ['before both', '2026-08-02'],
      ['after both', '2026-11-29'],
    ])('says what it says without one that lies %s', (_, from) => {
      expect(answer({}, READINGS, on(from))).toEqual(answer({}));
    });

    it('of a level holds only the two readings that count against each other', () => {
      const level = { ...X, measures: 'level' as const, kind: 'index' as const };
      const own = (of: string, value: number) => aReading({ id: id(`x${of}`), day: day(of), scoreId: X.id, value });
      const readings = [own('2026-08-01', 40), own('2026-08-30', 67), own('2026-11-03', 47)];
      const asked = { source: level, partId: null };

      expect(answer(asked, readings, on('2026-08-15', ['x'])).text).toMatch(/^Visits from X: 47 points, −20 /);
      expect(answer(asked, readings, on('2026-09-15', ['x']))).toMatchObject({
        before: { amount: 67 },
        after: { amount: 47 },
        text: expect.not.stringMatching(/\d/) as string,
      });
    });

    it('in the total only, compares the amount and not the share', () => {
      const own = (of: string, value: number) => aReading({ id: id(`x${of}`), day: day(of), scoreId: X.id, value });
      const readings = [...READINGS, own('2026-08-31', 520), own('2026-11-30', 561)];

      expect(answer({ source: X, partId: null, total: VISITS }, readings, on('2026-09-15')).text).toBe(
        'Visits from X: 561, +41 (+7.9 %); its share is not compared, as an event breaks the series of the total.',
      );
    });
  });
});
