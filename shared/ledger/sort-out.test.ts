import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { parseJson } from '../base/parse-json';
import { aCheck, aNote, aPlatform, aReading, at, id } from '../testing/builders';
import { deepFreeze } from '../testing/deep-freeze';
import { UNKNOWN } from '../testing/random-records';
import { catalogCollections, monthCollections } from './documents';
import { sortOut } from './sort-out';

const LATER = at('2026-11-24T12:00:00.000Z');

function ofMonth(collections: object) {
  return sortOut(monthCollections, { month: '2026-11', ...collections });
}

describe('sortOut', () => {
  it('keeps good records with their unknown fields, and what stands beside the collections', () => {
    const notes = [{ ...aNote(), ...UNKNOWN }];

    expect(ofMonth({ notes, ...UNKNOWN })).toEqual({
      content: { month: '2026-11', notes, ...UNKNOWN },
      badRecords: [],
    });
  });

  it('puts records in the order of their ids', () => {
    const readings = ['b', 'a', 'C'].map((name) => aReading({ id: id(name) }));

    expect(ofMonth({ readings }).content['readings']).toMatchObject([{ id: 'C' }, { id: 'a' }, { id: 'b' }]);
  });

  it.each([
    ['null', null, 'It is not a record of this kind.'],
    ['a list', [], 'It is not a record of this kind.'],
    ['a text', 'a diary', 'It is not a record of this kind.'],
    ['a day that does not exist', aNote({ day: '2026-11-31' as never }), 'Its id is not valid.'],
    ['half a character', aNote({ whatHappened: '\ud800' }), 'Its whatHappened is not valid.'],
    ['a field that is missing', { ...aNote(), zone: undefined }, 'Its zone is not valid.'],
    ['an id that is not its day', { ...aNote(), id: '2026-11-01' }, 'It is not a record of this kind.'],
    ['a day of another month', aNote({ day: day('2026-12-01') }), 'It belongs to another month.'],
    [
      'a record hidden behind its prototype',
      parseJson(`{"__proto__":${JSON.stringify(aNote())}}`),
      'Its id is not valid.',
    ],
  ])('sets aside %s and keeps the others', (_, bad, reason) => {
    expect(ofMonth({ notes: [bad, aNote()] })).toEqual({
      content: { month: '2026-11', notes: [aNote()] },
      badRecords: [{ collection: 'notes', record: bad, reason }],
    });
  });

  it('names the place of what is not valid within the record, and never the value', () => {
    const check = aCheck({ entry: { kind: 'amount', amount: Number.POSITIVE_INFINITY } });

    expect(ofMonth({ checks: [check] }).badRecords[0]?.reason).toBe('Its entry.amount is not valid.');
  });

  it('takes of two of one id the one edited later, in whatever order they stand', () => {
    const [early, late] = [aPlatform(), aPlatform({ name: 'Y', editedAt: LATER })];
    for (const platforms of [
      [early, late],
      [late, early],
    ])
      expect(sortOut(catalogCollections, { platforms })).toEqual({
        content: { platforms: [late] },
        badRecords: [{ collection: 'platforms', record: early, reason: 'Another record has the same id.' }],
      });
  });

  it('takes the first of two of one id edited at once, and one of two that are the same', () => {
    const [one, other] = [aPlatform(), aPlatform({ name: 'Y' })];

    expect(sortOut(catalogCollections, { platforms: [one, other, one] })).toEqual({
      content: { platforms: [one] },
      badRecords: [{ collection: 'platforms', record: other, reason: 'Another record has the same id.' }],
    });
  });

  it.each([[undefined], [null], ['notes'], [{ 0: aNote(), length: 1 }]])(
    'leaves a collection that is no list as it is: %j',
    (notes) => {
      expect(ofMonth({ notes })).toEqual({ content: { month: '2026-11', notes }, badRecords: [] });
    },
  );

  it('asks no month of the records of a document without one', () => {
    expect(sortOut(monthCollections, { month: 11, notes: [aNote()] }).badRecords).toEqual([]);
  });

  it('leaves what it is given as it is', () => {
    const given = deepFreeze({ month: '2026-11', notes: [null, aNote(), aNote({ day: day('2026-11-01') }), aNote()] });

    expect(() => sortOut(monthCollections, given)).not.toThrow();
  });
});
