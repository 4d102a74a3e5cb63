import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import { createFormat } from '../../../lib/format';
import { placedPoints, type ScoreLineData } from './score-line-data';
import { readingWords, scoreMeta, scoreSummary, scoreTable } from './score-line-words';

const FORMAT = createFormat('en-GB');
const point = (on: string, value: number, isApproximate = false) => ({ day: day(on), value, isApproximate });

const DATA: ScoreLineData = {
  name: 'Klout',
  unit: 'points',
  eras: [
    { from: day('2026-03-01'), to: day('2026-03-02'), points: [point('2026-03-01', 63)] },
    {
      from: day('2026-03-03'),
      to: day('2026-03-12'),
      points: [point('2026-03-11', 48), point('2026-03-12', 47.5, true)],
    },
  ],
  events: [
    {
      from: day('2026-03-03'),
      to: day('2026-03-11'),
      title: 'Algorithm change',
      breaks: true,
      label: 'Algorithm change, 3 Mar',
    },
  ],
  jumps: [],
};

const words = (index: number) => readingWords(placedPoints(DATA.eras), index, FORMAT);

describe('readingWords', () => {
  it('says a reading with its change', () => {
    expect(words(2)).toBe('about 47.5 on Thu 12 Mar 2026, −0.5 since 11 Mar, era 2');
  });

  it('compares nothing across a break', () => {
    expect(words(1)).toBe('48 on Wed 11 Mar 2026, the first of its era, era 2');
  });
});

describe('scoreSummary', () => {
  it('says each era by itself, and the events', () => {
    expect(scoreSummary(DATA, FORMAT)).toBe(
      'Klout over time. Era 1, 1 Mar 2026 to 1 Mar 2026: from 63 to 63, between 63 and 63. ' +
        'Era 2, 11 Mar 2026 to 12 Mar 2026: from 48 to 47.5, between 47.5 and 48. Events: Algorithm change, 3 Mar.',
    );
  });
});

describe('scoreTable', () => {
  it('has every reading with the change within its era, its event, and its own era and n', () => {
    const rows = scoreTable(DATA, FORMAT).rows.map(({ cells, meta }) => [...cells.map(({ value }) => value), meta]);

    expect(rows).toEqual([
      ['2026-03-01', 63, null, 'no', '', { era: 'era 1, 1 Mar 2026 to 2 Mar 2026', n: 1 }],
      ['2026-03-11', 48, null, 'no', 'Algorithm change', { era: 'era 2, 3 Mar 2026 to 12 Mar 2026', n: 2 }],
      ['2026-03-12', 47.5, -0.5, 'yes', '', { era: 'era 2, 3 Mar 2026 to 12 Mar 2026', n: 2 }],
    ]);
  });
});

describe('a reading on a day of a break', () => {
  const on = day('2026-03-02');
  const [first, second] = DATA.eras;
  const eras = [
    ...(first === undefined ? [] : [first]),
    { from: on, to: on, points: [point('2026-03-02', 55)], isOnBreak: true },
    ...(second === undefined ? [] : [second]),
  ];

  it('is of no era, and does not count as one', () => {
    const read = (index: number) => readingWords(placedPoints(eras), index, FORMAT);

    expect(read(1)).toBe('55 on Mon 2 Mar 2026, on a day of a break');
    expect(read(2)).toMatch(/the first of its era, era 2$/);
    expect(scoreMeta(eras, FORMAT)).toEqual({ era: '2 eras, none compared with another', n: 4 });
    expect(scoreMeta(eras.slice(0, 2), FORMAT)).toEqual({ era: 'era 1, 1 Mar 2026 to 2 Mar 2026', n: 2 });
    expect(scoreSummary({ ...DATA, eras }, FORMAT)).toContain('On 2 Mar 2026, a day of a break: 55. Era 2, ');
  });

  it('says so in its row', () => {
    const rows = scoreTable({ ...DATA, eras }, FORMAT).rows.map(({ meta }) => meta?.era);

    expect(rows.slice(0, 3)).toEqual([
      'era 1, 1 Mar 2026 to 2 Mar 2026',
      'on a day of a break',
      'era 2, 3 Mar 2026 to 12 Mar 2026',
    ]);
  });
});

describe('scoreMeta', () => {
  it('names the era where there is one, and says that several are not compared', () => {
    expect(scoreMeta(DATA.eras.slice(0, 1), FORMAT)).toEqual({ era: 'era 1, 1 Mar 2026 to 2 Mar 2026', n: 1 });
    expect(scoreMeta(DATA.eras, FORMAT)).toEqual({ era: '2 eras, none compared with another', n: 3 });
  });
});
