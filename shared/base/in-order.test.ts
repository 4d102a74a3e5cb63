import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '../testing/builders';
import { inOrder, positionBefore } from './in-order';

const thing = (name: string, position: number) => ({ id: id(name), position });
const names = (things: readonly { readonly id: string }[]) => things.map((one) => one.id).join('');

describe('inOrder', () => {
  it('goes by position, then by id, whatever the order was', () => {
    expect(names(inOrder([thing('c', 1), thing('a', 2), thing('b', 1)]))).toBe('bca');
    expect(names(inOrder([thing('a', 2), thing('b', 1), thing('c', 1)]))).toBe('bca');
  });

  it('leaves the list that it is given as it is', () => {
    const things = [thing('b', 2), thing('a', 1)];
    inOrder(things);
    expect(names(things)).toBe('ba');
  });
});

describe('positionBefore', () => {
  it('is 1 in an empty list', () => {
    expect(positionBefore([], null)).toBe(1);
  });

  it('is after all others at the end, and for an id that is not there', () => {
    const things = [thing('a', 4), thing('b', -3)];
    expect(positionBefore(things, null)).toBe(5);
    expect(positionBefore(things, id('nothing'))).toBe(5);
  });

  it('puts a thing exactly before the one that is named', () => {
    const lists = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.nat(), (positions, choice) => {
        const things = positions.map((position, index) => thing(`t${String(index)}`, position));
        const before = things[choice % things.length];
        if (before === undefined) return;
        const ordered = inOrder([...things, thing('new', positionBefore(things, before.id))]);
        const place = ordered.findIndex((one) => one.id === id('new'));
        expect(ordered[place + 1]?.id).toBe(before.id);
      }),
    );
  });
});
