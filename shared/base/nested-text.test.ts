import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTextNestedDeeper } from './nested-text';
import { isNestedDeeper } from './nesting';
import { parseJson } from './parse-json';

describe('isTextNestedDeeper', () => {
  it('says of any JSON text what is true of its value', () => {
    const texts = fc
      .tuple(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2))
      .map(([value, space]) => JSON.stringify(value, null, space));
    fc.assert(
      fc.property(texts, fc.nat({ max: 7 }), (text, levels) => {
        expect(isTextNestedDeeper(text, levels)).toBe(isNestedDeeper(parseJson(text), levels));
      }),
      { numRuns: 500 },
    );
  });

  it('does not count brackets within texts, whatever stands before them', () => {
    const texts = fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', 'a') });
    fc.assert(
      fc.property(texts, texts, (name, value) => {
        expect(isTextNestedDeeper(JSON.stringify({ [name]: value }), 1)).toBe(false);
        expect(isTextNestedDeeper(JSON.stringify({ [name]: [value] }), 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', false],
    ['"', false],
    ['"\\', false],
    ['[[', true],
    [']]][[', false],
    ['[{', true],
  ])('says of %j, which is no JSON, %s', (text, expected) => {
    expect(isTextNestedDeeper(text, 1)).toBe(expected);
  });
});
