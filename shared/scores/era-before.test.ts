import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { anEvent, aReading, id } from '../testing/builders';
import { eraBefore } from './era';

const SERIES = ['2026-11-01', '2026-11-05', '2026-11-09'].map((on) => aReading({ id: id(on), day: day(on) }));
const daysOf = (breaks: Parameters<typeof eraBefore>[1], on: string) =>
  eraBefore(SERIES, breaks, day(on)).map((reading) => reading.day);

describe('eraBefore', () => {
  it('is all that stands before the day where nothing breaks the series', () => {
    expect(daysOf([], '2026-11-09')).toEqual(['2026-11-01', '2026-11-05']);
  });

  it('begins after the last break', () => {
    const breaks = [anEvent({ from: day('2026-11-03'), to: day('2026-11-03') })];

    expect(daysOf(breaks, '2026-11-10')).toEqual(['2026-11-05', '2026-11-09']);
  });

  it('has nothing on a day of a break', () => {
    const breaks = [anEvent({ from: day('2026-11-10'), to: day('2026-11-12') })];

    expect(daysOf(breaks, '2026-11-11')).toEqual([]);
  });
});
