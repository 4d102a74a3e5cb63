import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { id } from '../testing/builders';
import { parseTypedTime } from './parse-span';
import { minutesOf } from './session';
import { writtenStretches } from './written-stretches';

const BERLIN = { zone: 'Europe/Berlin', dayStart: clockTime('04:00') };

function written(typed: string, on = '2026-11-23', of = BERLIN) {
  const time = parseTypedTime(typed);
  if (time === null) throw new Error(`Not a time: ${typed}`);
  const stretches = writtenStretches(time, { platformId: id('x'), day: day(on) }, of);
  return stretches?.map((stretch) => [stretch.day, minutesOf(stretch.span)]) ?? null;
}

describe('writtenStretches', () => {
  it('gives minutes, and times within the day, to the day', () => {
    expect(written('15')).toEqual([['2026-11-23', 15]]);
    expect(written('9:10-9:25')).toEqual([['2026-11-23', 15]]);
    expect(written('23:30-0:30')).toEqual([['2026-11-23', 60]]);
    expect(written('3:30-4:00')).toEqual([['2026-11-23', 30]]);
  });

  it('splits what goes on past the start of the next day', () => {
    expect(written('3:50-4:20')).toEqual([
      ['2026-11-23', 10],
      ['2026-11-24', 20],
    ]);
    expect(written('23:00-5:00')).toEqual([
      ['2026-11-23', 300],
      ['2026-11-24', 60],
    ]);
  });

  it('refuses what was typed the wrong way round', () => {
    expect(written('9:25-9:10')).toBeNull();
  });

  it('gives its true length to one over a change of the clocks', () => {
    expect(written('1:30-3:30', '2026-03-28')).toEqual([['2026-03-28', 60]]);
    expect(written('1:30-3:30', '2026-10-24')).toEqual([['2026-10-24', 180]]);
  });
});
