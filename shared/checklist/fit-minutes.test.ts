import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { id } from '../testing/builders';
import { fitMinutes, type FitCandidate } from './fit-minutes';

const TODAY = day('2026-11-24');

function candidate(name: string, minutes: number | null, daysAgo: number | null): FitCandidate {
  return { id: id(name), minutes, lastDoneOn: daysAgo === null ? null : addDays(TODAY, -daysAgo) };
}

const names = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

describe('fitMinutes', () => {
  it('takes the 6 and the 3 of 4, 6, 8, 5 and 3 minutes that were last done 1, 4, 2, 0 and 3 days ago', () => {
    const candidates = [
      candidate('four', 4, 1),
      candidate('six', 6, 4),
      candidate('eight', 8, 2),
      candidate('five', 5, 0),
      candidate('three', 3, 3),
    ];

    const { chosen, leftOut, minutes } = fitMinutes(candidates, 10, TODAY);

    expect(names(chosen)).toEqual(['six', 'three']);
    expect(minutes).toBe(9);
    expect(leftOut.map(({ id: of, reason, daysAgo }) => [of, reason, daysAgo])).toEqual([
      ['eight', 'does-not-fit-any-more', 2],
      ['four', 'does-not-fit-any-more', 1],
      ['five', 'does-not-fit-any-more', 0],
    ]);
  });

  it('holds what was never done for the most neglected, and keeps the order of the plan among equals', () => {
    const candidates = [candidate('a', 5, 9), candidate('b', 2, null), candidate('c', 2, null), candidate('d', 1, 9)];
    expect(names(fitMinutes(candidates, 10, TODAY).chosen)).toEqual(['b', 'c', 'a', 'd']);
  });

  it('says why something was left out', () => {
    const candidates = [candidate('unknown', null, 5), candidate('long', 11, 4), candidate('fits', 10, 3)];
    const { chosen, leftOut } = fitMinutes(candidates, 10, TODAY);

    expect(names(chosen)).toEqual(['fits']);
    expect(leftOut.map(({ id: of, reason }) => [of, reason])).toEqual([
      ['unknown', 'minutes-unknown'],
      ['long', 'longer-than-all'],
    ]);
  });

  it('never takes more than there is, loses nothing, and leaves nothing out that would still fit', () => {
    const some = fc.array(
      fc.tuple(fc.option(fc.integer({ min: 1, max: 30 })), fc.option(fc.integer({ min: 0, max: 50 }))),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 60 }), (list, most) => {
        const candidates = list.map(([minutes, daysAgo], index) => candidate(`c${String(index)}`, minutes, daysAgo));
        const { chosen, leftOut, minutes } = fitMinutes(candidates, most, TODAY);

        expect(minutes).toBeLessThanOrEqual(most);
        expect(chosen.length + leftOut.length).toBe(candidates.length);
        expect(leftOut.filter((one) => one.minutes !== null && one.minutes <= most - minutes)).toEqual([]);
      }),
    );
  });
});
