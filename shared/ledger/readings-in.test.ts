import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { seriesOf } from '../scores/reading';
import { aReading, aScore, documentsWith, id } from '../testing/builders';
import { lastReadingsIn, scoresShownIn } from './readings-in';

const FIRST = day('2026-01-01');

describe('lastReadingsIn', () => {
  it('are the end of the whole series, whichever months it lies in', () => {
    const readings = fc
      .array(fc.record({ offset: fc.nat(300), value: fc.nat(100), scoreId: fc.constantFrom('klout', 'clients') }), {
        maxLength: 20,
      })
      .map((all) =>
        all.map(({ offset, value, scoreId }, index) =>
          aReading({ id: id(`r-${String(index)}`), day: addDays(FIRST, offset), value, scoreId: id(scoreId) }),
        ),
      );
    fc.assert(
      fc.property(readings, fc.nat(320), fc.integer({ min: 1, max: 4 }), (all, offset, count) => {
        const until = addDays(FIRST, offset);
        const documents = documentsWith({ readings: all });
        const asked = { day: until, count };
        const expected = seriesOf(all, id('klout'), until).slice(-count);
        expect(lastReadingsIn(documents, id('klout'), asked)).toEqual(expected);
        expect(lastReadingsIn(documents, id('klout'), asked)).toEqual(expected);
      }),
    );
  });
});

describe('scoresShownIn', () => {
  it('are outcomes first, without what is shown only where it is entered', () => {
    const scores = [
      aScore({ id: id('a'), position: 3 }),
      aScore({ id: id('b'), position: 2, isOutcome: true }),
      aScore({ id: id('c'), position: 1 }),
      aScore({ id: id('d'), position: 0, isHidden: true }),
    ];
    expect(scoresShownIn(documentsWith({ scores })).map((score) => score.id)).toEqual(['b', 'c', 'a']);
  });
});
