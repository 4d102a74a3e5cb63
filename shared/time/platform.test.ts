import { describe, expect, it } from 'vitest';
import { aPlatform } from '../testing/builders';
import { platformSchema } from './platform';

describe('platformSchema', () => {
  it('takes a platform', () => {
    expect(platformSchema.parse(aPlatform())).toEqual(aPlatform());
  });

  it.each([
    ['an empty name', { name: '' }],
    ['a name of two lines', { name: 'X\nY' }],
    ['a long name', { name: 'x'.repeat(81) }],
    ['a hue that there is not', { hue: 'mauve' }],
    ['an endless position', { position: Number.POSITIVE_INFINITY }],
    ['the id of the budget for the day', { id: 'cap' }],
    ['a day that does not exist', { archivedOn: '2026-13-01' }],
  ])('does not take %s', (_, fields) => {
    expect(platformSchema.safeParse({ ...aPlatform(), ...fields }).success).toBe(false);
  });
});
