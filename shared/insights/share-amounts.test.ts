import { describe, expect, it } from 'vitest';
import { day, type Month } from '../base/day';
import { aReading, aScore, id, month } from '../testing/builders';
import { createSentenceFormat } from './sentence-format';
import { sentenceText } from './sentence';
import { shareBetween, type ShareQuestion } from './share-amounts';

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
const AUTUMN = { before: month('2026-08'), after: month('2026-11') };

function answer(question: Partial<ShareQuestion>, readings = READINGS, today = TODAY) {
  const asked = { source: VISITS, partId: 'x', total: null, ...AUTUMN, ...question };
  const found = shareBetween(asked, readings, today);
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
    expect(answer({}, READINGS, day('2026-11-28')).text).toMatch(/^X: 20\.0\d* a day, \+3\.2\d* \(\+19\.4 %\);/);
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
});
