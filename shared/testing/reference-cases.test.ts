import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences, readCases, referenceCases, TOLERANCE } from './reference-cases';

const files = readdirSync(path.resolve(import.meta.dirname, 'cases'));

describe('the reference cases', () => {
  it.each(files)('have the tolerance that is used: %s', (file) => {
    expect(readCases(file).tolerance).toEqual(TOLERANCE);
  });

  it('are found by their analysis', () => {
    expect(referenceCases('08-numerics.json', 'bh').map(([name]) => name)).toEqual([
      'Benjamini-Hochberg',
      'Benjamini-Hochberg, empty and single',
    ]);
  });
});

describe('differences', () => {
  it('sees none between numbers that are close, and says where others are', () => {
    expect(differences({ a: [1, 2 + 1e-7] }, { a: [1, 2] })).toEqual([]);
    expect(differences({ a: [1, 2 + 1e-5] }, { a: [1, 2] })).toEqual(['.a.1: 2.00001 is not 2']);
  });

  it('takes no number for another kind of value', () => {
    expect(differences({ a: null }, { a: 0 })).toHaveLength(1);
    expect(differences({ a: NaN }, { a: 0 })).toHaveLength(1);
    expect(differences({ a: 'up' }, { a: 'down' })).toHaveLength(1);
    expect(differences({ a: {} }, { a: [] })).toHaveLength(1);
  });

  it('sees what is missing and what is too much', () => {
    expect(differences({}, { a: 1 })).toHaveLength(1);
    expect(differences({ a: 1, b: 1 }, { a: 1 })).toHaveLength(1);
    expect(differences([1], [1, 2])).not.toEqual([]);
  });
});
