import { describe, expect, it } from 'vitest';
import { isNestedDeeper } from './nesting';

describe('isNestedDeeper', () => {
  it('counts lists and objects that stand inside each other', () => {
    const value = { a: [{ b: 1 }], c: 'text' };

    expect([2, 3].map((levels) => isNestedDeeper(value, levels))).toEqual([true, false]);
  });

  it('finds no depth in a plain value', () => {
    expect([null, 'text', 1, true, undefined].some((value) => isNestedDeeper(value, 0))).toBe(false);
  });

  it('takes what stands inside itself for as deep as can be', () => {
    const value: { self?: unknown } = {};
    value.self = value;

    expect(isNestedDeeper(value, 1_000)).toBe(true);
  });

  it('answers for what holds the same thing twice on every level', () => {
    let value: unknown = [];
    for (let level = 1; level < 50; level += 1) value = [value, value];

    expect([49, 50].map((levels) => isNestedDeeper(value, levels))).toEqual([true, false]);
  });

  it('answers for what is nested a hundred thousand times', () => {
    const value: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));

    expect(isNestedDeeper(value, 64)).toBe(true);
  });
});
